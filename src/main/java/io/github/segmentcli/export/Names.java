package io.github.segmentcli.export;

import java.util.Collection;
import java.util.Locale;

/** Makes names that are not among the names of the customers' columns. */
final class Names {

    private Names() {}

    /** A prefix with which none of the given names begins, ignoring case: {@code seg_} with as many x before it as needed. */
    static String prefix(Collection<String> given) {
        String prefix = "seg_";
        while (true) {
            String tried = prefix;
            if (given.stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(tried))) {
                return prefix;
            }
            prefix = "x" + prefix;
        }
    }

    /** The name itself, or {@code name_2}, {@code name_3} ... if it is among the given names, ignoring case. */
    static String unused(String name, Collection<String> given) {
        for (int copy = 1; ; copy++) {
            String tried = copy == 1 ? name : name + "_" + copy;
            if (given.stream().noneMatch(tried::equalsIgnoreCase)) {
                return tried;
            }
        }
    }
}
