#!/bin/sh
# Which changes of single instructions does no test notice? Mutation tests with PIT, by groups of classes.
# usage: src/bench/mutation.sh [GROUP...]     without names all groups; the names stand at the end of this file
# A group is tested by those classes of its package that call it directly and take seconds, not by runs of the whole program.
# Prints mutations, how many were noticed, and the time; target/pit-reports/GROUP has a line and a page for each mutation.
set -eu
cd "$(dirname "$0")/../.."
wanted=" $* "
mvn -q -B -ntp test-compile

# NAME PACKAGE CLASSES TESTS, the last two separated by commas
group() {
    case $wanted in "  " | *" $1 "*) ;; *) return 0 ;; esac
    package=io.github.segmentcli.$2
    started=$(date +%s)
    mvn -q -B -ntp -Pmutation org.pitest:pitest-maven:mutationCoverage -DreportsDirectory="target/pit-reports/$1" \
        -DtargetClasses="$(echo "$3" | sed "s/[^,]*/$package.&/g")" -DtargetTests="$(echo "$4" | sed "s/[^,]*/$package.&/g")" \
        >"target/pit-$1.log"
    awk -F, -v name="$1" -v seconds=$(($(date +%s) - started)) '
        { n[$6]++ }
        END { noticed = n["KILLED"] + n["TIMED_OUT"] + n["MEMORY_ERROR"]
              printf "%-12s %5d mutations, %5d noticed (%d by a time limit), %4d survived, %4d not covered: %.0f %%, %d s\n",
                  name, NR, noticed, n["TIMED_OUT"], n["SURVIVED"], n["NO_COVERAGE"], 100 * noticed / NR, seconds }
    ' "target/pit-reports/$1/mutations.csv"
}

group indices validity 'CalinskiHarabasz*,DaviesBouldin*,RandIndex*,WardTree*,WardMerging*,CommonRefinement*,Indices*,Segment*,StabilityLevel*,CloudSeparation*' \
    IndicesTest,EdgesTest,RandIndexTest,WardTreeTest,WardMergingTest,CommonRefinementTest,SegmentBoundaryTest,ClusterBootTest
group silhouettes validity 'Silhouette*,PairSums*' SilhouettesTest,EdgesTest
group samples validity 'QuickKMeans*,SampleFits*,OrderedRows*,SystematicSample*,Resampling*,SquaredDistances*,RowTiles*' \
    QuickKMeansStepsTest,DrawsTest,OrderedRowsTest,EdgesTest
group evidence validity 'Gap*,GlobalStability*,PredictionStrength*,Hopkins*,ClusterBoot*' \
    EvidenceAgainstRTest,EdgesTest,DrawsTest,RandIndexTest,ClusterBootTest
group valleys validity 'DensityValleys*,ValleyPositions*' DensityValleysTest,ValleyPositionsTest
group verdicts validity 'StructureTest*,Structure,Structure$*,SingleCloud*,VerdictSentence*,SampleClusters*,Measured*,Validity' \
    VerdictsTest,VerdictSentenceTest,EdgesTest
group axes validity 'PrincipalAxes*,Pca*,Projection*,SymmetricEigen*' PcaTest,PrincipalAxesTest
group numerics prepare 'Moments*,Quantiles*,OrderStatistics*,YeoJohnson*' NumericsTest,QuantilesTest,OrderStatisticsTest,ScikitLearnTest
group features prepare 'KnnImputer*,KnnDonors*,FittedFeature*,StandardisedValues*,MappedValues*,FeatureFitter*,TrainingRows*,TrainingValues*' \
    KnnImputerTest,StandardisedValuesTest,FittedFeaturesTest,RecipeTest,NumericsTest,ScikitLearnTest,OrderedWordsTest
group choice prepare 'FeatureChooser*,FeatureChoice*,IdChecks*,ConstantColumns*,RepeatedRows*,SimilarLevels*,ColumnSettings*,RawFeature*,ExcludedColumn*,RefusedFeature*' \
    FeatureChoiceTest,ToldRolesTest,ColumnSettingsTest,RepeatsTest,RawFeatureTest,OrderedWordsTest
group tails prepare 'LongTail*' LongTailTest,NumericsTest
group recipes prepare 'Recipe*,Preparer*,Prepared*,PrepareSettings*,Learnt*,DecodedLevels*,RfmTable*' \
    PreparerTest,RecipeTest,FittedFeaturesTest,OrderedWordsTest,NumericsTest
group notices prepare 'DataNotices*,UnusedColumnNotices*' DataNoticesTest,FeatureChoiceTest,ToldRolesTest
group sizes cluster 'MinCostFlow*,PricedRows*,RowHeap*,SizeBounds*,SizeLimits*,SizedAlternation*' \
    SizeLimitsTest,SizeBoundsTest,RowHeapTest,MinCostFlowTest,PricedRowsTest,SizedAlternationTest
group sized cluster 'SizedKMeans*,SizeEffect*,WholeRows*' WholeRowsTest,SizedKMeansTest
group placing cluster 'NearestCentroid*,Assignment*,RowDistances*,Centroids*' NearestCentroidTest,AssignmentTest,CentroidsTest,HamerlyLloydTest
group lloyd cluster 'HamerlyLloyd*,ExactKernel*,Leap*,ClusterSums*,Numbering*' \
    HamerlyLloydTest,ExactKernelTest,LeapTest,NumberingTest,NearestCentroidTest
group fits cluster 'KMeans,KMeansRun*,Clustering*,Fitness*' ClusteringTest,KMeansTest
group kernels cluster.search 'TileKernel*,Tiles*,NearestDistances*,Mismatches*,EqualRows*,Coresets*,FusedMultiplyAdd*' \
    TileKernelTest,TilesTest,EqualRowsTest,MovesOracleTest
group moves cluster.search 'Descent*,HartiganMoves*,CentroidSwaps*,Seeding*,PlainSeeding*,Solution*,Population*' \
    DescentTest,MovesOracleTest,SearchMovesTest,PopulationTest,SearchWorkerTest
group searches cluster.search 'Search,SearchBudget*,SearchWorker*,KMeansSettings*' SearchBudgetTest,SearchWorkerTest,SearchTest
group cells io.cells 'NumberGrammar*,ClockGrammar*,Calendar*' '*'
group dates io.cells 'DateGrammar*' DateGrammarTest
