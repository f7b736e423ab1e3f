#!/bin/sh
# The trial of a release in a minimal Debian 12, the oldest that the package is for: without Java, fonts, locales and network. As root, after mvn -Pdist package:
#
#   src/dist/trial.sh [EARLIER.deb]
#
# Makes the Debian with debootstrap (once; SEGMENT_TRIAL_BASE names a folder to keep it in), installs the package there over an
# earlier one, does the main job of the README, scores, runs the job of docs/cron.md by cron, compares all with what target/segment
# writes, removes the package, and looks for what is left. Without EARLIER.deb the earlier one is the same with a lower version and
# one file more. Ends with 0 and "The trial is passed.", or at the first thing that is wrong.
set -eu
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || { echo "trial: only root can change to another root folder" >&2; exit 2; }
arch=$(dpkg --print-architecture)
deb=$(ls target/segment_*_"$arch".deb)
tar=$(ls target/segment-*-linux-"$arch".tar.gz)
earlier=${1:-}

work=$(mktemp -d)
root=$work/root
crond=
finish() {
    [ -z "$crond" ] || kill "$crond" 2>/dev/null || true
    for mounted in proc dev/null; do
        ! mountpoint -q "$root/$mounted" || umount "$root/$mounted"
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
fail() {
    echo "trial: $1" >&2
    exit 1
}
say() { echo "- $1"; }

# In the Debian, without network and with next to nothing in the environment.
within() { unshare -n chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
# In a folder of it.
at() {
    folder=$1
    shift
    within sh -c 'cd "$1" && shift && "$@"' sh "$folder" "$@"
}
# All files but those that change by themselves: what dpkg and the system write about themselves, and this trial's folder.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./trial -o -path ./var/lib/dpkg -o -path ./var/log \
        -o -path ./run \) -prune -o -print | LC_ALL=C sort)
}

base=${SEGMENT_TRIAL_BASE:-$work/base}
[ -e "$base/etc/debian_version" ] ||
    debootstrap --variant=minbase --include=cron bookworm "$base" >"$work/debootstrap.log" 2>&1 ||
    { tail -n 5 "$work/debootstrap.log"; fail "debootstrap failed"; }
cp -a "$base" "$root"
mkdir "$root/trial"
mount -t proc proc "$root/proc"
[ -c "$root/dev/null" ] || mount --bind /dev/null "$root/dev/null"
say "Debian $(cat "$root/etc/debian_version"), $(within dpkg-query -f '.\n' -W | wc -l) packages"

! within sh -c 'command -v java' || fail "there is a java"
[ -z "$(find "$root/usr/share/fonts" -type f 2>/dev/null | head -n 1)" ] || fail "there are fonts"
[ -z "$(find "$root" -xdev -name 'libfontconfig*' -o -xdev -name 'libfreetype*')" ] || fail "there is a font library"
[ -z "$(within locale -a | grep -v -e '^C$' -e '^C.utf8$' -e '^POSIX$')" ] || fail "there are locales"
[ "$(within sh -c 'cat /proc/net/dev' | grep -c :)" = 1 ] || fail "there is a network"
say "no Java, no fonts, no locale but C, no network"
files >"$work/before"

# Install, and upgrade over an earlier build.
if [ -z "$earlier" ]; then
    dpkg-deb -R "$deb" "$work/earlier"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/earlier/DEBIAN/control"
    echo "of the earlier build" >"$work/earlier/usr/lib/segment/lib/earlier"
    dpkg-deb --root-owner-group -Zgzip -b "$work/earlier" "$work/earlier.deb" >/dev/null
    earlier=$work/earlier.deb
fi
cp "$earlier" "$root/trial/earlier.deb"
cp "$deb" "$root/trial/segment.deb"
within dpkg -i /trial/earlier.deb >"$work/dpkg" 2>&1 || fail "the earlier package cannot be installed: $(cat "$work/dpkg")"
before=$(within segment --version)
within dpkg -i /trial/segment.deb >"$work/dpkg" 2>&1 || fail "the package cannot be installed: $(cat "$work/dpkg")"
[ ! -e "$root/usr/lib/segment/lib/earlier" ] || fail "a file of the earlier build is left"
version=$(within segment --version)
say "installed over $(dpkg-deb -f "$earlier" Version) ($before): $version"
[ "$(dpkg-deb -f "$deb" Version)" = "$(echo "$version" | cut -d ' ' -f 2)" ] || fail "package and program differ in version"
for file in bash-completion/completions/segment zsh/vendor-completions/_segment fish/vendor_completions.d/segment.fish \
    man/man1/segment.1.gz doc/segment/copyright doc/segment/changelog.gz doc/segment/segment.cdx.json; do
    [ -s "$root/usr/share/$file" ] || fail "/usr/share/$file is missing"
done
within bash -n /usr/share/bash-completion/completions/segment
say "completion for bash, zsh and fish, manual page, licences, bill of materials"

# The README's main job and scoring: the same bytes as from the executable.
executable=$PWD/target/segment
mkdir "$work/here" "$root/trial/there" "$root/trial/unpacked"
cp data/customers.csv "$work/here"
cp data/customers.csv "$root/trial/there"
cp data/customers.csv "$root/trial/unpacked"
tar xzf "$tar" -C "$root/trial" --no-same-owner
unpacked=$(ls -d "$root"/trial/segment-*/bin/segment)
jobs() { # FOLDER-FOR-OUTPUT RUNNER...
    out=$1
    shift
    "$@" --input customers.csv --k 5 >"$out.json" 2>"$out.notes"
    "$@" --input customers.csv --k 5 --output text --format text >"$out.text" 2>>"$out.notes"
    for plots in svg pdf; do
        "$@" --input customers.csv --k 3 --output "$plots" --plots "$plots" >/dev/null 2>&1
    done
    "$@" score --model segments --input customers.csv --output scores >"$out.scores" 2>>"$out.notes"
}
(cd "$work/here" && jobs "$work/a" env -i PATH="$PATH" "$executable")
jobs "$work/b" at /trial/there segment
jobs "$work/c" at /trial/unpacked "${unpacked#"$root"}"
for place in there unpacked; do
    diff -r -x run.json "$work/here" "$root/trial/$place" || fail "the results differ from those of the executable"
done
for other in b c; do
    for what in json notes text scores; do
        cmp "$work/a.$what" "$work/$other.$what" || fail "what is printed differs from the executable"
    done
done
pictures=$(find "$root/trial/there/segments/plots" -name '*.png' | wc -l)
[ "$pictures" -ge 10 ] && [ -s "$root/trial/there/segments/report.html" ] || fail "pictures or page are missing"
say "package and archive: $pictures pictures, page, tables, model, scores and output are the bytes of target/segment"

# The job of docs/cron.md, started by cron.
mkdir -p "$root/trial/customers/incoming"
cp data/customers.csv "$root/trial/customers/incoming/2026-10.csv"
awk '/^#!\/bin\/sh$/ { on = 1 } /^```$/ { on = 0 } on' docs/cron.md >"$root/trial/customers/monthly.sh"
chmod 755 "$root/trial/customers/monthly.sh"
echo '* * * * * root /trial/customers/monthly.sh 2026-10 >> /trial/customers/monthly.log 2>&1' >"$root/etc/cron.d/customers"
unshare -n chroot "$root" /usr/bin/env -i /usr/sbin/cron -f &
crond=$!
waited=0
until [ -s "$root/trial/customers/scores/2026-10/assignments.csv" ]; do
    [ "$waited" -lt 300 ] || fail "cron's job did not come to an end: $(cat "$root/trial/customers/monthly.log")"
    sleep 5
    waited=$((waited + 5))
done
sleep 5
kill "$crond"
crond=
rm "$root/etc/cron.d/customers" "$root"/run/crond.*
[ -s "$root/trial/customers/segments/model.json" ] && [ -s "$root/trial/customers/compare/2026-10/summary.json" ] ||
    fail "cron's job left something out"
say "cron ran the job of docs/cron.md: fit, then compare and score"

# Remove: nothing is left behind.
within dpkg --purge segment >"$work/dpkg" 2>&1 || fail "the package cannot be removed: $(cat "$work/dpkg")"
! grep -v "^(Reading\|^Removing\|^Purging" "$work/dpkg" || fail "dpkg complains"
files >"$work/after"
diff "$work/before" "$work/after" || fail "something is left behind"
[ -z "$(ls "$root/var/lib/dpkg/info" | grep '^segment\.')" ] || fail "dpkg still knows files"
say "removed: nothing left behind"
echo "The trial is passed."
