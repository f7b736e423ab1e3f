#!/bin/sh
# fuzzy-logic-toolkit 0.4.6 of Octave (octave-fuzzy-logic-toolkit of Debian 12): xie_beni_index after fcm, to choose the number of segments; least is best.
# One would expect Xie and Beni (1991): the sum of u^2 |x - v|^2 over all customers and centres, divided by n and the least squared distance of two centres.
# Seen: u stands where u^2 should. With the exponent 2, the default, u is proportional to 1 / |x - v|^2, so that each centre has the same part of that sum, and
# the index is k times the right one, for every k. Twelve customers in three groups, two of them nearer to each other: the formula has 0.0184 for two segments and
# 0.0132 for three, the toolkit 0.0369 and 0.0396, and chooses two. partition_coeff and partition_entropy are right.
# Meaning: each segment more has to be better by far to be chosen; two groups of customers that the index was to tell apart are one segment.
# Needs Debian's octave and octave-fuzzy-logic-toolkit. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > choose.m <<'M'
pkg load fuzzy-logic-toolkit
printf("fuzzy-logic-toolkit %s\n", pkg("list", "fuzzy-logic-toolkit"){1}.version);
customers = [10 1; 12 2; 9 2; 11 3; 21 5; 23 6; 20 4; 22 5; 50 9; 52 8; 49 9; 51 10];
n = rows(customers);
rand("twister", 1);
for k = 2:3
  least = Inf;
  for start = 1:6
    [centres, u, errors] = fcm(customers, k, [2 200 1e-8 0]);
    if errors(end) < least
      least = errors(end);
      v = centres;
      kept = u;
    end
  end
  squares = zeros(k, n);
  apart = Inf;
  for i = 1:k
    squares(i, :) = sum((customers - v(i, :)) .^ 2, 2)';
    for j = 1:(i - 1)
      apart = min(apart, sum((v(i, :) - v(j, :)) .^ 2));
    end
  end
  right = sum((kept .^ 2 .* squares)(:)) / (n * apart);
  theirs = xie_beni_index(customers, v, kept);
  printf("k = %d: index %.4f, formula %.4f, ratio %.3f, coefficient %s\n", k, theirs, right, theirs / right,
         {"differs", "is right"}{1 + (abs(partition_coeff(kept) - sum(kept(:) .^ 2) / n) < 1e-9)});
end
M
HOME="$work" octave-cli --no-gui -q --norc choose.m > seen.txt 2> warnings.txt || { cat seen.txt warnings.txt; exit 1; }
cat seen.txt
for line in 'fuzzy-logic-toolkit 0.4.6' 'k = 2: index 0.0369, formula 0.0184, ratio 2.000, coefficient is right' \
    'k = 3: index 0.0396, formula 0.0132, ratio 3.000, coefficient is right'; do
    grep -qxF "$line" seen.txt
done
