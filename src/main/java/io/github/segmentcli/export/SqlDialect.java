package io.github.segmentcli.export;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.io.cells.DateOrder;
import java.util.Optional;

/**
 * The SQL dialects of the databases for which a model is exported. All queries compute in double precision. Literals are written
 * with an exponent, because most databases read a literal without one as a decimal number, whose products are rounded.
 */
public enum SqlDialect {
    POSTGRESQL("PostgreSQL", "\"", "\"", "double precision", "text"),
    DUCKDB("DuckDB", "\"", "\"", "DOUBLE", "VARCHAR"),
    SQLITE("SQLite", "\"", "\"", "REAL", "TEXT"),
    MYSQL("MySQL", "`", "`", "DOUBLE", "CHAR"),
    SQL_SERVER("SQL Server", "[", "]", "float", "nvarchar(4000)"),
    SNOWFLAKE("Snowflake", "\"", "\"", "DOUBLE", "VARCHAR"),
    BIGQUERY("BigQuery", "`", "`", "FLOAT64", "STRING"),
    SPARK("Spark SQL", "`", "`", "DOUBLE", "STRING");

    private static final String NUMBER = "[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?";

    private final String title;
    private final String open;
    private final String close;
    private final String doubles;
    private final String texts;

    SqlDialect(String title, String open, String close, String doubles, String texts) {
        this.title = title;
        this.open = open;
        this.close = close;
        this.doubles = doubles;
        this.texts = texts;
    }

    /** The name of the database as its makers write it. */
    String title() {
        return title;
    }

    /** Whether queries of this dialect are run by the tests of this project, on request for some; the others are only checked as text. */
    boolean isRun() {
        return this != SQL_SERVER && this != SNOWFLAKE && this != BIGQUERY;
    }

    /** A quoted name. */
    String name(String name) {
        String inside =
                this == BIGQUERY ? name.replace("\\", "\\\\").replace("`", "\\`") : name.replace(close, close + close);
        return open + inside + close;
    }

    /** A string literal; control characters are not escaped. */
    String text(String text) {
        return switch (this) {
            case MYSQL -> "_utf8mb4'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
            case BIGQUERY ->
                "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
            case SPARK -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case SQL_SERVER -> "N'" + text.replace("'", "''") + "'";
            case POSTGRESQL, DUCKDB, SQLITE, SNOWFLAKE -> "'" + text.replace("'", "''") + "'";
        };
    }

    /** A literal in double precision of a finite number, with the fewest digits that give back the same number. */
    String number(double value) {
        String digits = Decimals.shortest(value == 0 ? 0.0 : value);
        String literal = digits.contains("e") ? digits : digits + "e0";
        return switch (this) {
            case POSTGRESQL -> "CAST(" + literal + " AS double precision)";
            case SPARK -> value < 0 ? "(" + literal + "D)" : literal + "D";
            case DUCKDB, SQLITE, MYSQL, SQL_SERVER, SNOWFLAKE, BIGQUERY -> value < 0 ? "(" + literal + ")" : literal;
        };
    }

    /**
     * The expression of a column as a number; NULL for NaN. Where the column has texts, those that are plain numbers count as such;
     * any other stops the query, or is NULL where the database would take its beginning for a number.
     */
    String asNumber(String column) {
        String number = asDouble(column);
        return switch (this) {
            case POSTGRESQL -> "NULLIF(" + number + ", CAST('NaN' AS double precision))";
            case SNOWFLAKE -> "NULLIF(" + number + ", CAST('NaN' AS DOUBLE))";
            case DUCKDB -> "CASE WHEN isnan(" + number + ") THEN NULL ELSE " + number + " END";
            case SPARK ->
                orStop(
                        column,
                        "^ *" + NUMBER + " *$",
                        "number",
                        "CASE WHEN isnan(" + number + ") THEN NULL ELSE " + number + " END");
            case BIGQUERY -> "CASE WHEN IS_NAN(" + number + ") THEN NULL ELSE " + number + " END";
            // a text is compared as the number that the whole of it is, or as a text, which equals no number
            case SQLITE -> "CASE WHEN " + column + " = CAST(" + column + " AS NUMERIC) THEN " + number + " END";
            case MYSQL -> matching(column, "^ *" + NUMBER + " *$", number);
            case SQL_SERVER -> "CASE WHEN CAST(" + column + " AS nvarchar(4000)) <> N'' THEN " + number + " END";
        };
    }

    /** The expression of a column in double precision, with NaN as it is. */
    String asDouble(String column) {
        return "CAST(" + column + " AS " + doubles + ")";
    }

    /** Whether an expression that occurs several times in a subquery is computed once, so that steps can be joined. */
    boolean computesOnce() {
        return this == DUCKDB;
    }

    /** For MySQL: the expression where the column matches a pattern, otherwise NULL. */
    private static String matching(String column, String pattern, String expression) {
        return "CASE WHEN CAST(" + column + " AS CHAR) REGEXP '" + pattern + "' THEN " + expression + " END";
    }

    /** For Spark: the expression, and an error for texts that do not match a pattern, some of which a cast would take. */
    private static String orStop(String column, String pattern, String what, String expression) {
        String text = "CAST(" + column + " AS STRING)";
        return "CASE WHEN typeof(" + column + ") = 'string' AND NOT " + text + " RLIKE '" + pattern
                + "' THEN CAST(raise_error(concat('not a " + what + ": ', " + text + ")) AS DOUBLE) ELSE " + expression
                + " END";
    }

    /**
     * The expression of a date or time column as days since 1970-01-01. Texts stop the query where the database has dates. In
     * SQLite and MySQL a text that is no date is NULL.
     *
     * @param order in which the file of the fit had day, month and year, where that was open; SQLite takes texts in this order too
     */
    String asDays(String column, Optional<DateOrder> order) {
        return switch (this) {
            case POSTGRESQL -> "date_part('epoch', " + column + ") / CAST(86400 AS double precision)";
            case DUCKDB -> "epoch(" + column + ") / 86400e0";
            case SQLITE -> daysOfText("trim(" + column + ")", order);
            case MYSQL ->
                matching(
                        column,
                        "^" + DAY + "([ T]" + TIME + ")?$",
                        "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', " + column + ") / 86400000000e0");
            case SQL_SERVER -> "CAST(DATEDIFF_BIG(millisecond, '19700101', " + column + ") AS float) / 86400000e0";
            case SNOWFLAKE ->
                "CAST(DATEDIFF(millisecond, '1970-01-01'::timestamp_ntz, CAST(" + column
                        + " AS timestamp_ntz)) AS DOUBLE) / 86400000e0";
            case BIGQUERY ->
                "CAST(DATETIME_DIFF(CAST(" + column
                        + " AS DATETIME), DATETIME '1970-01-01', MILLISECOND) AS FLOAT64) / 86400000e0";
            case SPARK ->
                orStop(
                        column,
                        "^" + DAY + "([ T]" + TIME + ")?$",
                        "date",
                        "CAST(datediff(" + column + ", DATE '1970-01-01') AS DOUBLE) + CAST(hour(" + column
                                + ") * 3600 + minute(" + column + ") * 60 + second(" + column
                                + ") AS DOUBLE) / 86400e0D");
        };
    }

    /** For SQLite, whose functions also take words, numbers and days that no calendar has: only days that come back as they went in. */
    private static String daysOfText(String text, Optional<DateOrder> order) {
        String day = "substr(" + text + ", 1, 10)";
        String cases = "WHEN date(" + day + ") = " + day + " THEN julianday(" + text + ")";
        if (order.isPresent() && order.get() != DateOrder.YEAR_FIRST) {
            boolean isDayFirst = order.get() == DateOrder.DAY_FIRST;
            String turned = "substr(" + text + ", 7, 4) || '-' || substr(" + text + ", " + (isDayFirst ? 4 : 1)
                    + ", 2) || '-' || substr(" + text + ", " + (isDayFirst ? 1 : 4) + ", 2)";
            cases += " WHEN substr(" + text + ", 3, 1) IN ('.', '/', '-') AND substr(" + text + ", 6, 1) = substr("
                    + text + ", 3, 1) AND date(" + turned + ") = " + turned + " THEN julianday(" + turned
                    + " || substr(" + text + ", 11))";
        }
        return "CASE " + cases + " END - 2440587.5e0";
    }

    /** The expression of a column as text without blanks around it, compared by code point: case and accents count. */
    String asWord(String column) {
        return switch (this) {
            case MYSQL -> "CAST(TRIM(CONVERT(" + column + " USING utf8mb4)) AS BINARY)";
            case SQL_SERVER -> "LTRIM(RTRIM(CAST(" + column + " AS nvarchar(4000)))) COLLATE Latin1_General_100_BIN2";
            case POSTGRESQL, DUCKDB, SQLITE, SNOWFLAKE, BIGQUERY, SPARK ->
                "trim(CAST(" + column + " AS " + texts + "))";
        };
    }

    /** Whether texts in columns of numbers and dates do not stop a query. */
    boolean readsTexts() {
        return this == SQLITE || this == MYSQL;
    }

    /** What becomes of texts in columns of numbers and dates, for the comment of the query. */
    String ofTexts() {
        return switch (this) {
            case SQLITE, MYSQL ->
                "Texts such as 12.5 and 2026-11-05 count as numbers and dates; any other text is missing there.";
            case SQL_SERVER ->
                "An empty text among numbers is missing; other texts that are no numbers stop the query.";
            case POSTGRESQL, DUCKDB, SNOWFLAKE, BIGQUERY, SPARK ->
                "Among numbers, texts that are no numbers stop the query.";
        };
    }

    /** The natural logarithm of a number above 0. */
    String ln(String number) {
        return (this == SQL_SERVER ? "LOG(" : "ln(") + number + ")";
    }

    /**
     * A clause at the end of a subquery that keeps the query planner from inlining it. Without it, an expression would be computed
     * again at each place where its column is used.
     */
    String noInlining() {
        return switch (this) {
            case POSTGRESQL -> " OFFSET 0";
            case SQLITE -> " LIMIT -1 OFFSET 0";
            case MYSQL -> " LIMIT 18446744073709551615";
            case DUCKDB, SQL_SERVER, SNOWFLAKE, BIGQUERY, SPARK -> "";
        };
    }
}
