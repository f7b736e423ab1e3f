package io.github.segmentcli.render;

import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.render.kit.Axis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Marks of an axis that counts days since 1970-01-01. */
public final class Dates {

    private static final int MOST = 7;

    private Dates() {}

    /** The axis with marks at the beginnings of years, quarters or months, or at days: the finest with few enough marks. */
    public static Axis marked(Axis scale) {
        double days = scale.greatest() - scale.least();
        // Outside the range of LocalDate, days are shown as plain numbers.
        if (Math.abs(scale.least()) > 3e8 || Math.abs(scale.greatest()) > 3e8) {
            return scale;
        }
        for (int months : new int[] {1, 3, 6, 12, 24, 60, 120, 240, 600}) {
            if (days / 30.44 / months <= MOST && days > 62) {
                return scale.marked(monthly(scale, months));
            }
        }
        return days > 62 ? scale : scale.marked(daily(scale, days));
    }

    /** The axis with marks that suit the column: dates, years, or the given ones. */
    static Axis orYears(NumberColumnProfile profile, Axis scale) {
        if (profile.date()) {
            return marked(scale);
        }
        return profile.areYears() ? scale.ungrouped() : scale;
    }

    private static List<Axis.Mark> monthly(Axis scale, int months) {
        List<Axis.Mark> marks = new ArrayList<>();
        LocalDate day = LocalDate.ofEpochDay((long) scale.least()).withDayOfYear(1);
        day = day.minusYears(Math.floorMod(day.getYear(), Math.max(1, months / 12)));
        for (; day.toEpochDay() <= scale.greatest(); day = day.plusMonths(months)) {
            if (day.toEpochDay() >= scale.least()) {
                String label = day.toString();
                marks.add(new Axis.Mark(
                        day.toEpochDay(),
                        months % 12 == 0
                                ? label.substring(0, label.length() - 6)
                                : label.substring(0, label.length() - 3)));
            }
        }
        return marks;
    }

    private static List<Axis.Mark> daily(Axis scale, double days) {
        int step = 1;
        for (int wider : new int[] {2, 7, 14}) {
            step = days / step > MOST ? wider : step;
        }
        List<Axis.Mark> marks = new ArrayList<>();
        for (long day = (long) Math.ceil(scale.least()); day <= scale.greatest(); day += step) {
            marks.add(new Axis.Mark(day, LocalDate.ofEpochDay(day).toString()));
        }
        return marks;
    }
}
