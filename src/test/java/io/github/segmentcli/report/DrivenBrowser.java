package io.github.segmentcli.report;

import java.io.IOException;

/** A browser that a test controls. */
abstract class DrivenBrowser implements AutoCloseable {

    @Override
    public abstract void close() throws IOException;

    /** The value of an expression, as text. */
    abstract String ask(String expression);

    double number(String expression) {
        return Double.parseDouble(ask(expression));
    }

    void await(String condition) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (ask(condition).equals("true")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("never came true: " + condition);
    }
}
