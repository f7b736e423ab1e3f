package io.github.segmentcli.cli;

import java.io.IOException;

/** The work of a command, after its options have been parsed. */
interface Action {

    /**
     * Runs the command.
     *
     * @return the exit code
     * @throws io.github.segmentcli.SegmentException for a failure that the user can correct
     * @throws IOException for any other failure of reading or writing
     */
    int run(Session session) throws IOException;
}
