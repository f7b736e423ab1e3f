package io.github.segmentcli;

/** Receives the progress of a long job. Calls may come from any thread; they are cheap enough for one per block of rows. */
public interface Progress {

    /** Ignores all calls. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage) {}

        @Override
        public void update(double fraction) {}
    };

    /** A stage begins, and the one before it has ended. {@code stage} is its name for people: {@code Reading customers.csv}. */
    void begin(String stage);

    /** The share of the current stage that is done, in [0, 1]. */
    void update(double fraction);

    /** Tells people something while the job goes on that is no part of its result. */
    default void say(Notice notice) {}
}
