package io.github.segmentcli.parquet;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.PrimitiveConverter;

/** A Parquet file. Columns of single values are read, page by page; nested ones are left out and reported. Rows keep their order. */
public final class ParquetTable implements TextTable {

    private static final int SHOWN = 5;

    private final String source;
    private final RandomBytes.Opener file;
    private final FileMetaData footer;
    private final List<FlatColumn> columns;
    private final List<ValueTexts> texts = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /**
     * Reads what the file says of itself.
     *
     * @param source what messages call the file
     * @throws InputException if it is no Parquet file that can be read, or has no column of single values
     */
    public ParquetTable(String source, Path file) {
        this(source, () -> new LocalBytes(file));
    }

    /** The same of a file that is opened otherwise. */
    public ParquetTable(String source, RandomBytes.Opener file) {
        this.source = source;
        this.file = file;
        List<String> nested = new ArrayList<>();
        try (RandomBytes in = file.open()) {
            footer = Footer.read(source, in);
            columns = FlatColumn.of(footer.getSchema(), nested);
            columns.forEach(column -> texts.add(new ValueTexts(column.element())));
        } catch (SegmentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(source, e);
        }
        if (columns.isEmpty()) {
            throw new InputException(source + ": the Parquet file has no column of single values"
                    + (nested.isEmpty() ? "" : ", only nested ones (" + listed(nested) + ")")
                    + ". Write one with a column for each figure of a customer.");
        }
        addNotices(nested);
    }

    private void addNotices(List<String> nested) {
        if (!nested.isEmpty()) {
            notices.add(Notice.warning(
                    "nested_columns",
                    listed(nested)
                            + ": nested, with several values in a row; left out. Write columns of single values to have"
                            + " them read."));
        }
        List<String> old = columns.stream()
                .filter(column -> texts.get(columns.indexOf(column)).isInt96())
                .map(FlatColumn::name)
                .toList();
        if (!old.isEmpty()) {
            notices.add(Notice.warning(
                    "int96_timestamps",
                    listed(old)
                            + ": timestamps of the old form INT96, which does not say its zone; they were taken as UTC. If"
                            + " they are of another zone, days may be off by one; write them as TIMESTAMP."));
        }
    }

    private static String listed(List<String> names) {
        return names.stream().limit(SHOWN).map(Shown::cell).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }

    private static InputException damaged(String where, Exception e) {
        String reason =
                String.valueOf(e instanceof UncheckedIOException ? e.getCause().getMessage() : e.getMessage());
        return new InputException(
                where + ": the Parquet file is damaged ("
                        + Shown.text(reason.lines().findFirst().orElse("")) + "). Make or fetch it again.",
                e);
    }

    @Override
    public String form() {
        return "a Parquet table";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(columns.stream().map(FlatColumn::name).toList());
    }

    @Override
    public Places places() {
        return Places.ROWS;
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public boolean isNumbers(int column) {
        return texts.get(column).isNumber();
    }

    @Override
    public Rows rows() {
        return rows(0, groups());
    }

    /** How many groups of rows the file has. */
    public int groups() {
        return footer.getRow_groupsSize();
    }

    /** How many rows a group has. */
    public long rowsIn(int group) {
        return footer.getRow_groups().get(group).getNum_rows();
    }

    /** The rows of some groups. */
    public Rows rows(int fromGroup, int toGroup) {
        try {
            return new FileRows(file.open(), fromGroup, toGroup);
        } catch (IOException e) {
            throw damaged(source, e);
        }
    }

    private final class FileRows implements Rows {
        private final RandomBytes in;
        private final ParsedVersion version = version();
        private final ColumnReader[] readers = new ColumnReader[columns.size()];
        private int group;
        private final int end;
        private long left;
        private long at;

        FileRows(RandomBytes in, int fromGroup, int toGroup) {
            this.in = in;
            this.group = fromGroup;
            this.end = toGroup;
        }

        /** Of the program that wrote the file; some versions need care. */
        private ParsedVersion version() {
            try {
                return footer.isSetCreated_by() ? VersionParser.parse(footer.getCreated_by()) : null;
            } catch (VersionParser.VersionParseException | RuntimeException e) {
                return null;
            }
        }

        @Override
        public boolean next(CsvLines into) {
            try {
                while (left == 0) {
                    if (group == end) {
                        return false;
                    }
                    open(footer.getRow_groups().get(group++));
                }
                for (int j = 0; j < readers.length; j++) {
                    ColumnReader reader = readers[j];
                    if (reader.getCurrentDefinitionLevel()
                            == reader.getDescriptor().getMaxDefinitionLevel()) {
                        texts.get(j).write(reader, into);
                    } else {
                        into.gap();
                    }
                    reader.consume();
                }
                into.endLine();
                left--;
                at++;
                return true;
            } catch (SegmentException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw damaged(source + ", row " + (at + 1), e);
            }
        }

        private void open(RowGroup rows) throws IOException {
            left = rows.getNum_rows();
            for (int j = 0; j < readers.length && left > 0; j++) {
                FlatColumn column = columns.get(j);
                ColumnMetaData chunk = rows.getColumns().get(column.leaf()).getMeta_data();
                if (chunk == null || chunk.getNum_values() != left) {
                    throw new IOException("column " + Shown.cell(column.name())
                            + " has another number of values than there are rows");
                }
                readers[j] = new ColumnReaderImpl(
                        column.descriptor(), new ChunkPages(source, in, chunk), new PrimitiveConverter() {}, version);
            }
        }

        @Override
        public long at() {
            return at;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw damaged(source, e);
            }
        }
    }
}
