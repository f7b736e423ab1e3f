#!/bin/sh
# CsvJdbc 1.0.46: SQL over a folder of CSV files. One would expect a column either to be text or to be a number.
# Seen, with the default settings (every column is a String): in one and the same query sum(spend) and avg(spend) take
# the column as numbers (1349 and 449.67, the empty cell left out), max(spend) takes it as text (99 is above 1000), and
# count(spend) counts the empty cell; "where spend > 300" returns no customer and "where spend < 300" none either,
# without an error; spend / 100 is null for all.
# Meaning: the totals are right, which invites trust, and a segment defined by a threshold on spend is empty.
# With columnTypes=Integer,Integer the same queries are right.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=net.sourceforge.csvjdbc:csvjdbc:1.0.46 -DoutputDirectory=lib >/dev/null
printf 'id,spend\n1,99\n2,1000\n3,250\n4,\n' > customers.csv
cat > Query.java <<'J'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.StringJoiner;

public class Query {
    static String all(Connection to, String query) throws Exception {
        try (Statement statement = to.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            StringJoiner cells = new StringJoiner(" ", "[", "]");
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
            }
            return cells.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        if (args.length > 0) {
            settings.put("columnTypes", args[0]);
        }
        try (Connection folder = DriverManager.getConnection("jdbc:relique:csv:.", settings)) {
            System.out.println("sum, avg, max, count " + all(folder, "select sum(spend), round(avg(spend)), max(spend), count(spend) from customers")
                    + ", above 300 " + all(folder, "select id from customers where spend > 300")
                    + ", below 300 " + all(folder, "select id from customers where spend < 300")
                    + ", in hundreds " + all(folder, "select spend / 100 from customers"));
        }
    }
}
J
javac -cp "lib/*" Query.java
as_text=$(java -cp "lib/*:." Query)
as_numbers=$(java -cp "lib/*:." Query Integer,Integer)
echo "default:       $as_text"
echo "columns typed: $as_numbers"
[ "$as_text" = "sum, avg, max, count [1349 450 99 4], above 300 [], below 300 [], in hundreds [null null null null]" ]
[ "$as_numbers" = "sum, avg, max, count [1349 450 1000 3], above 300 [2], below 300 [1 3], in hundreds [0 10 2 null]" ]
