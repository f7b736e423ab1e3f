#!/bin/sh
# segment: this script finds its Java, sets what only a launcher can set, and becomes it.
# SEGMENT_OPTS holds options for Java, such as -Xmx8g.

refuse() {
    echo "segment: $1" >&2
    exit 4
}

# 1. Where this file really is, through any number of symbolic links, as an absolute path.
self=$0
case $self in */*) ;; *) self=$(command -v -- "$0") ;; esac
while [ -h "$self" ]; do
    link=$(ls -ld -- "$self")
    link=${link#*" $self -> "}
    case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
case $self in
    /*) ;;
    *) self=$(CDPATH='' cd -- "$(dirname -- "$self")" 2>/dev/null && pwd)/${self##*/} ;;
esac

