package io.github.segmentcli;

/** Told how far a long job is. May be called from any thread, and cheaply enough to be called once a block. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage) {}

        @Override
        public void update(double fraction) {}
    };

    /** A stage begins, named for people: {@code Reading customers.csv}. The stage before it has ended. */
    void begin(String stage);

    /** The share of the current stage that is done, in [0, 1]. */
    void update(double fraction);
}
