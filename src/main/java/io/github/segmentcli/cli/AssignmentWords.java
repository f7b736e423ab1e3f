package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.report.table.TableForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of {@code --assignments}: what the table of assignments contains, and in which forms it is written, such as {@code
 * minimal,parquet}.
 *
 * @param text the value as typed
 * @param minimal whether only the id precedes the added columns
 * @param forms beside CSV, which is always written
 */
record AssignmentWords(String text, boolean minimal, Set<TableForm> forms) {

    static final AssignmentWords FULL = new AssignmentWords("full", false, Set.of());

    static final String DESCRIPTION = "full: every input column beside the segment; minimal: only the id."
            + " parquet and xlsx write the table in that form too, beside the one in CSV: minimal,parquet"
            + " (default: ${DEFAULT-VALUE}).";

    private enum Word {
        FULL,
        MINIMAL,
        CSV,
        PARQUET,
        XLSX
    }

    @Override
    public String toString() {
        return text;
    }

    AssignmentSettings toSettings(boolean defuseFormulas) {
        return new AssignmentSettings(minimal, defuseFormulas, forms);
    }

    /** @throws RequestException for a form that is read from a CSV text whose cells cannot be told apart */
    static ReadSettings requireQuotes(ReadSettings input, AssignmentSettings assignments) {
        if (!assignments.forms().isEmpty()
                && input.dialect().quote().filter(String::isEmpty).isPresent()) {
            throw new RequestException(
                    "--assignments parquet or xlsx and --quote none: without quotes the cells of the assignments cannot"
                            + " be told apart. Leave one of the two out.");
        }
        return input;
    }

    static final class Converter implements ITypeConverter<AssignmentWords>, Completion.HasChoices {

        @Override
        public AssignmentWords convert(String typed) {
            Set<Word> words = EnumSet.noneOf(Word.class);
            for (String item : ItemList.of(typed)) {
                words.add(Values.choice(item, Word.class));
            }
            if (words.containsAll(Set.of(Word.FULL, Word.MINIMAL))) {
                throw new TypeConversionException("full and minimal cannot both hold. Leave one of them out.");
            }
            Set<TableForm> forms = EnumSet.noneOf(TableForm.class);
            if (words.contains(Word.PARQUET)) {
                forms.add(TableForm.PARQUET);
            }
            if (words.contains(Word.XLSX)) {
                forms.add(TableForm.XLSX);
            }
            return new AssignmentWords(typed, words.contains(Word.MINIMAL), forms);
        }

        @Override
        public List<String> choices() {
            return Values.names(Word.class);
        }
    }
}
