#!/bin/sh
# Octave's statistics package 1.5.3 (Debian 12): kmeans(x, k, "replicates", n), or a start of several pages, keeps the best of n runs.
# One would expect the best to be as good as the best of the same starts run one by one, and segments not to depend on the unit of a column.
# Seen: what the last step of a run gained is not forgotten before the next run, so once it is 0.001 or less, as for a start that is already at its
# end (last month's centres), no further start takes more than a look: twenty customers from three starts have errors of 718.1, 471.2 and 353.0 one by
# one, and 718.1, 605.5 and 541.6 together, each of the last two after "1 iterations" that moved nothing; 541.6 is returned. The 0.001 is of the error
# itself, not a share of it: with spend in thousands the second and third start end early, at 483.7 and 373.7, and together the same 541.6 is the best.
# Meaning: replicates buy next to nothing, and for spend in thousands or for shares the segments are about those of the starting points.
# R's kmeans has 718.1, 471.2 and 353.0 in either unit.
# Needs Debian's octave-statistics and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > starts.m <<'M'
pkg load statistics
printf("statistics %s\n", pkg("list", "statistics"){1}.version);
spend = [1, 2.1, 3.3, 4.2, 5.4, 6.7, 7.5, 8.9, 10.2, 11.4, 12.3, 13.7, 20, 21.2, 22.9, 23.8, 30, 31.7, 32.4, 50]';
starts = cat(3, [3.5; 9.5; 27.6], [4.2; 20; 31.7], [5.4; 21.2; 50]);
alone = thousands = zeros(1, 3);
for i = 1:3
  [c, m, d] = kmeans(spend, 3, "start", starts(:, :, i));
  alone(i) = sum(d);
  [c, m, d] = kmeans(spend / 1000, 3, "start", starts(:, :, i) / 1000);
  thousands(i) = sum(d) * 1e6;
end
report = evalc('[c, m, d] = kmeans(spend, 3, "start", starts, "display", "final");');
[c, m, small] = kmeans(spend / 1000, 3, "start", starts / 1000);
printf("one by one:%s\nin thousands:%s\ntogether: %.1f\nin thousands together: %.1f\n%s", sprintf(" %.1f", alone), sprintf(" %.1f", thousands),
       sum(d), sum(small) * 1e6, report);
M
HOME="$work" octave-cli --no-gui -q --norc starts.m > seen.txt 2> warnings.txt || { cat seen.txt warnings.txt; exit 1; }
cat seen.txt
cat > theirs.R <<'R'
spend <- c(1, 2.1, 3.3, 4.2, 5.4, 6.7, 7.5, 8.9, 10.2, 11.4, 12.3, 13.7, 20, 21.2, 22.9, 23.8, 30, 31.7, 32.4, 50)
starts <- list(c(3.5, 9.5, 27.6), c(4.2, 20, 31.7), c(5.4, 21.2, 50))
errors <- function(unit) sapply(starts, function(s) kmeans(spend / unit, s / unit, algorithm = "Lloyd", iter.max = 100)$tot.withinss * unit^2)
cat("R:", sprintf("%.1f", c(errors(1), errors(1000))), "\n")
R
theirs=$(Rscript --vanilla theirs.R)
echo "$theirs"
[ "$theirs" = "R: 718.1 471.2 353.0 718.1 471.2 353.0 " ]
for line in 'one by one: 718.1 471.2 353.0' 'in thousands: 718.1 483.7 373.7' 'together: 541.6' 'in thousands together: 541.6' \
    'Replicate 2, 1 iterations, total sum of distances = 605.510.' 'Replicate 3, 1 iterations, total sum of distances = 541.570.'; do
    grep -qxF "$line" seen.txt
done
