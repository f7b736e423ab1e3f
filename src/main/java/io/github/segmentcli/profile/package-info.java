/**
 * Says in the customers' own units who is in each segment and what makes it different. Open {@code Profiler} first.
 */
package io.github.segmentcli.profile;
