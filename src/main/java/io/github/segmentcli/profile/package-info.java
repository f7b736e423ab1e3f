/**
 * Says in the customers' own units who is in each segment and what makes it different. Open {@code Profiler} first.
 *
 * <p>More than 25 files: numbers are profiled, put into words and named by small classes that share the vocabulary of
 * {@code BusinessTerm}, {@code Distinction} and {@code Figure}.
 */
package io.github.segmentcli.profile;
