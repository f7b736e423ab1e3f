package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file's text as UTF-8 without a byte order mark, converted from its encoding. UTF-8 is passed on as it is, without a check. */
public final class Utf8 implements AutoCloseable {

    private final SourceBytes bytes;
    private final String source;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final BlankRuns blanks;
    private final ByteBuffer raw = ByteBuffer.allocate(1 << 16).flip();
    private ByteBuffer text = ByteBuffer.allocate(0);
    private long line = 1;
    private boolean ended;

    /** Text that is looked at, not read to its end: it has no digest. */
    public Utf8(Source source, Encoding encoding) {
        this(source, encoding, false, source.bytes());
    }

    /** @param isPadded whether runs of blanks become one, see {@link BlankRuns} */
    public Utf8(Source source, Encoding encoding, boolean isPadded) {
        this(source, encoding, isPadded, source.digestedBytes());
    }

    private Utf8(Source source, Encoding encoding, boolean isPadded, SourceBytes bytes) {
        this.blanks = isPadded ? new BlankRuns() : null;
        this.source = source.name();
        this.encoding = encoding;
        this.bytes = bytes;
        byte[] mark = new byte[encoding.markLength()];
        bytes.read(mark, 0, mark.length);
        this.decoder = encoding.isUtf8()
                ? null
                : Charset.forName(encoding.name())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Fills as much of the range as there is; fewer than {@code length} bytes only at the end. */
    public int read(byte[] into, int from, int length) {
        if (decoder == null && blanks == null) {
            return bytes.read(into, from, length);
        }
        int got = 0;
        while (got < length) {
            if (!text.hasRemaining()) {
                if (ended) {
                    break;
                }
                if (decoder == null) {
                    take();
                } else {
                    decode();
                }
                if (blanks != null) {
                    byte[] single = new byte[text.remaining() + 1];
                    int left =
                            blanks.single(text.array(), text.arrayOffset() + text.position(), text.remaining(), single);
                    text = ByteBuffer.wrap(single, 0, left);
                }
                continue;
            }
            int n = Math.min(length - got, text.remaining());
            text.get(into, from + got, n);
            got += n;
        }
        return got;
    }

    /** Passes over the first bytes of the text. */
    public void skip(int count) {
        byte[] sink = new byte[1 << 16];
        for (int left = count; left > 0; ) {
            int got = read(sink, 0, Math.min(left, sink.length));
            if (got == 0) {
                return;
            }
            left -= got;
        }
    }

    private void take() {
        byte[] chunk = new byte[1 << 16];
        int got = bytes.read(chunk, 0, chunk.length);
        ended = got < chunk.length;
        text = ByteBuffer.wrap(chunk, 0, got);
    }

    private void decode() {
        raw.compact();
        int got = bytes.read(raw.array(), raw.position(), raw.remaining());
        boolean last = got < raw.remaining();
        raw.position(raw.position() + got);
        raw.flip();
        CharBuffer letters = CharBuffer.allocate(raw.remaining() + 2);
        CoderResult result = decoder.decode(raw, letters, last);
        letters.flip();
        for (int i = 0; i < letters.length(); i++) {
            line += letters.charAt(i) == '\n' ? 1 : 0;
        }
        if (result.isError()) {
            throw new InputException(
                    source + ", line " + line + ": there is a byte that " + encoding.name()
                            + " does not have. Say how the file was written with --encoding, such as UTF-8, IBM850 or x-MacRoman.");
        }
        ended = last;
        text = StandardCharsets.UTF_8.encode(letters);
    }

    /** Bytes of the file read so far. */
    public long position() {
        return bytes.position();
    }

    boolean compressed() {
        return bytes.compressed();
    }

    public String sha256() {
        return bytes.sha256();
    }

    @Override
    public void close() {
        bytes.close();
    }

    /** Where the bytes stop being UTF-8, or -1. Overlong forms and surrogates are not UTF-8. */
    public static int firstBad(byte[] b, int from, int to) {
        int i = from;
        while (i < to) {
            int c = b[i];
            if (c >= 0) {
                i++;
                continue;
            }
            int length = length(c & 0xff);
            if (length == 0 || i + length > to || !continues(b, i, length)) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** The first byte beyond ASCII, or -1. */
    static int firstWide(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many bytes the letter has that begins with this one, 0 if none does. */
    static int length(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 2;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 3;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    }

    private static boolean continues(byte[] b, int at, int length) {
        for (int k = 1; k < length; k++) {
            if ((b[at + k] & 0xc0) != 0x80) {
                return false;
            }
        }
        int second = b[at + 1] & 0xff;
        return switch (b[at] & 0xff) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
