package io.github.segmentcli.pipeline;

/** The version of this program, from the manifest of its jar; {@code dev} when run from class files. */
public final class Version {

    public static final String NUMBER = number();

    private Version() {}

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
