#!/bin/sh
# Builds the last commit in two new folders and compares what comes out, byte by byte:
#
#   src/dist/reproduce.sh [OPTION-OF-MAVEN...]
#
# KEEP=yes leaves both builds there. Ends with 0 if jar, executable, archive, package, zip and bill of materials are the same.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap '[ -n "${KEEP:-}" ] && echo "Kept in $work" || rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
commit=$(git rev-parse HEAD)
for folder in "$work/one" "$work/another folder, with a longer name"; do
    git clone -q . "$folder"
    git -C "$folder" checkout -q "$commit"
    (cd "$folder" && mvn -q -B -Pdist -DskipTests "$@" package </dev/null)
    (cd "$folder/target" && sha256sum segment segment-*.jar segment-*.tar.gz segment_*.deb segment-*.zip bom.json) >>"$work/sums"
done
sort "$work/sums" | uniq -c | awk '{ print ($1 == 2 ? "same     " : "DIFFERENT"), $2, $3 } $1 != 2 { bad = 1 } END { exit bad }'
