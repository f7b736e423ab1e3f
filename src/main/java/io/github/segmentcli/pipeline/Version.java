package io.github.segmentcli.pipeline;

/**
 * The version of this program: that of its module in a release, else from the manifest of its jar. Both come from the project's
 * version in {@code pom.xml}. {@code dev} when run from class files.
 */
public final class Version {

    public static final String NUMBER = number();

    private Version() {}

    private static String number() {
        Module module = Version.class.getModule();
        String version = module.isNamed()
                ? module.getDescriptor().rawVersion().orElse(null)
                : Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
