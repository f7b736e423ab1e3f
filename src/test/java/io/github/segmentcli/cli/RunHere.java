package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;

/** Runs the program in the process of a test, for tests of other packages. */
public final class RunHere {

    private RunHere() {}

    /** Fails unless the run ends well. */
    public static void of(String... arguments) {
        StringWriter errors = new StringWriter();
        int exit = Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(errors), arguments);
        assertThat(exit).as("%s", errors).isZero();
    }
}
