package io.github.segmentcli.io.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * A customer table as programs of one country export it, whose values are known: numbers with and without thousands set
 * apart, dates in all orders, remarks with numbers and dates of any form, titles, inch signs, slips of people who type as
 * they do at home, and the shapes of {@link Shape}. One seed makes one table.
 */
final class ExportedTable {

    /** Columns whose values are known, and what a careful person could know of them. */
    static final class Known {
        final String name;
        final String kind;
        final List<String> cells = new ArrayList<>();
        /** A Double, a LocalDate, a String, or null for a gap or where any reading will do. */
        final List<Object> values = new ArrayList<>();
        /** Whether the cells tell what the numbers or dates are. */
        boolean isDecidable = true;

        Known(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }

        void add(String cell, Object value) {
            cells.add(cell);
            values.add(value);
        }
    }

    /** What is unusual about a file beside its cells. */
    enum Shape {
        USUAL,
        /** Titles filled up with delimiters to the width of the table. */
        PADDED_TITLE,
        /** The first column has no name, as R writes row names, so that the header is one name short. */
        SHORT_HEADER,
        /** The same where the cells of the last column are empty. */
        SHORT_HEADER_EMPTY_END,
        /** The columns of numbers are named by years or months. */
        NUMBERS_AS_NAMES,
        /** Remarks with quotes that nobody closed or doubled. */
        STRAY_QUOTES
    }

    /** How a country writes numbers. */
    private enum Place {
        AMERICA('.', ","),
        GERMANY(',', "."),
        SWITZERLAND('.', "'"),
        FRANCE(',', "\u00a0"),
        PROGRAM('.', "");

        private final char decimal;
        private final String thousands;

        Place(char decimal, String thousands) {
            this.decimal = decimal;
            this.thousands = thousands;
        }

        /** With the decimals that are asked for, thousands set apart or not. */
        String number(double value, int decimals, boolean isGrouped) {
            String plain = BigDecimal.valueOf(Math.abs(value))
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
            int mark = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
            StringBuilder text = new StringBuilder(plain.substring(0, mark));
            for (int at = mark - 3; at > 0 && isGrouped; at -= 3) {
                text.insert(at, thousands);
            }
            if (mark < plain.length()) {
                text.append(decimal).append(plain.substring(mark + 1));
            }
            return (value < 0 ? "-" : "") + text;
        }
    }

    /** The least table has 6 rows. */
    private static final int ROWS_FROM_LEAST_TO_MOST = 16;

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final List<String> REMARKS = List.of(
            "ok",
            "late",
            "called back",
            "12,5",
            "2,5",
            "1.500",
            "3.75",
            "13/01/2024",
            "01/13/2024",
            "31.12.2023",
            "n.a.",
            "5\" pipe",
            "see 21-03-04",
            "1,234.50",
            "1.234,50");

    private static final List<String> STRAYS = List.of(
            "\"urgent", "call back\"", "5\" pipe", "\"said \"yes\" twice\"", "\"", "\"see, Ann", "\"late; sorry");

    private final SplittableRandom random;
    private final Place place;
    private final int rows;
    private final List<Known> columns = new ArrayList<>();
    private final String delimiter;
    private final boolean hasTitle;
    private final Shape shape;
    private boolean hasSlips;
    private int strays;

    ExportedTable(long seed) {
        random = new SplittableRandom(seed);
        place = Place.values()[random.nextInt(Place.values().length)];
        rows = (int) Math.round(6 * Math.pow(ROWS_FROM_LEAST_TO_MOST, random.nextDouble()));
        shape = random.nextInt(3) > 0 ? Shape.USUAL : Shape.values()[random.nextInt(Shape.values().length)];
        delimiter = random.nextInt(4) == 0 ? "\t" : place.decimal == ',' && random.nextInt(8) > 0 ? ";" : ",";
        hasTitle = shape == Shape.USUAL && random.nextInt(8) == 0;
        Known id = new Known("customer", "id");
        for (int i = 0; i < rows; i++) {
            id.add("C" + (10_011 + 7 * i), null);
        }
        columns.add(id);
        for (int j = 2 + random.nextInt(5); j > 0; j--) {
            columns.add(column(columns.size()));
        }
        if (random.nextInt(6) == 0 && shape == Shape.USUAL) {
            slip();
        }
        switch (shape) {
            case SHORT_HEADER_EMPTY_END -> columns.add(emptyColumn());
            case STRAY_QUOTES -> addStrays();
            default -> {}
        }
    }

    private Known emptyColumn() {
        Known known = new Known("note", "empty");
        for (int i = 0; i < rows; i++) {
            known.add("", null);
        }
        return known;
    }

    /** A column of numbers, by which rows can be told, and one of remarks of which a few have stray quotes. */
    private void addStrays() {
        columns.add(amounts("orders", 0, false));
        Known known = remarks("said");
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            int row = 1 + random.nextInt(rows - 1);
            known.cells.set(row, STRAYS.get(random.nextInt(STRAYS.size())));
        }
        columns.add(known);
        columns.add(amounts("visits", 0, false));
        for (int i = 0; i < rows; i++) {
            int row = i;
            strays += columns.stream().anyMatch(column -> STRAYS.contains(column.cells.get(row))) ? 1 : 0;
        }
    }

    private Known column(int number) {
        if (shape == Shape.NUMBERS_AS_NAMES) {
            return amounts(String.valueOf((rows % 2 == 0 ? 2018 : 202400) + number), 0, false);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> amounts("spend_" + number, 0, true);
            case 2 -> amounts("revenue_" + number, 2, random.nextBoolean());
            case 3 -> weights("weight_" + number, false);
            case 4 -> weights("dose_" + number, true);
            case 5 -> amounts("visits_" + number, 0, false);
            case 6, 7 -> dates("joined_" + number, false);
            case 8 -> dates("birth_" + number, true);
            case 9 -> namedDates("seen_" + number);
            default -> remarks("remark_" + number);
        };
    }

    /** Amounts of money or counts, from a few to many. */
    private Known amounts(String name, int decimals, boolean isGrouped) {
        Known known = new Known(name, (isGrouped ? "thousands" : "plain") + decimals);
        double middle = Math.exp(3 + 7 * random.nextDouble());
        String sign = random.nextInt(8) > 0 ? "" : place == Place.AMERICA ? "$" : "\u20ac";
        boolean isNegative = random.nextInt(6) == 0;
        int bare = 0;
        int marked = 0;
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(30) == 0) {
                known.add(random.nextBoolean() ? "" : "NA", null);
                continue;
            }
            double value = round(middle * Math.exp(1.2 * gaussian()), decimals);
            value = isNegative && random.nextInt(9) == 0 ? -value : value;
            known.add(sign + place.number(value, decimals, isGrouped), value);
            bare += Math.abs(value) < 1000 && value != 0 ? 1 : 0;
            marked += Math.abs(value) >= 1000 ? 1 : 0;
        }
        boolean isMarked = isGrouped && decimals == 0 && ",.".contains(place.thousands) && !place.thousands.isEmpty();
        known.isDecidable = !isMarked || marked == 0 || (bare >= 2 && marked >= 2 && bare * 20 >= marked);
        return known;
    }

    /** Numbers of three decimals, with all of them or without the zeros at the end. */
    private Known weights(String name, boolean isTrimmed) {
        Known known = new Known(name, isTrimmed ? "trimmed decimals" : "three decimals");
        double most = Math.exp(1 + 6 * random.nextDouble());
        int telling = 0;
        for (int i = 0; i < rows; i++) {
            double value = round(most * random.nextDouble(), 3);
            String cell = place.number(value, 3, false);
            cell = isTrimmed ? cell.replaceFirst("[.,]?0+$", "") : cell;
            known.add(cell.isEmpty() ? "0" : cell, cell.isEmpty() ? 0.0 : value);
            telling += value < 1 || value >= 1000 || !cell.matches(".*[.,]\\d{3}") ? 1 : 0;
        }
        known.isDecidable = telling >= 2 && telling * 20 >= rows;
        return known;
    }

    private Known dates(String name, boolean isBirth) {
        int order = random.nextInt(3);
        boolean isShort = order == 2 || random.nextInt(3) == 0;
        String mark = List.of("/", "-", ".").get(random.nextInt(3));
        int years = isBirth ? 60 : 1 + random.nextInt(6);
        int from = isBirth ? 1940 : 2025 - years;
        Known known = new Known(name, List.of("dmy", "mdy", "ymd").get(order) + (isShort ? " short" : ""));
        TreeSet<Integer> days = new TreeSet<>();
        TreeSet<Integer> seen = new TreeSet<>();
        for (int i = 0; i < rows; i++) {
            LocalDate date = LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * years));
            int year = isShort ? date.getYear() % 100 : date.getYear();
            String y = two(year);
            String m = two(date.getMonthValue());
            String d = two(date.getDayOfMonth());
            String cell = switch (order) {
                case 0 -> String.join(mark, d, m, y);
                case 1 -> String.join(mark, m, d, y);
                default -> String.join(mark, y, m, d);
            };
            known.add(cell, date);
            days.add(date.getDayOfMonth());
            seen.add(year);
        }
        boolean hasLateDays = days.tailSet(13).size() >= 2;
        boolean isTold = isBirth
                ? seen.tailSet(32).size() * 4 > seen.size()
                : days.size() >= 8 && days.size() >= 2 * seen.size();
        known.isDecidable = order == 2 || (isShort && order == 0) ? isTold : hasLateDays;
        return known;
    }

    private Known namedDates(String name) {
        Known known = new Known(name, "named months");
        int form = random.nextInt(4);
        for (int i = 0; i < rows; i++) {
            LocalDate date = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2000));
            String month = MONTHS[date.getMonthValue() - 1];
            int day = date.getDayOfMonth();
            int year = date.getYear();
            known.add(
                    switch (form) {
                        case 0 -> two(day) + "-" + month.toUpperCase(Locale.ROOT) + "-" + two(year % 100);
                        case 1 -> month + " " + day + ", " + year;
                        case 2 -> date.toString().replace("-", "");
                        default -> date.toString();
                    },
                    date);
        }
        return known;
    }

    private Known remarks(String name) {
        Known known = new Known(name, "remarks");
        int share = 2 + random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            String remark = REMARKS.get(random.nextInt(REMARKS.size()));
            known.add(i == 0 ? "ok" : random.nextInt(share) > 0 ? random.nextBoolean() ? "" : "ok" : remark, null);
        }
        return known;
    }

    /** A cell or two typed as they are somewhere else; what was meant is known. */
    private void slip() {
        Known known = columns.get(1 + random.nextInt(columns.size() - 1));
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            int row = random.nextInt(rows);
            if (known.values.get(row) instanceof Double value) {
                Place other = Place.values()[random.nextInt(Place.values().length)];
                int decimals = known.kind.contains("decimals") ? 3 : known.kind.endsWith("2") ? 2 : 0;
                known.cells.set(row, other.number(value, decimals, random.nextBoolean()));
                hasSlips = true;
            } else if (known.values.get(row) instanceof LocalDate date) {
                known.cells.set(row, date.toString());
                hasSlips = true;
            }
        }
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double round(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** As it stands in the file; a row is a line. */
    String text() {
        StringBuilder text = new StringBuilder(hasTitle ? "Customers of the year\n\n" : "");
        if (shape == Shape.PADDED_TITLE) {
            String filling = delimiter.repeat(columns.size() - 1) + "\n";
            text.append("Customers of the year").append(filling).append(filling);
        }
        StringJoiner header = new StringJoiner(delimiter, "", "\n");
        columns.subList(isShort() ? 1 : 0, columns.size()).forEach(column -> header.add(column.name));
        text.append(header);
        for (int i = 0; i < rows; i++) {
            StringJoiner row = new StringJoiner(delimiter, "", "\n");
            for (Known column : columns) {
                String cell = column.cells.get(i);
                row.add(
                        (cell.contains(delimiter) || cell.contains("\""))
                                        && !(shape == Shape.STRAY_QUOTES && STRAYS.contains(cell))
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell);
            }
            text.append(row);
        }
        return text.toString();
    }

    /** The line of the first row. */
    int firstLine() {
        return hasTitle || shape == Shape.PADDED_TITLE ? 4 : 2;
    }

    int rows() {
        return rows;
    }

    List<Known> columns() {
        return columns;
    }

    Shape shape() {
        return shape;
    }

    private boolean isShort() {
        return shape == Shape.SHORT_HEADER || shape == Shape.SHORT_HEADER_EMPTY_END;
    }

    /** How many rows have a stray quote, and may be set aside for that. */
    int strays() {
        return strays;
    }

    /** Whether someone typed a cell in another way than its column is written. */
    boolean hasSlips() {
        return hasSlips;
    }
}
