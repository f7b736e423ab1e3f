#!/bin/sh
# xlsx2csv 0.7.8 (Debian 12) turns workbooks into CSV files. Many amounts in a sheet have a unit in the format of the cell, not in the cell.
# One would expect the amount, with or without the unit, and all of its digits, as readxl 1.4.2 has them.
# Seen: a unit with one of the letters d, m, h, s or y makes the cell a date, and what is written is the format, its letters replaced, without the amount: of
# 5 in the format # "days" it is # "04ays", of 12 in 0" Monate" 0" 01onate", of 1250 in #,##0 "Mio" #,##0 "06io", while 7 in 0 "EUR" is 7.
# 36 hours in [h]:mm:ss are 12:00, as whole days are left out. Small numbers as Excel stores them (4.2E-7, 1.23456E-5) get six decimals, 0.000000
# and 0.000012. With 0.00 the 0.005 is 0.01, with #,##0.00 all digits of 1234.567 stay.
# Meaning: tenures and amounts in millions are words in the CSV file, a handful of them for all customers, and small rates are 0. Nothing is said.
# --ignore-formats date brings the amounts with units back, and makes dates numbers of days.
# Needs Debian's xlsx2csv, r-cran-readxl and python3. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > write.py <<'P'
import zipfile
from xml.sax.saxutils import quoteattr

cells = [('# "days"', "5"), ('0" Monate"', "12"), ('#,##0 "Mio"', "1250"), ('0 "EUR"', "7"), ("[h]:mm:ss", "1.5"), ("General", "4.2E-7"),
         ("General", "1.23456E-5"), ("0.00", "0.005"), ("#,##0.00", "1234.567"), ("yyyy-mm-dd", "44962")]
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/"
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
custom = [(170 + i, f) for i, (f, _) in enumerate(cells)]
files = {
    "[Content_Types].xml": '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>' % (package, kind, kind, kind),
    "_rels/.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    % (package, office),
    "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="customers" sheetId="1" r:id="r1"/></sheets></workbook>' % (main, office),
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>' % (package, office, office),
    "xl/styles.xml": '<styleSheet xmlns="%s"><numFmts count="%d">%s</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="%d">%s</cellXfs></styleSheet>'
    % (main, len(custom), "".join("<numFmt numFmtId=\"%d\" formatCode=%s/>" % (i, quoteattr(f)) for i, f in custom),
       len(custom) + 1, '<xf numFmtId="0"/>' + "".join('<xf numFmtId="%d" applyNumberFormat="1"/>' % (0 if f == "General" else i) for i, f in custom)),
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>'
    % (main, "".join('<row r="%d"><c r="A%d" s="%d"><v>%s</v></c></row>' % (i + 1, i + 1, i + 1, v) for i, (_, v) in enumerate(cells))),
}
with zipfile.ZipFile("customers.xlsx", "w", zipfile.ZIP_DEFLATED) as out:
    for name, text in files.items():
        out.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
P
/usr/bin/python3 write.py
xlsx2csv --version
xlsx2csv customers.xlsx > seen.csv
xlsx2csv --ignore-formats date -- customers.xlsx > plain.csv
theirs=$(Rscript --vanilla -e 'cells <- readxl::read_xlsx("customers.xlsx", col_names = FALSE, col_types = "list", .name_repair = "minimal")[[1]]
cat(as.character(packageVersion("readxl")), sapply(cells[-5], function(v) if (inherits(v, "POSIXct")) format(v, "%Y-%m-%d") else v), "\n")')
seen=$(paste -sd '|' seen.csv)
plain=$(paste -sd '|' plain.csv)
printf '%s\nwith --ignore-formats date: %s\nreadxl %s\n' "$seen" "$plain" "$theirs"
[ "$seen" = '"# ""04ays"""|"0"" 01onate"""|"#,##0 ""06io"""|7|12:00|0.000000|0.000012|0.01|1234.567|2023-02-05' ]
[ "$plain" = '5|12|1250|7|12:00|0.000000|0.000012|0.01|1234.567|44962' ]
[ "$theirs" = "1.4.2 5 12 1250 7 4.2e-07 1.23456e-05 0.005 1234.567 2023-02-05 " ]
