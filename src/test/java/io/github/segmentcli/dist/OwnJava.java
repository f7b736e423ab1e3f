package io.github.segmentcli.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of a release: the modules that the program needs, with the program and its libraries as one more module. Inside of the
 * modules file its classes are found without opening a jar, and a class-data archive of them fits wherever the folder is put.
 *
 * <p>The module's needs stand in {@code src/dist/module/module-info.java}. {@link DistIT} compares them with what the classes
 * use.
 */
final class OwnJava {

    /** Character sets beyond Unicode and Western Europe, which files are read in and which no class names. */
    private static final String CHARACTER_SETS = "jdk.charsets";

    /** Parts for windows, sound, printing, and formats of images that are never read; most want libraries of their own. */
    private static final List<String> UNUSED = List.of(
            "bin/keytool",
            "lib/jexec",
            "lib/classlist",
            "lib/jrt-fs.jar",
            "lib/psfont.properties.ja",
            "lib/psfontj2d.properties",
            "lib/libawt_xawt.so",
            "lib/libjawt.so",
            "lib/libjsound.so",
            "lib/libsplashscreen.so",
            "lib/libjavajpeg.so",
            "lib/liblcms.so");

    private OwnJava() {}

    /**
     * Links it into a folder that does not exist yet.
     *
     * @param jar the program with its libraries
     * @param work a folder for what is needed on the way
     */
    static void link(Path project, Path jar, String version, Path work, Path folder) throws IOException {
        Path module = work.resolve("module");
        Path modular = work.resolve("modular").resolve("segment.jar");
        Files.createDirectories(modular.getParent());
        Files.copy(jar, modular, StandardCopyOption.REPLACE_EXISTING);
        Tools.jdk(
                "javac",
                "-nowarn",
                "--patch-module",
                "segment=" + jar,
                "-d",
                module.toString(),
                project.resolve("src/dist/module/module-info.java").toString());
        Tools.jdk(
                "jar",
                "--update",
                "--file",
                modular.toString(),
                "--module-version",
                version,
                "-C",
                module.toString(),
                "module-info.class");
        Tools.jdk(
                "jlink",
                "--module-path",
                modular.toString(),
                "--add-modules",
                "segment," + CHARACTER_SETS,
                "--compress",
                "2",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--vm",
                "server",
                // classes for method handles, made ahead: their bytes differ from one link to the next
                "--disable-plugin",
                "generate-jli-classes",
                "--output",
                folder.toString());
        for (String name : UNUSED) {
            Files.deleteIfExists(folder.resolve(name));
        }
        withoutLinks(folder.resolve("legal"));
        strip(folder);
    }

    /** Takes symbols for debuggers out of programs and libraries, where the machine has the tool for it. */
    private static void strip(Path folder) throws IOException {
        if (Files.isExecutable(Path.of("/usr/bin/strip"))) {
            for (Path file : Tools.files(folder)) {
                if (NativeLibraries.isNative(file)) {
                    Tools.run(List.of("/usr/bin/strip", "--strip-unneeded", file.toString()));
                }
            }
        }
    }

    /** The licences of a module that are those of java.base are links to these. They are left out, for archives keep links badly. */
    private static void withoutLinks(Path legal) throws IOException {
        try (var paths = Files.walk(legal)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (Files.isSymbolicLink(path)) {
                    Files.delete(path);
                } else if (Files.isDirectory(path)) {
                    try (var inside = Files.list(path)) {
                        if (inside.findAny().isEmpty()) {
                            Files.delete(path);
                        }
                    }
                }
            }
        }
    }

    /** The program that loads another: the loader that the java of this folder names, such as /lib64/ld-linux-x86-64.so.2. */
    static String loader(Path folder) throws IOException {
        Matcher named = Pattern.compile("/lib[0-9]*/ld-[-a-z0-9_.]+").matcher(latin(folder.resolve("bin/java")));
        if (!named.find()) {
            throw new IOException("bin/java names no loader");
        }
        return named.group();
    }

    /** The least y such that everything in the folder runs with version 2.y of the GNU C library. */
    static int libcMinor(Path folder) throws IOException {
        Set<Integer> minors = new TreeSet<>(Set.of(0));
        for (Path file : Tools.files(folder)) {
            if (NativeLibraries.isNative(file)) {
                Matcher version = Pattern.compile("GLIBC_2\\.([0-9]+)").matcher(latin(file));
                while (version.find()) {
                    minors.add(Integer.parseInt(version.group(1)));
                }
            }
        }
        return ((TreeSet<Integer>) minors).last();
    }

    private static String latin(Path file) throws IOException {
        return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
