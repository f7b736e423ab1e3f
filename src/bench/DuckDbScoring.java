import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Makes customers in DuckDB and as CSV, or times an exported query on them. For src/bench/export-duckdb.sh.
 */
final class DuckDbScoring {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bench.duckdb"));
                Statement statement = connection.createStatement()) {
            if (args[0].equals("make")) {
                StringBuilder features = new StringBuilder();
                for (int j = 1; j <= 10; j++) {
                    features.append(", CASE WHEN hash(i, " + j + ") % 100 < 3 THEN NULL ELSE 100 + 37 * ((i * 7 + " + j
                            + " * (i % 6)) % 9) + hash(i, " + j + ", 1) % 6000 / 100 END AS f" + j);
                }
                statement.execute("CREATE TABLE customers AS SELECT i AS customer_id" + features + " FROM range("
                        + args[2] + ") AS t(i)");
                statement.execute("COPY customers TO '" + folder.resolve("customers.csv") + "' (HEADER)");
                statement.execute(
                        "COPY (FROM customers LIMIT 100000) TO '" + folder.resolve("sample.csv") + "' (HEADER)");
                return;
            }
            String query = Files.readString(folder.resolve("score.sql")).strip().replaceFirst(";$", "");
            for (int round = 0; round < Integer.parseInt(args[2]); round++) {
                long began = System.nanoTime();
                long before = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toMillis();
                try (ResultSet sums = statement.executeQuery(
                        "SELECT count(*), sum(segment), sum(distance), sum(margin) FROM (" + query + ")")) {
                    sums.next();
                    long after = ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElseThrow()
                            .toMillis();
                    System.out.printf(
                            "DuckDB: %d customers in %.1f s, processor time %.1f s%n",
                            sums.getLong(1), (System.nanoTime() - began) / 1e9, (after - before) / 1e3);
                }
            }
        }
    }
}
