#!/bin/sh
# Tablesaw 0.44.4 reads CSV by univocity-parsers 2.9.1, whose default takes every line that begins with # as a comment.
# Shopify's order export names its orders #1001, #1002, ... in the first column. One would expect three orders.
# Seen: Tablesaw returns a table without rows (and without columns) and no error; with two orders of another shop in the
# same file it returns these two only. Quoting the first cell does bring the rows back; reading on with the columns' types
# given does not. The parser alone, at its defaults, does the same.
# Meaning: revenue, recency and frequency are computed of the other orders, and nothing says that customers are gone.
# A comment sign that cannot occur, commentPrefix('\0'), keeps all rows.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'P'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>seen</groupId><artifactId>seen</artifactId><version>1</version>
  <dependencies><dependency><groupId>tech.tablesaw</groupId><artifactId>tablesaw-core</artifactId><version>0.44.4</version></dependency></dependencies>
</project>
P
mvn -q -B -ntp dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Orders.java <<'J'
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

public class Orders {
    static final String HEADER = "Name,Email,Total\n";
    static final String SHOPIFY = "#1001,ann@example.org,10\n#1002,bob@example.org,20\n#1003,ann@example.org,30\n";
    static final String OTHER = "W-7,cid@example.org,5\nW-8,dee@example.org,6\n";
    static final String QUOTED = SHOPIFY.replaceAll("(?m)^(#\\d+)", "\"$1\"");

    static int rows(CsvReadOptions.Builder options) {
        return Table.read().csv(options).rowCount();
    }

    static CsvReadOptions.Builder of(String rows) {
        return CsvReadOptions.builder(new StringReader(HEADER + rows));
    }

    public static void main(String[] args) {
        CsvParserSettings defaults = new CsvParserSettings();
        defaults.setHeaderExtractionEnabled(true);
        defaults.getFormat().setLineSeparator("\n");
        System.out.println("Shopify " + rows(of(SHOPIFY)) + ", both shops " + rows(of(SHOPIFY + OTHER))
                + ", types given " + rows(of(SHOPIFY).columnTypes(new ColumnType[] {ColumnType.STRING, ColumnType.STRING, ColumnType.INTEGER}))
                + ", quoted " + rows(of(QUOTED)) + ", no comment sign " + rows(of(SHOPIFY).commentPrefix('\0'))
                + ", parser alone " + new CsvParser(defaults).parseAll(new StringReader(HEADER + SHOPIFY)).size());
    }
}
J
javac -cp "lib/*" Orders.java
seen=$(java -cp "lib/*:." Orders 2>/dev/null)
echo "rows read of 3 (both shops: 5): $seen"
[ "$seen" = "Shopify 0, both shops 2, types given 0, quoted 3, no comment sign 3, parser alone 0" ]
