package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.rfm.RfmModel;
import io.github.segmentcli.rfm.settings.CellTable;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import io.github.segmentcli.rfm.settings.Scoring;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Options on the RFM scores and the names of cells. They become a {@link Scoring}. */
final class ScoringOptions {

    @Option(
            names = "--bins",
            paramLabel = "N",
            converter = BinsConverter.class,
            description = "The number of scores for each of recency, frequency and money, 2 to 9 (default: 5).")
    private Integer bins;

    @Option(
            names = "--cuts",
            paramLabel = "FILE",
            description =
                    "Cut points of your own instead of parts of equal size: lines such as recency = 30, 60, 90, 180.")
    private String cuts;

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            description =
                    "Names of your own for the cells: lines such as Champions,4-5,4-5,4-5 for recency, frequency and money.")
    private String cells;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save the cut points, the names and the cell of each customer for the next month.")
    private String save;

    @Option(
            names = "--like",
            paramLabel = "FILE",
            description = "Use the cut points and names of a file written by --save, and report who moved.")
    private String like;

    Optional<String> save() {
        return Optional.ofNullable(save);
    }

    /** The earlier month, if one was named. */
    Optional<RfmModel> earlier() {
        if (like != null && (bins != null || cuts != null || cells != null)) {
            throw new RequestException("--like takes the cut points and names of an earlier month; leave out "
                    + (bins != null ? "--bins" : cuts != null ? "--cuts" : "--cells") + ", or --like.");
        }
        return Optional.ofNullable(like).map(RfmModel::read);
    }

    Scoring toScoring() {
        if (bins != null && cuts != null) {
            throw new RequestException("--bins and --cuts both say how many scores there are. Give one of the two.");
        }
        Optional<ScoreCuts> given = Optional.ofNullable(cuts)
                .map(file -> ScoreCuts.parse(Shown.text(file), SmallFile.text("--cuts", file)));
        int scores = given.map(ScoreCuts::bins).orElse(bins == null ? Scoring.QUINTILES.bins() : bins);
        return new Scoring(
                scores,
                given,
                Optional.ofNullable(cells)
                        .map(file -> CellTable.parse(Shown.text(file), SmallFile.text("--cells", file), scores)));
    }

    static final class BinsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Values.whole(text, 2, 9);
        }
    }
}
