#!/bin/sh
# Drools PMML (kie-pmml 8.44.0.Final, "trusty") scores a k-means model whose output fields ask for the affinity of each segment (value="1", "2", "3")
# and for the second nearest one (feature="entityId" rank="2"), all as PMML 4.4 describes them.
# One would expect what JPMML-Evaluator 1.7.7 answers for spend 60 and visits 8: squared distances 2549, 109 and 1744, nearest 2, second 3.
# Seen: the nearest is right, each of the three distances is 109, and the second nearest segment is 2 again; no error, no message.
# Meaning: the margin between the best and the second best segment, by which people tell sure from doubtful customers, is 0 for
# all, and who would be moved to the "next" segment stays where he is.
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
cat > model.pmml <<'X'
<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/>
<DataDictionary>
<DataField name="spend" optype="continuous" dataType="double"/><DataField name="visits" optype="continuous" dataType="double"/>
</DataDictionary>
<ClusteringModel modelName="Segments" functionName="clustering" modelClass="centerBased" numberOfClusters="3">
<MiningSchema><MiningField name="spend"/><MiningField name="visits"/></MiningSchema>
<Output>
<OutputField name="nearest" feature="entityId" optype="categorical" dataType="string"/>
<OutputField name="second" feature="entityId" rank="2" optype="categorical" dataType="string"/>
<OutputField name="to1" feature="affinity" value="1" optype="continuous" dataType="double"/>
<OutputField name="to2" feature="affinity" value="2" optype="continuous" dataType="double"/>
<OutputField name="to3" feature="affinity" value="3" optype="continuous" dataType="double"/>
</Output>
<ComparisonMeasure kind="distance" compareFunction="absDiff"><squaredEuclidean/></ComparisonMeasure>
<ClusteringField field="spend"/><ClusteringField field="visits"/>
<Cluster id="1"><Array n="2" type="real">10 1</Array></Cluster>
<Cluster id="2"><Array n="2" type="real">50 5</Array></Cluster>
<Cluster id="3"><Array n="2" type="real">100 20</Array></Cluster>
</ClusteringModel></PMML>
X
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
        PMMLRuntimeInternalImpl runtime = (PMMLRuntimeInternalImpl) new PMMLRuntimeFactoryImpl().getPMMLRuntimeFromFile(new File("model.pmml").getAbsoluteFile());
        PMMLRequestData customer = new PMMLRequestData("1", "Segments");
        customer.addRequestParam(new ParameterInfo<>("1", "spend", Double.class, 60.0));
        customer.addRequestParam(new ParameterInfo<>("1", "visits", Double.class, 8.0));
        var context = new PMMLRuntimeContextImpl(customer, "model.pmml", new MemoryCompilerClassLoader(Drools.class.getClassLoader()));
        context.getGeneratedResourcesMap().putAll(runtime.getGeneratedResourcesMap());
        Map<String, Object> answer = runtime.evaluate("Segments", context).getResultVariables();
        System.out.println(answer.get("nearest") + " " + answer.get("second") + " " + answer.get("to1") + " " + answer.get("to2") + " " + answer.get("to3"));
    }
}
J
cat > Jpmml.java <<'J'
import java.io.File;
import java.util.Map;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

public class Jpmml {
    public static void main(String[] args) throws Exception {
        Map<String, ?> answer = new LoadingModelEvaluatorBuilder().load(new File("model.pmml")).build().evaluate(Map.of("spend", 60.0, "visits", 8.0));
        System.out.println(answer.get("nearest") + " " + answer.get("second") + " " + answer.get("to1") + " " + answer.get("to2") + " " + answer.get("to3"));
    }
}
J
javac -nowarn -cp "drools/*" Drools.java
javac -nowarn -cp "jpmml/*" Jpmml.java
drools=$(java -cp "drools/*:." Drools 2>/dev/null)
jpmml=$(java -cp "jpmml/*:." Jpmml)
echo "nearest, second nearest, distances to 1, 2, 3"
echo "Drools: $drools"
echo "JPMML:  $jpmml"
[ "$drools" = "2 2 109.0 109.0 109.0" ] && [ "$jpmml" = "2 3 2549.0 109.0 1744.0" ]
