package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the time of each stage and passes the calls on to another {@link Progress}. The times of stages with equal names are
 * added. Where stages are logged, processor time and allocated memory are measured too.
 */
public final class Stopwatch implements Progress {

    private final Progress next;
    private final boolean logged;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String stage;
    private long since;
    private ProcessCost cost;

    /** A class of its own, so that the logging library is loaded only when stages are logged. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(Segmenter.class);
    }

    /** @param logged whether each stage is logged with its time as it ends */
    public Stopwatch(Progress next, boolean logged) {
        this.next = next;
        this.logged = logged;
    }

    @Override
    public synchronized void begin(String name) {
        stop();
        stage = name;
        cost = logged ? ProcessCost.now() : null;
        since = System.nanoTime();
        next.begin(name);
    }

    @Override
    public void update(double fraction) {
        next.update(fraction);
    }

    @Override
    public void say(Notice notice) {
        next.say(notice);
    }

    /** Ends the last stage. */
    public synchronized void stop() {
        if (stage != null) {
            long took = System.nanoTime() - since;
            nanos.merge(stage, took, Long::sum);
            if (logged) {
                ProcessCost spent = ProcessCost.now().since(cost);
                Log.LOG.info(
                        "{}: {} ms, {} ms of CPU, {} MB allocated",
                        stage,
                        took / 1_000_000,
                        spent.nanos() / 1_000_000,
                        spent.bytes() / 1_000_000);
            }
            stage = null;
        }
    }

    /** Milliseconds by stage, in the order in which the stages first began. */
    public synchronized Map<String, Long> milliseconds() {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        nanos.forEach((name, took) -> milliseconds.put(name, took / 1_000_000));
        return milliseconds;
    }
}
