package io.github.segmentcli.cli;

import java.io.IOException;

/** What a command does once its options are parsed. */
interface Action {

    /**
     * Does it.
     *
     * @return the exit code
     * @throws io.github.segmentcli.SegmentException when somebody has to mend something
     * @throws IOException when a file fails in a way that nobody upstream has put into words
     */
    int run(Session session) throws IOException;
}
