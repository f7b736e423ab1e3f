import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Recency, frequency and monetary value of customers in DuckDB, from lines as CSV to a table as CSV. For src/bench/rfm-duckdb.sh. */
final class DuckDbRfm {

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (WITH lines AS (FROM read_csv('" + args[0] + "')),"
                    + " latest AS (SELECT max(timestamp) AS now FROM lines)"
                    + " SELECT customer, date_diff('day', max(timestamp), any_value(now)) AS recency,"
                    + " count(DISTINCT invoice) AS frequency, sum(quantity * unit_price) AS monetary"
                    + " FROM lines, latest GROUP BY customer ORDER BY customer) TO '" + args[1] + "' (HEADER)");
        }
    }
}
