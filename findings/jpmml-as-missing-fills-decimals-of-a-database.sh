#!/bin/sh
# JPMML-Evaluator 1.7.7. A model asks for a number and treats invalid values as missing (invalidValueTreatment="asMissing"), so that a word which the
# training data did not have, or a negative age, is filled rather than refused. DECIMAL columns come out of JDBC as java.math.BigDecimal.
# One would expect 8.5 to be 8.5 whatever class of number carries it: Integer, Long and Float are taken as they are.
# Seen: BigDecimal("8.5") counts as invalid, hence as missing, and is replaced by the median: 68.5 of the model below. So is the text "8,5". The text
# "8.5" is taken as 8.5, and the truth value true as 1.
# With returnInvalid, the default, JPMML refuses the BigDecimal loudly; it is the treatment meant for odd values that makes it silent.
# Meaning: every customer of a nightly job over a database gets the median spend, the scores look plausible, and nothing is logged.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>y</artifactId><version>1</version>
<dependencies><dependency><groupId>org.jpmml</groupId><artifactId>pmml-evaluator-metro</artifactId><version>1.7.7</version></dependency></dependencies>
</project>
X
mvn -q -B -ntp dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > model.pmml <<'X'
<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/>
<DataDictionary><DataField name="spend" optype="continuous" dataType="double"/></DataDictionary>
<RegressionModel functionName="regression">
<MiningSchema><MiningField name="spend" invalidValueTreatment="asMissing" missingValueReplacement="68.5"/></MiningSchema>
<Output><OutputField name="score" feature="predictedValue" dataType="double" optype="continuous"/></Output>
<RegressionTable intercept="0"><NumericPredictor name="spend" coefficient="1"/></RegressionTable>
</RegressionModel></PMML>
X
cat > Score.java <<'J'
import java.io.File;
import java.math.BigDecimal;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

public class Score {
    public static void main(String[] args) throws Exception {
        Evaluator model = new LoadingModelEvaluatorBuilder().load(new File("model.pmml")).build();
        StringBuilder seen = new StringBuilder();
        for (Object spend : new Object[] {8.5, 8.5f, new BigDecimal("8.5"), "8,5", "8.5", true}) {
            seen.append(model.evaluate(Map.of("spend", spend)).get("score")).append(' ');
        }
        System.out.println(seen.toString().trim());
    }
}
J
javac -cp "lib/*" Score.java
seen=$(java -cp "lib/*:." Score)
echo "double, float, BigDecimal, 8,5, 8.5, true: $seen"
[ "$seen" = "8.5 8.5 68.5 68.5 8.5 1.0" ]
