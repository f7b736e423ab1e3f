package io.github.segmentcli.render;

/** One drawn picture, ready to be written. */
public final class Picture {

    private final String fileName;
    private final String title;
    private final String caption;
    private final byte[] bytes;

    /**
     * @param fileName such as {@code elbow.png}
     * @param title the finding
     * @param caption what is shown, with the main numbers, for people who can't see it
     * @param bytes taken over
     */
    public Picture(String fileName, String title, String caption, byte[] bytes) {
        this.fileName = fileName;
        this.title = title;
        this.caption = caption;
        this.bytes = bytes;
    }

    public String fileName() {
        return fileName;
    }

    public String title() {
        return title;
    }

    public String caption() {
        return caption;
    }

    /** The live bytes: read only. */
    public byte[] bytes() {
        return bytes;
    }
}
