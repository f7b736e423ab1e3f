package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises answers of a survey: by the number of the answers, by their scales, by the questions above them, by the time of a form. */
record SurveyFinder(TableFacts in) {

    private static final int MIN_ANSWERS = 5;
    /** Fewer columns of one range may have it by chance, beside another range that more have. */
    private static final int MIN_OF_A_SCALE = 3;
    /** The minimum number of questions where a form wrote down when they were answered. */
    private static final int MIN_BESIDE_A_TIME = 2;

    private static final int WORDS_OF_A_QUESTION = 5;
    private static final int GREATEST_OF_A_SCALE = 10;
    private static final double NEARLY_ALL = 0.9;

    private static final Set<String> ASKED = NameVocabulary.words(
            "survey respondent response antwort reponse respuesta resposta risposta antwoord odpowiedzi questionnaire interview umfrage befragung befragter befragten fragebogen enquete sondage"
                    + " repondant questionnaire encuesta encuestado cuestionario inquerito respondente sondaggio"
                    + " intervistato questionario enquete ankieta ankiety respondenta anket enkat");

    /** What forms call the time of an answer, in front of it. */
    private static final Set<String> TIMES_OF_A_FORM = Set.of(
            "timestamp",
            "zeitstempel",
            "horodateur",
            "marca temporal",
            "carimbo de data/hora",
            "informazioni cronologiche",
            "tijdstempel",
            "sygnatura czasowa",
            "zaman damgas\u0131",
            "\u043f\u043e\u0437\u043d\u0430\u0447\u043a\u0430 \u0447\u0430\u0441\u0443",
            "d\u1ea5u th\u1eddi gian",
            "stempel waktu",
            "cap waktu",
            "\u65f6\u95f4\u6233\u8bb0",
            "\u65f6\u95f4\u6233",
            "\u6642\u9593\u6233\u8a18",
            "\u30bf\u30a4\u30e0\u30b9\u30bf\u30f3\u30d7",
            "\ud0c0\uc784\uc2a4\ud0ec\ud504",
            "tidsst\u00e4mpel",
            "tidsstempel",
            "\u043e\u0442\u043c\u0435\u0442\u043a\u0430 \u0432\u0440\u0435\u043c\u0435\u043d\u0438");

    /** What is answered, where the name is a sentence; of amounts, counts and lengths of time long names are common. */
    private static final Set<ColumnRole> ANSWERS = Set.of(
            ColumnRole.RATING,
            ColumnRole.ORDERED,
            ColumnRole.FLAG,
            ColumnRole.CATEGORY,
            ColumnRole.CODE,
            ColumnRole.CHOICES,
            ColumnRole.TEXT);

    /** Why the rows are answers; empty where they are not. */
    Optional<String> evidence() {
        long columns = in.columns().stream()
                .filter(column -> in.role(column) != ColumnRole.CONSTANT
                        && in.role(column) != ColumnRole.EMPTY
                        && in.role(column) != ColumnRole.METADATA)
                .count();
        long answers = Math.max(scales(), answersOfYesAndNo());
        if (answers >= MIN_ANSWERS && answers * 2 >= columns) {
            return Optional.of(Figures.count(answers) + " columns are answers of one kind");
        }
        long numbered = in.columns().stream()
                .filter(column -> NameMeaning.of(column.name()).isAnswer())
                .count();
        if (numbered >= MIN_ANSWERS) {
            return Optional.of(Figures.count(numbered) + " columns are numbered like questions");
        }
        long questions = in.columns().stream().filter(this::isQuestion).count();
        if (questions >= MIN_ANSWERS && questions * 2 >= columns) {
            return Optional.of(Figures.count(questions) + " columns have questions or sentences for names");
        }
        Optional<Column> time = in.columns().stream()
                .limit(1)
                .filter(column -> TIMES_OF_A_FORM.contains(
                        column.name().strip().toLowerCase(Locale.ROOT).replace("\u0307", "")))
                .findFirst();
        if (time.isPresent() && questions >= MIN_BESIDE_A_TIME) {
            return Optional.of(ColumnNames.quote(time.get().name()) + " is the time of a form, before "
                    + Figures.count(questions) + " questions");
        }
        return in.columns().stream()
                .filter(this::numbersAnswers)
                .findFirst()
                .map(column -> ColumnNames.quote(column.name()) + " numbers the answers");
    }

    /** {@code survey_id}, different in nearly every row. */
    private boolean numbersAnswers(Column column) {
        NameMeaning name = NameMeaning.of(column.name());
        ColumnRole role = in.role(column);
        return name.has(ASKED)
                && name.ids().isId()
                && (role == ColumnRole.ID || role == ColumnRole.OTHER_ID || role == ColumnRole.COUNTER)
                && in.distinct(column) >= NEARLY_ALL * (column.rows() - column.missing());
    }

    /** Whether a name asks, or is a sentence above what may be an answer. */
    private boolean isQuestion(Column column) {
        NameMeaning name = NameMeaning.of(column.name());
        int words = column.name().strip().split("\\s+").length;
        return name.isAnswer()
                || words >= WORDS_OF_A_QUESTION - 1 && column.name().contains("?")
                || words >= WORDS_OF_A_QUESTION && ANSWERS.contains(in.role(column));
    }

    /** The number of columns of ordered words, and of numbers whose range, such as 1 to 5, two others have, or most have. */
    private long scales() {
        Map<String, Long> sharing = new HashMap<>();
        for (NumberFacts column : in.facts().values()) {
            ColumnRole role = in.role(column.column());
            boolean scale = column.whole()
                    && column.hasFewLevels()
                    && column.distinct() >= 3
                    && column.greatest() <= GREATEST_OF_A_SCALE
                    && column.least() >= 0;
            if (scale && (role == ColumnRole.RATING || role == ColumnRole.NUMBER || role == ColumnRole.ORDERED)) {
                sharing.merge(column.least() + " " + column.greatest(), 1L, Long::sum);
            }
        }
        long most = sharing.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long shared = sharing.values().stream()
                .mapToLong(Long::longValue)
                .filter(columns -> columns >= MIN_OF_A_SCALE)
                .sum();
        return Math.max(most, shared)
                + in.meanings().values().stream()
                        .filter(meaning -> meaning.role() == ColumnRole.ORDERED
                                && !meaning.order().isEmpty())
                        .count();
    }

    /** Columns of yes and no in words, or in 0 and 1 below the number of a question; other 0 and 1 are traits of customers. */
    private long answersOfYesAndNo() {
        return in.columns().stream()
                .filter(column -> in.role(column) == ColumnRole.FLAG)
                .filter(column -> !(column instanceof NumberColumn)
                        || NameMeaning.of(column.name()).isAnswer())
                .count();
    }
}
