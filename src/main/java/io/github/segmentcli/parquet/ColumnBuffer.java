package io.github.segmentcli.parquet;

import io.github.segmentcli.data.TypedRows.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** Keeps the values of a column in a group of rows, and writes them as a page; texts that repeat as a dictionary before it. */
final class ColumnBuffer {

    private static final long MICROS = 1_000_000;

    private final String name;
    private final Kind kind;
    /** By row, whether there is a value. */
    private final boolean[] isThere = new boolean[ParquetOutput.GROUP];
    /** The values that are there, one after the other: texts, or the bits of other kinds. */
    private final List<String> texts = new ArrayList<>();

    private final long[] bits;
    private int rows;
    private int present;

    ColumnBuffer(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
        this.bits = new long[kind == Kind.TEXT ? 0 : ParquetOutput.GROUP];
    }

    /** Adds a value of the kind of the column, or null for a gap. */
    void add(Object value) {
        if (value == null) {
            rows++;
        } else if (kind == Kind.TEXT) {
            texts.add((String) value);
            isThere[rows++] = true;
        } else {
            add(
                    switch (kind) {
                        case FLAG -> (boolean) value ? 1L : 0;
                        case WHOLE -> (long) value;
                        case NUMBER -> Double.doubleToRawLongBits(((Number) value).doubleValue());
                        case DAY -> ((LocalDate) value).toEpochDay();
                        case TIME -> ((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC) * MICROS;
                        case TEXT -> throw new IllegalStateException("has no bits");
                    });
        }
    }

    /** Adds the bits of a value that is no text. */
    void add(long value) {
        bits[present++] = value;
        isThere[rows++] = true;
    }

    /** Writes the values and forgets them. {@code at} is where they will stand in the file. */
    ColumnChunk write(ByteArrayOutputStream out, long at) throws IOException {
        int from = out.size();
        Map<String, Integer> words = words();
        if (!words.isEmpty()) {
            writeDictionary(words.keySet(), out);
        }
        int dictionary = out.size() - from;
        writePage(words, out);
        long size = out.size() - (long) from;
        List<Encoding> encodings = words.isEmpty()
                ? List.of(Encoding.RLE, Encoding.PLAIN)
                : List.of(Encoding.RLE, Encoding.PLAIN, Encoding.RLE_DICTIONARY);
        ColumnMetaData made = new ColumnMetaData(
                type(kind), encodings, List.of(name), CompressionCodec.UNCOMPRESSED, rows, size, size, at + dictionary);
        if (dictionary > 0) {
            made.setDictionary_page_offset(at);
        }
        ColumnChunk chunk = new ColumnChunk(at);
        chunk.setMeta_data(made);
        Arrays.fill(isThere, false);
        texts.clear();
        rows = 0;
        present = 0;
        return chunk;
    }

    /** The different texts, each with its number; empty where hardly any repeats. */
    private Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String text : texts) {
            words.putIfAbsent(text, words.size());
            if (words.size() * 2 > rows) {
                return Map.of();
            }
        }
        return words;
    }

    private static void writeDictionary(Iterable<String> words, ByteArrayOutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int count = 0;
        for (String word : words) {
            text(word, body);
            count++;
        }
        PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, body.size(), body.size());
        header.setDictionary_page_header(new DictionaryPageHeader(count, Encoding.PLAIN));
        Util.writePageHeader(header, out);
        body.writeTo(out);
    }

    private void writePage(Map<String, Integer> words, ByteArrayOutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RunLengthBitPackingHybridEncoder levels = encoder(1);
        for (int row = 0; row < rows; row++) {
            levels.writeInt(isThere[row] ? 1 : 0);
        }
        BytesInput packed = levels.toBytes();
        body.writeBytes(little(4).putInt((int) packed.size()).array());
        packed.writeAllTo(body);
        if (!words.isEmpty()) {
            int width = Math.max(1, 32 - Integer.numberOfLeadingZeros(words.size() - 1));
            RunLengthBitPackingHybridEncoder numbers = encoder(width);
            for (String text : texts) {
                numbers.writeInt(words.get(text));
            }
            body.write(width);
            numbers.toBytes().writeAllTo(body);
        } else if (kind == Kind.TEXT) {
            for (String text : texts) {
                text(text, body);
            }
        } else {
            body.writeBytes(plain());
        }
        PageHeader header = new PageHeader(PageType.DATA_PAGE, body.size(), body.size());
        Encoding encoding = words.isEmpty() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
        header.setData_page_header(new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE));
        Util.writePageHeader(header, out);
        body.writeTo(out);
    }

    private static RunLengthBitPackingHybridEncoder encoder(int bits) {
        return new RunLengthBitPackingHybridEncoder(bits, 1 << 10, 1 << 20, new HeapByteBufferAllocator());
    }

    private byte[] plain() {
        if (kind == Kind.FLAG) {
            byte[] flags = new byte[(present + 7) / 8];
            for (int i = 0; i < present; i++) {
                flags[i / 8] |= (byte) (bits[i] << i % 8);
            }
            return flags;
        }
        ByteBuffer plain = little((kind == Kind.DAY ? 4 : 8) * present);
        for (int i = 0; i < present; i++) {
            if (kind == Kind.DAY) {
                plain.putInt((int) bits[i]);
            } else {
                plain.putLong(bits[i]);
            }
        }
        return plain.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void text(String text, ByteArrayOutputStream body) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.writeBytes(little(4).putInt(bytes.length).array());
        body.writeBytes(bytes);
    }

    static Type type(Kind kind) {
        return switch (kind) {
            case FLAG -> Type.BOOLEAN;
            case WHOLE, TIME -> Type.INT64;
            case NUMBER -> Type.DOUBLE;
            case DAY -> Type.INT32;
            case TEXT -> Type.BYTE_ARRAY;
        };
    }
}
