/**
 * What the name of a column suggests: its words, in several languages, and whether they are those of ids, people, counts, money, kinds
 * or times. Knows nothing of values. Open {@link io.github.segmentcli.roles.names.NameMeaning} first.
 */
package io.github.segmentcli.roles.names;
