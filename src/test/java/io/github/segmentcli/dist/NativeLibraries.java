package io.github.segmentcli.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries of the machine that a JDK of a distribution uses, such as FreeType, carried along so that the release needs
 * nothing but the C library. A JDK that brings its own has none.
 *
 * <p>Java looks for libraries in its own folder first, so a copy there is found.
 */
final class NativeLibraries {

    /** The parts of the C library, which belong to the machine. */
    private static final Pattern LIBC =
            Pattern.compile("(linux-vdso|ld-linux.*|lib(c|m|dl|pthread|rt|resolv|util))\\.so\\.[0-9]+");

    private static final Pattern LINE = Pattern.compile("\\s*(\\S+) => (/\\S+) \\(0x[0-9a-f]+\\)");

    /**
     * A library that was copied.
     *
     * @param name its file's name, such as {@code libfreetype.so.6}
     * @param packaged the package of the machine that it is of
     * @param version the version of that package
     */
    record Carried(String name, String packaged, String version) {}

    private NativeLibraries() {}

    /** Copies what is needed and the licences of it into a Java, and tells what was copied, sorted by name. */
    static List<Carried> carry(Path java) throws IOException {
        Map<String, Path> found = needed(java);
        List<Carried> carried = new ArrayList<>();
        for (Map.Entry<String, Path> library : found.entrySet()) {
            String packaged = packageOf(library.getValue());
            String version = Tools.text("dpkg-query", "-W", "-f", "${Version}", packaged);
            Files.copy(library.getValue().toRealPath(), java.resolve("lib").resolve(library.getKey()));
            String name = packaged.replaceAll(":.*", "");
            Path licence = Path.of("/usr/share/doc", name, "copyright");
            Path copy = java.resolve("legal/native").resolve(name + ".txt");
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(licence));
            carried.add(new Carried(library.getKey(), name, version));
        }
        return carried;
    }

    /** The names and places of libraries of the machine that files in the folder need, directly or not. */
    private static Map<String, Path> needed(Path java) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        Deque<Path> open = new ArrayDeque<>();
        for (Path file : Tools.files(java)) {
            if (isNative(file)) {
                open.add(file);
            }
        }
        while (!open.isEmpty()) {
            Matcher line = LINE.matcher(Tools.text("ldd", open.remove().toString()));
            while (line.find()) {
                Path place = Path.of(line.group(2));
                boolean own = place.toAbsolutePath().normalize().startsWith(java.toAbsolutePath());
                if (!own && !LIBC.matcher(line.group(1)).matches() && found.put(line.group(1), place) == null) {
                    open.add(place);
                }
            }
        }
        return found;
    }

    /** The Debian package of a file, which may be known under /lib or /usr/lib. */
    private static String packageOf(Path file) throws IOException {
        String real = file.toRealPath().toString();
        for (String name : List.of(file.toString(), real, real.replaceFirst("^/usr", ""))) {
            Process asked = new ProcessBuilder("dpkg-query", "-S", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!said.isBlank()) {
                return said.substring(0, said.lastIndexOf(": ")).trim();
            }
        }
        throw new IOException(
                "This Java uses " + file + " of the machine, which no Debian package owns, so its licence is not"
                        + " known. Build the release on Debian, or with a JDK that brings its libraries.");
    }

    /** Whether a file is a program or library of this kind of machine. */
    static boolean isNative(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'});
        }
    }
}
