package io.github.segmentcli.export;

import io.github.segmentcli.Decimals;

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

    /** The expression of a column as a number; NULL for NaN, and in SQLite for text. */
    String asNumber(String column) {
        String number = "CAST(" + column + " AS " + doubles + ")";
        return switch (this) {
            case POSTGRESQL -> "NULLIF(" + number + ", CAST('NaN' AS double precision))";
            case SNOWFLAKE -> "NULLIF(" + number + ", CAST('NaN' AS DOUBLE))";
            case DUCKDB, SPARK -> "CASE WHEN isnan(" + number + ") THEN NULL ELSE " + number + " END";
            case BIGQUERY -> "CASE WHEN IS_NAN(" + number + ") THEN NULL ELSE " + number + " END";
            case SQLITE -> "CASE WHEN typeof(" + column + ") IN ('integer', 'real') THEN " + number + " END";
            case MYSQL, SQL_SERVER -> number;
        };
    }

    /** The expression of a date or time column as days since 1970-01-01. */
    String asDays(String column) {
        return switch (this) {
            case POSTGRESQL ->
                "CAST(EXTRACT(EPOCH FROM CAST(" + column
                        + " AS timestamp)) AS double precision) / CAST(86400 AS double precision)";
            case DUCKDB -> "epoch(CAST(" + column + " AS TIMESTAMP)) / 86400e0";
            case SQLITE -> "julianday(" + column + ") - 2440587.5e0";
            case MYSQL -> "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', " + column + ") / 86400000000e0";
            case SQL_SERVER -> "CAST(DATEDIFF_BIG(millisecond, '19700101', " + column + ") AS float) / 86400000e0";
            case SNOWFLAKE ->
                "CAST(DATEDIFF(millisecond, '1970-01-01'::timestamp_ntz, CAST(" + column
                        + " AS timestamp_ntz)) AS DOUBLE) / 86400000e0";
            case BIGQUERY ->
                "CAST(DATETIME_DIFF(CAST(" + column
                        + " AS DATETIME), DATETIME '1970-01-01', MILLISECOND) AS FLOAT64) / 86400000e0";
            case SPARK ->
                "CAST(datediff(" + column + ", DATE '1970-01-01') AS DOUBLE) + CAST(hour(" + column
                        + ") * 3600 + minute(" + column + ") * 60 + second(" + column + ") AS DOUBLE) / 86400e0D";
        };
    }

    /** The expression of a column as text, compared by code point: case and accents count. */
    String asWord(String column) {
        return switch (this) {
            case MYSQL -> "CAST(CONVERT(" + column + " USING utf8mb4) AS BINARY)";
            case SQL_SERVER -> "CAST(" + column + " AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2";
            case POSTGRESQL, DUCKDB, SQLITE, SNOWFLAKE, BIGQUERY, SPARK -> "CAST(" + column + " AS " + texts + ")";
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
