package io.github.segmentcli.cli;

/** The front door. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
