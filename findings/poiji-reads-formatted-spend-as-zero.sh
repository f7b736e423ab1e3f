#!/bin/sh
# Poiji 4.7.0 (Java) makes objects of the rows of an Excel sheet. One would expect the numbers of the cells, as POI's getNumericCellValue and readxl have them,
# whatever format they are shown in, or an error.
# Seen: each cell is read as it is shown, and what then isn't a plain number is the default of the field. A spend of 1234.567 shown as "1,234.57 EUR" is 0.0; 99.5
# shown as 100 is 100; shares of 12.5 % and 100 % are 0.0; 12 in the format 0 "pcs" is 0, and 2.7 in an int is 0. A date shown as 15.03.2023 is today's date, for one
# that doesn't fit the pattern of the settings is now(). No error, no log. With preferNullOverDefault those in objects are null, primitives still 0; with rawData(true) the numbers are right, 2.7 in an
# int is still 0 and the date still today.
# Meaning: customers whose cells carry a currency have spent nothing, and everybody bought today: recency is 0 for all, whose segment is the best.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>y</artifactId><version>1</version>
<dependencies><dependency><groupId>com.github.ozlerhakan</groupId><artifactId>poiji</artifactId><version>4.7.0</version></dependency></dependencies></project>
X
mvn -q -B -ntp dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Read.java <<'J'
import com.poiji.annotation.ExcelCellName;
import com.poiji.bind.Poiji;
import com.poiji.option.PoijiOptions;
import java.io.File;
import java.io.FileOutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Read {
    public static class Customer {
        @ExcelCellName("id") public String id;
        @ExcelCellName("spend") public Double spend;
        @ExcelCellName("share") public double share;
        @ExcelCellName("pieces") public double pieces;
        @ExcelCellName("visits") public int visits;
        @ExcelCellName("last") public LocalDate last;

        @Override public String toString() {
            return id + ": " + spend + " " + share + " " + pieces + " " + visits + " "
                    + (last == null ? "null" : last.equals(LocalDate.now()) || last.equals(STARTED) ? "today" : last);
        }
    }

    static final LocalDate STARTED = LocalDate.now();

    public static void main(String[] args) throws Exception {
        String[] names = {"id", "spend", "share", "pieces", "visits", "last"};
        String[] formats = {"@", "#,##0.00 \"EUR\"", "0.0%", "0 \"pcs\"", "General", "dd.mm.yyyy"};
        Object[][] customers = {{"a", 1234.567, 0.125, 12.0, 3.0, 45000.0}, {"b", 99.5, 1.0, 7.0, 2.7, 44000.0}};
        File file = new File("customers.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream to = new FileOutputStream(file)) {
            Sheet sheet = book.createSheet();
            Row header = sheet.createRow(0);
            for (int c = 0; c < names.length; c++) {
                header.createCell(c).setCellValue(names[c]);
            }
            for (int r = 0; r < customers.length; r++) {
                Row row = sheet.createRow(r + 1);
                for (int c = 0; c < names.length; c++) {
                    CellStyle style = book.createCellStyle();
                    String format = r == 1 && c == 1 ? "#,##0" : formats[c];
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    Cell cell = row.createCell(c);
                    cell.setCellStyle(style);
                    if (customers[r][c] instanceof Double number) {
                        cell.setCellValue(number);
                    } else {
                        cell.setCellValue((String) customers[r][c]);
                    }
                }
            }
            Row first = sheet.getRow(1);
            System.out.println("POI:     " + first.getCell(1).getNumericCellValue() + " " + first.getCell(2).getNumericCellValue() + " "
                    + first.getCell(5).getLocalDateTimeCellValue().toLocalDate());
            book.write(to);
        }
        System.out.println("default: " + Poiji.fromExcel(file, Customer.class));
        System.out.println("null:    " + Poiji.fromExcel(file, Customer.class,
                PoijiOptions.PoijiOptionsBuilder.settings().preferNullOverDefault(true).build()));
        System.out.println("raw:     " + Poiji.fromExcel(file, Customer.class, PoijiOptions.PoijiOptionsBuilder.settings().rawData(true).build()));
    }
}
J
javac -cp "lib/*" Read.java
java -cp "lib/*:." Read 2>/dev/null | tee seen.txt
for line in 'POI:     1234.567 0.125 2023-03-15' 'default: [a: 0.0 0.0 0.0 3 today, b: 100.0 0.0 0.0 0 today]' \
    'null:    [a: null 0.0 0.0 3 null, b: 100.0 0.0 0.0 0 null]' 'raw:     [a: 1234.567 0.125 12.0 3 today, b: 99.5 1.0 7.0 0 today]'; do
    grep -qxF "$line" seen.txt
done
