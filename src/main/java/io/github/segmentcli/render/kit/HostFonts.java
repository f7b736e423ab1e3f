package io.github.segmentcli.render.kit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fonts of this machine, for characters that the bundled font lacks. They are searched only when there is such a character, in
 * the usual folders, likely files first and then by path, so that a machine always picks the same font.
 */
public final class HostFonts {

    private static final int MAX_FILES = 5_000;
    private static final int MAX_TRIED = 60;

    /** Parts of the names of font files that cover many scripts, in the order of preference. */
    private static final List<String> LIKELY = List.of(
            "notosanscjk",
            "notosansjp",
            "sourcehansans",
            "hiragino",
            "pingfang",
            "yugoth",
            "meiryo",
            "msgothic",
            "msyh",
            "malgun",
            "applesdgothic",
            "ipag",
            "takao",
            "wqy",
            "droidsansfallback",
            "arialuni",
            "unifont",
            "notosans-",
            "notosansarabic",
            "notosanshebrew",
            "notosansthai",
            "notosansdevanagari",
            "dejavusans.",
            "freesans.",
            "segoeui.",
            "arial.");

    private static final HostFonts OF_THIS_MACHINE = new HostFonts(folders());

    private final List<Path> folders;
    private final List<Font> opened = new ArrayList<>();
    private Iterator<Path> files;
    private int tried;

    public HostFonts(List<Path> folders) {
        this.folders = folders;
    }

    public static HostFonts ofThisMachine() {
        return OF_THIS_MACHINE;
    }

    /** A font at the design size that has the character, if one is found. */
    synchronized Optional<Font> having(int codePoint) {
        for (Font font : opened) {
            if (font.canDisplay(codePoint)) {
                return Optional.of(font);
            }
        }
        if (files == null) {
            files = list().iterator();
        }
        while (files.hasNext() && tried < MAX_TRIED) {
            tried++;
            Optional<Font> font = open(files.next());
            if (font.isPresent()) {
                opened.add(font.get());
                if (font.get().canDisplay(codePoint)) {
                    return font;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Font> open(Path file) {
        try {
            return Optional.of(Typefaces.atDesignSize(Font.createFonts(file.toFile())[0]));
        } catch (IOException | FontFormatException | RuntimeException e) {
            // A damaged font is skipped.
            return Optional.empty();
        }
    }

    private List<Path> list() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder, 6)) {
                    walk.filter(HostFonts::isFont).limit(MAX_FILES).forEach(found::add);
                } catch (IOException | RuntimeException e) {
                    // A folder that cannot be read is skipped.
                }
            }
        }
        found.sort(Comparator.comparingInt(HostFonts::rank).thenComparing(Path::toString));
        return found;
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replace(" ", "");
        boolean plain = !name.contains("italic") && !name.contains("serif") && !name.contains("mono");
        for (int i = 0; i < LIKELY.size(); i++) {
            if (name.contains(LIKELY.get(i))) {
                return plain ? i : i + LIKELY.size();
            }
        }
        return 2 * LIKELY.size() + (plain ? 0 : 1);
    }

    private static List<Path> folders() {
        List<String> names = new ArrayList<>(
                List.of("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"));
        String home = System.getProperty("user.home");
        if (home != null) {
            names.add(home + "/.fonts");
            names.add(home + "/.local/share/fonts");
            names.add(home + "/Library/Fonts");
        }
        String windows = System.getenv("WINDIR");
        if (windows != null) {
            names.add(windows + "/Fonts");
        }
        return names.stream().map(File::new).map(File::toPath).toList();
    }
}
