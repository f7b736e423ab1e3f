package io.github.segmentcli.parquet;

import io.github.segmentcli.data.TypedRows.Kind;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Util;

/**
 * Writes a Parquet file: dictionaries where texts repeat, groups of rows, no compression, so that the bytes depend on the values alone and
 * not on the version of a packer.
 */
public final class ParquetOutput implements Closeable {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** The most rows of a group. */
    static final int GROUP = 1 << 15;

    private final OutputStream out;
    private final List<String> names;
    private final List<Kind> kinds;
    private final List<ColumnBuffer> columns = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long rows;
    private int inGroup;
    private long at;

    /** @param out is neither flushed nor closed */
    public ParquetOutput(OutputStream out, List<String> names, List<Kind> kinds) throws IOException {
        this.out = out;
        this.names = List.copyOf(names);
        this.kinds = List.copyOf(kinds);
        for (int j = 0; j < names.size(); j++) {
            columns.add(new ColumnBuffer(names.get(j), kinds.get(j)));
        }
        write(MARK);
    }

    /** The value of a column in the row that is being written, of the kind of the column; null for a gap. */
    public void value(int column, Object value) {
        columns.get(column).add(value);
    }

    /** The same of a column of whole numbers, without an object. */
    public void whole(int column, long value) {
        columns.get(column).add(value);
    }

    /** The same of a column of numbers. */
    public void number(int column, double value) {
        columns.get(column).add(Double.doubleToRawLongBits(value));
    }

    /** Ends a row, in which each column has got its value. */
    public void endRow() throws IOException {
        rows++;
        if (++inGroup == GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<ColumnChunk> chunks = new ArrayList<>();
        for (ColumnBuffer column : columns) {
            chunks.add(column.write(body, at + body.size()));
        }
        groups.add(new RowGroup(chunks, body.size(), inGroup));
        write(body.toByteArray());
        inGroup = 0;
    }

    /** Completes the file. */
    @Override
    public void close() throws IOException {
        if (inGroup > 0) {
            endGroup();
        }
        FileMetaData footer = new FileMetaData(1, elements(), rows, groups);
        footer.setCreated_by("segment");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        write(bytes.toByteArray());
        int length = bytes.size();
        write(new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)});
        write(MARK);
    }

    private List<SchemaElement> elements() {
        List<SchemaElement> elements = new ArrayList<>();
        SchemaElement root = new SchemaElement("customers");
        root.setNum_children(names.size());
        elements.add(root);
        for (int j = 0; j < names.size(); j++) {
            SchemaElement element = new SchemaElement(names.get(j));
            element.setType(ColumnBuffer.type(kinds.get(j)));
            element.setRepetition_type(FieldRepetitionType.OPTIONAL);
            if (kinds.get(j) == Kind.TEXT) {
                element.setConverted_type(ConvertedType.UTF8);
                element.setLogicalType(LogicalType.STRING(new StringType()));
            } else if (kinds.get(j) == Kind.DAY) {
                element.setConverted_type(ConvertedType.DATE);
                element.setLogicalType(LogicalType.DATE(new DateType()));
            } else if (kinds.get(j) == Kind.TIME) {
                element.setLogicalType(
                        LogicalType.TIMESTAMP(new TimestampType(false, TimeUnit.MICROS(new MicroSeconds()))));
            }
            elements.add(element);
        }
        return elements;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }
}
