package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.xlsx.TestWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks from the command line: what they are read as, and how messages name their places. */
class ExcelRunTest {

    @TempDir
    private Path folder;

    private final TestWorkbook book = new TestWorkbook();
    private StringWriter err;
    private int calls;

    @BeforeEach
    void head() {
        book.row("Customers of the third quarter").skip(1).row("id", "spend", "orders");
        for (int i = 0; i < 40; i++) {
            book.row("C" + i, i * 7 % 11 + 0.5, i % 9);
        }
    }

    private int fit(Path file, String... more) {
        return call(("--k 2 --plots none --no-report --input " + file + " --output "
                        + folder.resolve("result" + calls++) + " "
                        + String.join(" ", more))
                .strip()
                .split(" "));
    }

    @Test
    void aFaultIsToldWithItsCell() throws IOException {
        book.row("C40", "many", 3);
        Path file = book.sheet("Q3").write(folder.resolve("customers.xlsx"));

        assertThat(fit(file)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("customers.xlsx, sheet \"Q3\", cell B44, column \"spend\": \"many\" is not a number.");
    }

    /** The row is counted by hand: a title, a blank row, the header, 40 customers with one more, the fault. */
    @Test
    void lineEndsInCellsAreNoRows() throws IOException {
        TestWorkbook wide = new TestWorkbook();
        wide.row("Customers of\nthe third quarter").skip(1).row("id", "spend\nin euros", "orders", "remark");
        for (int i = 0; i < 40; i++) {
            wide.row("C" + i, i * 7 % 11 + 0.5, i % 9, i % 4 == 0 ? "calls\nback" : "none");
        }
        Path file = wide.row("C40", "many", 3, "none").sheet("Q3").write(folder.resolve("customers.xlsx"));

        assertThat(fit(file)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("sheet \"Q3\", cell B44, column \"spend");
        assertThat(fit(file, "--skip-lines", "2")).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("sheet \"Q3\", cell B44, column \"spend");
    }

    @Test
    void faultyRowsMayBeSetAside() throws IOException {
        book.row("C40", "many", 3);
        Path file = book.sheet("Q3").write(folder.resolve("customers.xlsx"));
        Path rejects = folder.resolve("rejects.csv");

        assertThat(fit(file, "--rejects", rejects.toString())).isZero();
        assertThat(Files.readString(rejects))
                .isEqualTo(
                        "line,column,problem,record\n44,\"spend\",\"\"\"many\"\" is not a number\",\"C40,many,3\"\n");
    }

    @Test
    void errorsOfFormulasAreGapsAndTwoCurrenciesAreRefused() throws IOException {
        book.row("C40", TestWorkbook.error("#N/A"), 3).row("C41", TestWorkbook.error("#DIV/0!"), 3);
        Path file = book.sheet("Q3").write(folder.resolve("customers.xlsx"));

        assertThat(fit(file)).isZero();
        assertThat(err.toString())
                .contains("Missing values, of 42 rows: 2 in \"spend\". Each was filled with the column's median.");

        TestWorkbook mixed = new TestWorkbook().row("id", "spend");
        for (int i = 0; i < 30; i++) {
            mixed.row("C" + i, mixed.number(i + 0.5, i % 2 == 0 ? "#,##0.00\\ [$€-407]" : "[$$-409]#,##0.00"));
        }
        assertThat(fit(mixed.sheet("Q3").write(folder.resolve("mixed.xlsx")))).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("column \"spend\"").contains("€").contains("$");
    }

    @Test
    void linesAboveTheHeaderAreCountedAsRowsOfTheSheet() throws IOException {
        Path file = book.sheet("Q3").write(folder.resolve("customers.xlsx"));

        assertThat(fit(file, "--skip-lines", "2")).isZero();
        assertThat(fit(file, "--delimiter", "comma")).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString())
                .contains("--delimiter is about the form of a CSV file, and ")
                .contains("customers.xlsx holds an Excel sheet. Leave it out.");
    }

    @Test
    void whatIsNoWorkbookHasNoSheets() throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), "id,spend\na,1\n");

        assertThat(fit(file, "--sheet", "Q3")).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString()).contains("customers.csv is no Excel workbook (.xlsx), so it has no sheet \"Q3\".");
    }

    @Test
    void otherKindsOfWorkbooksAreNamed() throws IOException {
        byte[] old = new byte[4096];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        Path file = Files.write(folder.resolve("old.xls"), old);

        assertThat(fit(file)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains(
                        "this is an old Excel workbook (.xls), not delimited text. Save it as Excel Workbook (.xlsx)");

        byte[] name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        Files.write(file, old);

        assertThat(fit(file)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("this is an Excel workbook with a password")
                .contains("Save it without one");
    }

    private int call(String... args) {
        err = new StringWriter();
        return Main.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
    }
}
