#!/bin/sh
# VectorGraphics2D 0.13 writes text into PDF files as text; every sign beyond Latin-1 becomes a
# question mark: a minus sign (U+2212), as axis labels have it, and the euro sign, which even Windows-1252 holds.
# Seen: drawString "Käufer U+2212 12 U+20AC" reads back as "Käufer ? 12 ?", without a warning; the umlaut is kept.
# Needs a JDK, Maven and poppler-utils. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13 -DoutputDirectory=lib >/dev/null
cat > Export.java <<'J'
import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Font;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class Export {
    public static void main(String[] args) throws Exception {
        VectorGraphics2D graphics = new VectorGraphics2D();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        graphics.drawString("K\u00e4ufer \u2212 12 \u20ac", 20, 40);
        Document page = Processors.get("pdf").getDocument(graphics.getCommands(), new PageSize(0, 0, 300, 100));
        try (OutputStream out = Files.newOutputStream(Path.of("chart.pdf"))) {
            page.writeTo(out);
        }
    }
}
J
javac -cp "lib/*" Export.java
java -Djava.awt.headless=true -cp "lib/*:." Export
read_back=$(pdftotext -enc UTF-8 chart.pdf - 2>/dev/null | head -1)
echo "reads back as: $read_back"
[ "$read_back" = "Käufer ? 12 ?" ]
