package io.github.segmentcli.io.database;

import java.sql.SQLException;
import java.sql.Statement;

/** Tells the database to stop a statement when a signal ends the process; it would go on working on it otherwise. */
final class Cancellation {

    /** How long the end of the process waits for a database that does not answer. */
    private static final long MAX_MILLISECONDS = 2_000;

    private final Thread hook;

    private Cancellation(Thread hook) {
        this.hook = hook;
    }

    static Cancellation of(Statement statement) {
        Thread hook = new Thread(() -> cancel(statement), "segment-cancel");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
        return new Cancellation(hook);
    }

    private static void cancel(Statement statement) {
        Thread cancelling = new Thread(
                () -> {
                    try {
                        statement.cancel();
                    } catch (SQLException e) {
                        // it has ended
                    }
                },
                "segment-cancel-statement");
        cancelling.setDaemon(true);
        cancelling.start();
        try {
            cancelling.join(MAX_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The statement has ended. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook with it
        }
    }
}
