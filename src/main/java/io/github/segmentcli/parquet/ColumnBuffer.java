package io.github.segmentcli.parquet;

import io.github.segmentcli.data.TypedRows.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private final List<Object> values = new ArrayList<>();

    ColumnBuffer(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    void add(Object value) {
        values.add(value);
    }

    /** Writes the values and forgets them. {@code at} is where they will stand in the file. */
    ColumnChunk write(ByteArrayOutputStream out, long at) throws IOException {
        int from = out.size();
        Map<String, Integer> words = kind == Kind.TEXT ? words() : Map.of();
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
                type(kind),
                encodings,
                List.of(name),
                CompressionCodec.UNCOMPRESSED,
                values.size(),
                size,
                size,
                at + dictionary);
        if (dictionary > 0) {
            made.setDictionary_page_offset(at);
        }
        ColumnChunk chunk = new ColumnChunk(at);
        chunk.setMeta_data(made);
        values.clear();
        return chunk;
    }

    /** The different texts, each with its number; empty where hardly any repeats. */
    private Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Object value : values) {
            if (value != null) {
                words.putIfAbsent((String) value, words.size());
                if (words.size() * 2 > values.size()) {
                    return Map.of();
                }
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
        for (Object value : values) {
            levels.writeInt(value == null ? 0 : 1);
        }
        BytesInput packed = levels.toBytes();
        little(packed.size(), 4, body);
        packed.writeAllTo(body);
        if (words.isEmpty()) {
            writePlain(body);
        } else {
            int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(words.size() - 1));
            RunLengthBitPackingHybridEncoder numbers = encoder(bits);
            for (Object value : values) {
                if (value != null) {
                    numbers.writeInt(words.get((String) value));
                }
            }
            body.write(bits);
            numbers.toBytes().writeAllTo(body);
        }
        PageHeader header = new PageHeader(PageType.DATA_PAGE, body.size(), body.size());
        Encoding encoding = words.isEmpty() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
        header.setData_page_header(new DataPageHeader(values.size(), encoding, Encoding.RLE, Encoding.RLE));
        Util.writePageHeader(header, out);
        body.writeTo(out);
    }

    private static RunLengthBitPackingHybridEncoder encoder(int bits) {
        return new RunLengthBitPackingHybridEncoder(bits, 1 << 10, 1 << 20, new HeapByteBufferAllocator());
    }

    private void writePlain(ByteArrayOutputStream body) throws IOException {
        int flags = 0;
        int count = 0;
        for (Object value : values) {
            if (value == null) {
                continue;
            }
            switch (kind) {
                case FLAG -> {
                    flags |= (boolean) value ? 1 << count % 8 : 0;
                    if (++count % 8 == 0) {
                        body.write(flags);
                        flags = 0;
                    }
                }
                case WHOLE -> little((long) value, 8, body);
                case NUMBER -> little(Double.doubleToRawLongBits(((Number) value).doubleValue()), 8, body);
                case DAY -> little(((LocalDate) value).toEpochDay(), 4, body);
                case TIME -> little(((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC) * MICROS, 8, body);
                case TEXT -> text((String) value, body);
            }
        }
        if (count % 8 != 0) {
            body.write(flags);
        }
    }

    private static void text(String text, ByteArrayOutputStream body) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        little(bytes.length, 4, body);
        body.write(bytes);
    }

    /** The lowest bytes of a number, the lowest first. */
    private static void little(long value, int bytes, ByteArrayOutputStream out) {
        for (int shift = 0; shift < 8 * bytes; shift += 8) {
            out.write((int) (value >> shift));
        }
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
