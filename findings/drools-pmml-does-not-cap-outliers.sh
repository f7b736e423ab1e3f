#!/bin/sh
# Drools PMML (kie-pmml 8.44.0.Final, "trusty"): a k-means model that caps spend at 60 (outliers="asExtremeValues") and fills unknown visits with 5.
# One would expect the segments of JPMML-Evaluator 1.7.7, which caps: 500 counts as 60, and with one visit segment 2 is the nearest.
# Seen: Drools takes 500, and 98, as they are: segment 3. No message says that the attribute is not known; "asMissingValues" is passed over likewise.
# Visits that are not given are filled by both. Visits of NaN, as a gap is in Spark, pandas and many Parquet files, put any customer into the first
# segment of the model, with the distance NaN; here 50 and NaN into the segment around 10. JPMML refuses NaN with an error.
# Meaning: after a change of engine the largest buyers are in another segment, and the first one collects the unknown.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
fetch() {
    cat > pom.xml <<X
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>y</artifactId><version>1</version>
<dependencies><dependency><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version></dependency></dependencies></project>
X
    mvn -q -B -ntp dependency:copy-dependencies -DoutputDirectory="$4" >/dev/null
}
fetch org.kie kie-pmml-dependencies 8.44.0.Final drools
fetch org.jpmml pmml-evaluator-metro 1.7.7 jpmml
model() {
    cat > "$1.pmml" <<X
<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/>
<DataDictionary>
<DataField name="spend" optype="continuous" dataType="double"/><DataField name="visits" optype="continuous" dataType="double"/>
</DataDictionary>
<ClusteringModel modelName="Segments" functionName="clustering" modelClass="centerBased" numberOfClusters="3">
<MiningSchema>
<MiningField name="spend" outliers="$1" lowValue="0" highValue="60" missingValueReplacement="50" missingValueTreatment="asMedian"/>
<MiningField name="visits" missingValueReplacement="5" missingValueTreatment="asMedian"/>
</MiningSchema>
<Output><OutputField name="nearest" feature="entityId" optype="categorical" dataType="string"/></Output>
<ComparisonMeasure kind="distance" compareFunction="absDiff"><squaredEuclidean/></ComparisonMeasure>
<ClusteringField field="spend"/><ClusteringField field="visits"/>
<Cluster id="1"><Array n="2" type="real">10 1</Array></Cluster>
<Cluster id="2"><Array n="2" type="real">50 5</Array></Cluster>
<Cluster id="3"><Array n="2" type="real">100 20</Array></Cluster>
</ClusteringModel></PMML>
X
}
model asExtremeValues
model asMissingValues
cat > Drools.java <<'J'
import java.io.File;
import java.util.Map;
import org.kie.api.pmml.PMMLRequestData;
import org.kie.api.pmml.ParameterInfo;
import org.kie.memorycompiler.KieMemoryCompiler.MemoryCompilerClassLoader;
import org.kie.pmml.evaluator.core.PMMLRuntimeContextImpl;
import org.kie.pmml.evaluator.core.service.PMMLRuntimeInternalImpl;
import org.kie.pmml.evaluator.utils.PMMLRuntimeFactoryImpl;

public class Drools {
    public static void main(String[] args) {
        StringBuilder seen = new StringBuilder();
        for (String model : new String[] {"asExtremeValues.pmml", "asMissingValues.pmml"}) {
            var runtime = (PMMLRuntimeInternalImpl) new PMMLRuntimeFactoryImpl().getPMMLRuntimeFromFile(new File(model).getAbsoluteFile());
            for (Map<String, Double> values : Customers.ALL) {
                PMMLRequestData customer = new PMMLRequestData("1", "Segments");
                values.forEach((name, value) -> customer.addRequestParam(new ParameterInfo<>("1", name, Double.class, value)));
                var context = new PMMLRuntimeContextImpl(customer, model, new MemoryCompilerClassLoader(Drools.class.getClassLoader()));
                context.getGeneratedResourcesMap().putAll(runtime.getGeneratedResourcesMap());
                seen.append(runtime.evaluate("Segments", context).getResultVariables().get("nearest")).append(' ');
            }
        }
        System.out.println(seen.toString().trim());
    }
}
J
cat > Jpmml.java <<'J'
import java.io.File;
import java.util.Map;
import org.jpmml.evaluator.EvaluationException;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

public class Jpmml {
    public static void main(String[] args) throws Exception {
        StringBuilder seen = new StringBuilder();
        for (String model : new String[] {"asExtremeValues.pmml", "asMissingValues.pmml"}) {
            Evaluator evaluator = new LoadingModelEvaluatorBuilder().load(new File(model)).build();
            for (Map<String, Double> values : Customers.ALL) {
                try {
                    seen.append(evaluator.evaluate(values).get("nearest")).append(' ');
                } catch (EvaluationException e) {
                    seen.append("refused ");
                }
            }
        }
        System.out.println(seen.toString().trim());
    }
}
J
cat > Customers.java <<'J'
import java.util.List;
import java.util.Map;

public class Customers {
    static final List<Map<String, Double>> ALL = List.of(Map.of("spend", 45.0, "visits", 6.0), Map.of("spend", 500.0, "visits", 1.0),
            Map.of("spend", 98.0), Map.of("spend", 50.0, "visits", Double.NaN));
}
J
javac -nowarn -cp "drools/*" Drools.java Customers.java
javac -nowarn -cp "jpmml/*" Jpmml.java Customers.java
drools=$(java -cp "drools/*:." Drools 2>/dev/null)
jpmml=$(java -cp "jpmml/*:." Jpmml)
echo "segments of 45 and 6, 500 and 1, 98 and unknown, 50 and NaN; capped, then as missing"
echo "Drools: $drools"
echo "JPMML:  $jpmml"
[ "$drools" = "2 3 3 1 2 3 3 1" ] && [ "$jpmml" = "2 2 2 refused 2 2 2 refused" ]
