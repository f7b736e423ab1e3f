package io.github.segmentcli.parquet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of one column in one row group, one in memory at a time. A file that breaks the format makes the libraries throw exceptions of their own. */
final class ChunkPages implements PageReader {

    private static final int MAX_BYTES = 1 << 30;

    private final ColumnMetaData chunk;
    private final Unpacking unpacking;
    private final InputStream in;
    private PageHeader ahead;
    private long values;

    ChunkPages(String source, RandomBytes file, ColumnMetaData chunk) {
        this.chunk = chunk;
        this.unpacking = new Unpacking(source, chunk.getCodec());
        boolean hasDictionary = chunk.isSetDictionary_page_offset()
                && chunk.getDictionary_page_offset() > 0
                && chunk.getDictionary_page_offset() < chunk.getData_page_offset();
        long from = hasDictionary ? chunk.getDictionary_page_offset() : chunk.getData_page_offset();
        this.in = new BufferedInputStream(new Part(file, from, chunk.getTotal_compressed_size()), 1 << 16);
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        try {
            if (values == chunk.getNum_values()) {
                return null;
            }
            ahead = Util.readPageHeader(in);
            if (ahead.getType() != PageType.DICTIONARY_PAGE) {
                return null;
            }
            byte[] packed = body(ahead);
            byte[] bytes = unpacking.unpacked(packed, 0, packed.length, size(ahead));
            DictionaryPage page = new DictionaryPage(
                    BytesInput.from(bytes),
                    ahead.getDictionary_page_header().getNum_values(),
                    encoding(ahead.getDictionary_page_header().getEncoding()));
            ahead = null;
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getNum_values();
    }

    @Override
    public DataPage readPage() {
        try {
            while (values < chunk.getNum_values()) {
                PageHeader header = ahead != null ? ahead : Util.readPageHeader(in);
                ahead = null;
                byte[] packed = body(header);
                if (header.getType() == PageType.DATA_PAGE) {
                    return first(header, packed);
                }
                if (header.getType() == PageType.DATA_PAGE_V2) {
                    return second(header, packed);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataPage first(PageHeader header, byte[] packed) throws IOException {
        DataPageHeader page = header.getData_page_header();
        byte[] bytes = unpacking.unpacked(packed, 0, packed.length, size(header));
        values += page.getNum_values();
        return new DataPageV1(
                BytesInput.from(bytes),
                page.getNum_values(),
                bytes.length,
                (Statistics<?>) null,
                encoding(page.getRepetition_level_encoding()),
                encoding(page.getDefinition_level_encoding()),
                encoding(page.getEncoding()));
    }

    /** Levels stand before the values and are not packed. */
    private DataPage second(PageHeader header, byte[] packed) throws IOException {
        DataPageHeaderV2 page = header.getData_page_header_v2();
        int repetition = page.getRepetition_levels_byte_length();
        int levels = Math.addExact(repetition, page.getDefinition_levels_byte_length());
        if (repetition < 0 || levels < repetition || levels > packed.length || levels > size(header)) {
            throw new IOException("the sizes of a page contradict each other");
        }
        byte[] data = page.isIs_compressed()
                ? unpacking.unpacked(packed, levels, packed.length, size(header) - levels)
                : ByteBuffer.allocate(packed.length - levels)
                        .put(packed, levels, packed.length - levels)
                        .array();
        values += page.getNum_values();
        return DataPageV2.uncompressed(
                page.getNum_rows(),
                page.getNum_nulls(),
                page.getNum_values(),
                BytesInput.from(packed, 0, repetition),
                BytesInput.from(packed, repetition, levels - repetition),
                encoding(page.getEncoding()),
                BytesInput.from(data),
                (Statistics<?>) null);
    }

    private byte[] body(PageHeader header) throws IOException {
        int length = header.getCompressed_page_size();
        if (length < 0 || length > MAX_BYTES || length > chunk.getTotal_compressed_size()) {
            throw new IOException("a page is larger than its column");
        }
        byte[] packed = in.readNBytes(length);
        if (packed.length != length) {
            throw new IOException("a page ends too early");
        }
        if (header.isSetCrc()) {
            CRC32 sum = new CRC32();
            sum.update(packed);
            if ((int) sum.getValue() != header.getCrc()) {
                throw new IOException("the checksum of a page is wrong");
            }
        }
        return packed;
    }

    private static int size(PageHeader header) throws IOException {
        int size = header.getUncompressed_page_size();
        if (size < 0 || size > MAX_BYTES) {
            throw new IOException("a page is larger than " + (MAX_BYTES >> 20) + " MB");
        }
        return size;
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }

    /** A part of the file. */
    private static final class Part extends InputStream {
        private final RandomBytes file;
        private long at;
        private final long end;

        Part(RandomBytes file, long from, long length) {
            this.file = file;
            this.at = from;
            this.end = from + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = at < end ? file.read(at, into, from, (int) Math.min(length, end - at)) : -1;
            at += Math.max(n, 0);
            return n;
        }
    }
}
