package io.github.segmentcli.export;

import java.util.Collection;
import java.util.Locale;

/** Names beside those of the customers' columns. */
final class Names {

    private Names() {}

    /** A beginning of names that none of the given has, in capitals or small letters. */
    static String mark(Collection<String> given) {
        String mark = "seg_";
        while (true) {
            String tried = mark;
            if (given.stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(tried))) {
                return mark;
            }
            mark = "x" + mark;
        }
    }

    /** The name, or with a number behind it where it is one of the given. */
    static String free(String name, Collection<String> given) {
        String free = name;
        for (int copy = 2; given.contains(free); copy++) {
            free = name + "_" + copy;
        }
        return free;
    }
}
