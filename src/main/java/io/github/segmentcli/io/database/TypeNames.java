package io.github.segmentcli.io.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a database calls the types of a table of segments, as far as it says which it has; standard SQL else. */
record TypeNames(String whole, String segment, String text, String number, String moment) {

    /** Longer than any name of a segment. */
    private static final int LONGEST = 400;

    static TypeNames of(Connection connection) throws SQLException {
        Set<String> known = new TreeSet<>();
        try (ResultSet types = connection.getMetaData().getTypeInfo()) {
            while (types.next()) {
                known.add(String.valueOf(types.getString("TYPE_NAME")).toUpperCase(Locale.ROOT));
            }
        }
        String kind = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        boolean isMySql = kind.contains("mysql") || kind.contains("mariadb");
        String text = known.contains("VARCHAR2")
                ? "VARCHAR2(" + LONGEST + ")"
                : kind.contains("sql server")
                        ? "NVARCHAR(" + LONGEST + ")"
                        : known.contains("TEXT") && !isMySql ? "TEXT" : "VARCHAR(" + LONGEST + ")";
        String moment = known.contains("TIMESTAMPTZ") || kind.contains("duckdb")
                ? "TIMESTAMPTZ"
                : known.contains("TIMESTAMP WITH TIME ZONE")
                        ? "TIMESTAMP WITH TIME ZONE"
                        : known.contains("DATETIMEOFFSET")
                                ? "DATETIMEOFFSET"
                                : isMySql ? "DATETIME(6)" : kind.contains("sqlite") ? "TEXT" : "TIMESTAMP";
        boolean hasBigint = known.isEmpty() || !known.contains("VARCHAR2");
        return new TypeNames(hasBigint ? "BIGINT" : "NUMBER(19)", "INTEGER", text, "DOUBLE PRECISION", moment);
    }

    /**
     * Gives a moment to a column of that type; in UTC where it has no zone.
     *
     * @param isZoned whether it has
     */
    static void setMoment(PreparedStatement insert, int at, Instant moment, int type, boolean isZoned)
            throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        if (type == Types.CHAR || type == Types.VARCHAR || type == Types.LONGVARCHAR || type == Types.NVARCHAR) {
            insert.setString(at, moment.toString());
        } else if (isZoned) {
            insert.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else {
            try {
                insert.setObject(at, utc);
            } catch (SQLException | UnsupportedOperationException e) {
                insert.setTimestamp(at, Timestamp.valueOf(utc));
            }
        }
    }
}
