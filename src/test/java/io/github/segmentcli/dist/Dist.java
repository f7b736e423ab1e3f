package io.github.segmentcli.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out the tree of a release, {@code target/dist/tree}, with the folders {@code bin}, {@code lib} and {@code share} as they
 * are below {@code /usr} or {@code ~/.local}; and what the package has besides, {@code target/dist/deb}. The plugins of the
 * profile pack both. From two builds all but the class-data archive is the same bytes.
 */
final class Dist {

    private static final String ARCHIVE_MAKER = "io.github.segmentcli.cli.ClassArchive";

    private Dist() {}

    /** Arguments: the project's folder, its version, its time (ISO 8601), its main class. */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        String version = args[1];
        OffsetDateTime time = OffsetDateTime.parse(args[2]);
        String mainClass = args[3];

        Path target = project.resolve("target");
        Path jar = target.resolve("segment-" + version + "-all.jar");
        Path bill = target.resolve("bom.json");
        if (!Files.exists(bill)) {
            throw new IOException(bill + " is missing: the plugin that makes it works online only. Build without -o.");
        }
        Path work = target.resolve("dist");
        Path tree = work.resolve("tree");
        Path java = tree.resolve("lib/segment");
        Tools.delete(work);
        Files.createDirectories(java.getParent());

        OwnJava.link(project, jar, version, work, java);
        List<NativeLibraries.Carried> carried = NativeLibraries.carry(java);
        launcher(project, java, mainClass, tree.resolve("bin/segment"));
        classArchive(java);
        shells(tree);
        licences(jar, java.resolve("legal/segment"));
        Files.copy(bill, target.resolve("bom-jar.json"), StandardCopyOption.REPLACE_EXISTING);
        Bill.complete(bill, java, carried);
        Path about = tree.resolve("share/doc/segment");
        Files.createDirectories(about);
        Files.copy(bill, about.resolve("segment.cdx.json"));
        Files.copy(project.resolve("src/dist/deb/copyright"), about.resolve("copyright"));
        Files.copy(project.resolve("docs/changelog.md"), about.resolve("changelog.md"));
        DebianFiles.write(project, tree, version, time, work.resolve("deb"));
    }

    /** As Debian calls this kind of machine. */
    static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm64" : name;
    }

    private static void launcher(Path project, Path java, String mainClass, Path launcher) throws IOException {
        StringBuilder script = new StringBuilder();
        for (String part : List.of("self.sh", "own-java.sh", "start.sh")) {
            script.append(Files.readString(project.resolve("src/main/launcher").resolve(part)));
        }
        Tools.write(
                launcher,
                script.toString()
                        .replace("@main.class@", mainClass)
                        .replace("@loader@", OwnJava.loader(java))
                        .replace("@machine@", System.getProperty("os.arch"))
                        .replace("@glibc.minor@", Integer.toString(OwnJava.libcMinor(java))));
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + launcher + " executable");
        }
    }

    /**
     * Makes the class-data archive. It holds some addresses of the virtual machine, which is why Linux is asked to load that at
     * the same place each time.
     */
    private static void classArchive(Path java) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setarch"))) {
            command.addAll(List.of("/usr/bin/setarch", "--addr-no-randomize"));
        }
        command.addAll(List.of(
                java.resolve("bin/java").toString(),
                "-m",
                "segment/" + ARCHIVE_MAKER,
                java.resolve("lib/segment.jsa").toString()));
        Tools.run(command);
    }

    /** Completion and manual page, as the program itself writes them. */
    private static void shells(Path tree) throws IOException {
        String segment = tree.resolve("bin/segment").toString();
        Path share = tree.resolve("share");
        Tools.write(share.resolve("bash-completion/completions/segment"), Tools.text(segment, "completion", "bash"));
        Tools.write(share.resolve("zsh/site-functions/_segment"), Tools.text(segment, "completion", "zsh"));
        Tools.write(share.resolve("fish/vendor_completions.d/segment.fish"), Tools.text(segment, "completion", "fish"));
        Tools.write(share.resolve("man/man1/segment.1"), Tools.text(segment, "help", "--man"));
    }

    /** The licences and notices that the jar carries, as files. */
    private static void licences(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()
                        && entry.getName().matches(".*/(licenses/.*|[-A-Za-z]*LICENSE(.txt)?|NOTICE)")) {
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }
}
