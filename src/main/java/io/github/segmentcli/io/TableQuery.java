package io.github.segmentcli.io;

import io.github.segmentcli.data.TextTable;

/** Customers that are asked for, rather than read from a file. */
public interface TableQuery {

    /** Asks, and gives the rows as they come. */
    TextTable open();
}
