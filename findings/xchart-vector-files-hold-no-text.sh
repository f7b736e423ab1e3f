#!/bin/sh
# XChart 4.0.3 writes a chart as SVG (VectorGraphics2D 0.13) and as PDF (PDFBox 3.0.5, graphics2d 3.0.5). One would expect the
# title and the axis marks as text. Seen: neither file holds any; every letter is a filled outline, so that a chart in a
# report cannot be searched, copied from, read aloud or restyled. The PDF has no font, the SVG no text element.
# Needs a JDK, Maven and poppler-utils. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for artifact in org.knowm.xchart:xchart:4.0.3 de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13 \
    de.rototor.pdfbox:graphics2d:3.0.5 org.apache.pdfbox:pdfbox:3.0.5 org.apache.pdfbox:fontbox:3.0.5 \
    org.apache.pdfbox:pdfbox-io:3.0.5 commons-logging:commons-logging:1.3.5; do
    mvn -q -B -ntp dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >/dev/null
done
cat > Export.java <<'J'
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;

public class Export {
    public static void main(String[] args) throws Exception {
        XYChart chart = new XYChart(400, 300);
        chart.setTitle("Spend by visits");
        chart.addSeries("customers", new double[] {1, 2}, new double[] {1, 2});
        VectorGraphicsEncoder.saveVectorGraphic(chart, "chart", VectorGraphicsFormat.PDF);
        VectorGraphicsEncoder.saveVectorGraphic(chart, "chart", VectorGraphicsFormat.SVG);
    }
}
J
javac -nowarn -cp "lib/*" Export.java 2>/dev/null
java -Djava.awt.headless=true -cp "lib/*:." Export 2>/dev/null
elements=$(grep -c '<text' chart.svg || true)
words=$(pdftotext chart.pdf - 2>/dev/null | tr -d '[:space:]')
fonts=$(pdffonts chart.pdf 2>/dev/null | tail -n +3 | wc -l)
outlines=$(grep -o '<path' chart.svg | wc -l)
echo "SVG: $elements text elements, $outlines paths; PDF: '$words' as text, $fonts fonts"
[ "$elements" = 0 ] && [ -z "$words" ] && [ "$fonts" = 0 ] && [ "$outlines" -ge 5 ]
