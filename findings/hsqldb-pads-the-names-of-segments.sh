#!/bin/sh
# HSQLDB 2.7.4 (Java): a query names segments by CASE ... THEN 'Low' ... THEN 'Medium spenders'. One would expect the names as written, as H2 2.3.232 and
# most other databases return them.
# Seen: with the default settings literals are CHARACTER, and CASE gives all of them the length of the longest: Java gets "Low" with twelve blanks behind it. In the database
# = and a join take no notice of blanks, so that nothing is amiss there, but length() is 15, like '%Low' finds nobody, "Low (1)" is "Low             (1)", and a table filled by
# INSERT ... SELECT keeps the blanks, in a VARCHAR(40) too. So in the PostgreSQL mode, sql.syntax_pgs=true. With sql.char_literal=false in the address the names are right.
# Meaning: what leaves the database, in a CSV file or a map by name in Java, has names that match no list of segments: a campaign for "Low" reaches nobody.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=org.hsqldb:hsqldb:2.7.4 -DoutputDirectory=lib >/dev/null
mvn -q -B -ntp dependency:copy -Dartifact=com.h2database:h2:2.3.232 -DoutputDirectory=lib >/dev/null
cat > Names.java <<'J'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;

public class Names {
    static final String SEGMENTS = "select id, case when spend < 10 then 'Low' when spend < 100 then 'Medium spenders' else 'High' end as segment from customers";

    static String first(Statement statement, String query) throws Exception {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> mailings = Map.of("Low", "a voucher", "Medium spenders", "a catalogue", "High", "a call");
        for (String address : new String[] {"h2:mem:a", "hsqldb:mem:a", "hsqldb:mem:b;sql.syntax_pgs=true", "hsqldb:mem:c;sql.char_literal=false"}) {
            try (Connection to = DriverManager.getConnection("jdbc:" + address); Statement statement = to.createStatement()) {
                statement.execute("create table customers(id integer, spend double precision)");
                statement.execute("insert into customers values (1, 5), (2, 50), (3, 500)");
                statement.execute("create table kept(id integer, segment varchar(40))");
                statement.execute("insert into kept " + SEGMENTS);
                String all = "(" + SEGMENTS + ") t";
                String name = first(statement, "select segment from " + all + " where segment = 'Low'");
                System.out.println(address + ": [" + name + "] gets " + mailings.get(name) + ", length " + first(statement,
                        "select length(segment) from " + all + " where id = 1") + ", like " + first(statement,
                        "select count(*) from " + all + " where segment like '%Low'") + ", kept [" + first(statement,
                        "select segment from kept where id = 1") + "]");
            }
        }
    }
}
J
javac Names.java
java -cp "lib/*:." Names 2>/dev/null | tee seen.txt
right='[Low] gets a voucher, length 3, like 1, kept [Low]'
padded='[Low            ] gets null, length 15, like 0, kept [Low            ]'
for line in "h2:mem:a: $right" "hsqldb:mem:a: $padded" "hsqldb:mem:b;sql.syntax_pgs=true: $padded" "hsqldb:mem:c;sql.char_literal=false: $right"; do
    grep -qxF "$line" seen.txt
done
