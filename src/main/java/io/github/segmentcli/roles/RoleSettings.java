package io.github.segmentcli.roles;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.ColumnNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Roles of columns given by the user, and other settings that influence roles.
 *
 * @param told in the order of the command line; if several match a column, the last one applies
 * @param id the column that identifies a customer
 * @param weight the column of row weights
 * @param features columns that were requested as features by name, which therefore are not ids
 * @param oneHot whether categories are one-hot encoded, and the choices of multiple-choice columns too
 * @param reading the options by which another command reads the same input; empty for the name of the table alone
 */
public record RoleSettings(
        List<Told> told,
        Optional<String> id,
        Optional<String> weight,
        List<String> features,
        boolean oneHot,
        String reading) {

    /** The word after {@code choices:} that makes each choice a feature. */
    static final String FLAGS = "flags";

    public static final RoleSettings NONE =
            new RoleSettings(List.of(), Optional.empty(), Optional.empty(), List.of(), false, "");

    public RoleSettings {
        told = List.copyOf(told);
        features = List.copyOf(features);
    }

    /**
     * A role for the columns whose names match a pattern.
     *
     * @param order for ORDERED the levels in ascending order, if given; for FLAG the word for yes; for CHOICES {@value #FLAGS} if
     *     each choice becomes a feature
     */
    public record Told(String pattern, ColumnRole role, List<String> order) {

        public Told {
            order = List.copyOf(order);
        }

        /**
         * Parses {@code COLUMN=ROLE}, {@code COLUMN=ordered:low<middle<high}, {@code COLUMN=flag:WORD} or
         * {@code COLUMN=choices:flags}.
         *
         * @throws RequestException for any other form
         */
        public static Told parse(String typed) {
            // A name may contain colons and equals signs too: Unnamed: 0=counter.
            for (int equals = typed.lastIndexOf('='); equals > 0; equals = typed.lastIndexOf('=', equals - 1)) {
                int colon = typed.indexOf(':', equals);
                Optional<ColumnRole> role = role(typed.substring(equals + 1, colon < 0 ? typed.length() : colon));
                if (role.isPresent()) {
                    return new Told(typed.substring(0, equals).strip(), role.get(), order(typed, role.get(), colon));
                }
            }
            int colon = typed.indexOf(':');
            int equals = typed.lastIndexOf('=', colon < 0 ? typed.length() : colon);
            if (equals < 1) {
                throw new RequestException("--as: " + ColumnNames.quote(typed)
                        + " is not of the form COLUMN=ROLE, such as age=age or tier=ordered:bronze<silver<gold.");
            }
            String word = colon > equals ? typed.substring(equals + 1, colon) : typed.substring(equals + 1);
            throw new RequestException("--as: there is no role " + ColumnNames.quote(word) + "."
                    + ColumnNames.closest(word, ColumnRole.words())
                            .map(near -> " Did you mean " + ColumnNames.quote(near) + "?")
                            .orElse("")
                    + " The roles are: " + String.join(", ", ColumnRole.words()) + ".");
        }

        private static Optional<ColumnRole> role(String word) {
            return ColumnRole.of(word).filter(known -> ColumnRole.words().contains(known.word()));
        }

        private static List<String> order(String typed, ColumnRole role, int colon) {
            if (colon < 0) {
                return List.of();
            }
            String words = typed.substring(colon + 1);
            if (role == ColumnRole.CHOICES && words.strip().equals(FLAGS)) {
                return List.of(FLAGS);
            }
            if (role == ColumnRole.FLAG && !words.isBlank()) {
                return List.of(words.strip());
            }
            List<String> order =
                    Arrays.stream(words.split("<")).map(String::strip).toList();
            boolean sound = order.stream().noneMatch(String::isEmpty)
                    && order.stream().distinct().count() == order.size();
            if (role != ColumnRole.ORDERED || order.size() < 2 || !sound) {
                throw new RequestException(
                        "--as: " + ColumnNames.quote(typed)
                                + ": what follows the colon is an order of different words, such as"
                                + " tier=ordered:bronze<silver<gold, or the word for yes, such as newsletter=flag:subscribed, or hobbies=choices:flags.");
            }
            return order;
        }
    }

    /**
     * The role given for a column, if any.
     *
     * @param columns of the table; if a pattern is the exact name of one of them, it matches only this one
     */
    Optional<Told> of(String column, List<String> columns) {
        Told last = null;
        for (Told one : told) {
            String meant = ColumnNames.findTyped(one.pattern(), columns).orElse(one.pattern());
            if (meant.equals(column) || !columns.contains(meant) && ColumnNames.matches(meant, column)) {
                last = one;
            }
        }
        return Optional.ofNullable(last);
    }

    /** @throws RequestException when a pattern matches no column */
    void require(String source, List<String> columns) {
        for (Told one : told) {
            ColumnNames.find(source, "--as", new ArrayList<>(List.of(one.pattern())), columns);
        }
    }
}
