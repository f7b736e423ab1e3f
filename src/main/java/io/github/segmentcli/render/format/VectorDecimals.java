package io.github.segmentcli.render.format;

/** Numbers of vector files: as few digits as show on paper, without exponents or locale. */
final class VectorDecimals {

    private VectorDecimals() {}

    /** Rounded to hundredths: {@code 12.5}, {@code -0.07}, {@code 3}. */
    static void hundredths(StringBuilder out, double value) {
        long scaled = Math.round(value * 100);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / 100);
        int rest = (int) (scaled % 100);
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    static String hundredths(double value) {
        StringBuilder out = new StringBuilder();
        hundredths(out, value);
        return out.toString();
    }
}
