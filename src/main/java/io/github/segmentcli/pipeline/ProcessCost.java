package io.github.segmentcli.pipeline;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What the process has used so far. The memory of threads that have ended is not known, so a stage that starts threads of its own
 * may have allocated more than the difference says.
 *
 * @param nanos processor time of all threads, those of the compiler and the collector included
 * @param allocated bytes by the id of each live thread
 */
record ProcessCost(long nanos, Map<Long, Long> allocated) {

    static ProcessCost now() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            allocated.put(ids[i], Math.max(0, bytes[i]));
        }
        long nanos = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new ProcessCost(nanos, allocated);
    }

    /** What was used after an earlier moment. */
    ProcessCost since(ProcessCost before) {
        Map<Long, Long> added = new HashMap<>();
        allocated.forEach((thread, bytes) -> added.put(thread, bytes - before.allocated.getOrDefault(thread, 0L)));
        return new ProcessCost(nanos - before.nanos, added);
    }

    long bytes() {
        return allocated.values().stream().mapToLong(Long::longValue).sum();
    }
}
