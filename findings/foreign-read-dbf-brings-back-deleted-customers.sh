#!/bin/sh
# R foreign 0.8-84 (r-cran-foreign of Debian 12): read.dbf. In a dBase file a deleted record stays, marked by a star in its
# first byte, until the file is packed. One would expect two customers of this file of three records, one deleted.
# Seen: read.dbf returns all three and no column or message tells which is deleted; javadbf 1.14.1 returns the two.
# Meaning: customers removed years ago, perhaps on their own demand, come back into the segmentation, and the counts of two
# readers of one file differ.
# Needs Debian's r-cran-foreign, a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
zeros() { head -c "$1" /dev/zero; }
{
    # dBase III: 3 records, a header of 97 bytes, records of 9 bytes: the mark, NAME C(4), SPEND N(4)
    printf '\003\173\001\001\003\000\000\000\141\000\011\000'; zeros 20
    printf 'NAME'; zeros 7; printf 'C'; zeros 4; printf '\004'; zeros 15
    printf 'SPEND'; zeros 6; printf 'N'; zeros 4; printf '\004'; zeros 15
    printf '\015 Anna  10*Gone9999 Carl  30\032'
} > customers.dbf
mvn -q -B -ntp dependency:copy -Dartifact=com.github.albfernandez:javadbf:1.14.1 -DoutputDirectory=lib >/dev/null
cat > Read.java <<'J'
import com.linuxense.javadbf.DBFReader;
import java.nio.file.Files;
import java.nio.file.Path;

public class Read {
    public static void main(String[] args) throws Exception {
        try (DBFReader reader = new DBFReader(Files.newInputStream(Path.of("customers.dbf")))) {
            StringBuilder names = new StringBuilder();
            for (Object[] row; (row = reader.nextRecord()) != null; ) {
                names.append(row[0]).append(' ').append(row[1]).append("; ");
            }
            System.out.println(names);
        }
    }
}
J
javac -cp "lib/*" Read.java
java_read=$(java -cp "lib/*:." Read)
r_read=$(TZ=UTC Rscript --vanilla -e 'd <- foreign::read.dbf("customers.dbf"); cat(paste0(d$NAME, " ", d$SPEND, "; "), names(d), sep = "")')
echo "javadbf: $java_read"
echo "foreign: $r_read"
[ "$java_read" = "Anna 10; Carl 30; " ]
[ "$r_read" = "Anna 10; Gone 9999; Carl 30; NAMESPEND" ]
