# 4. Java takes the encoding of file names from the locale alone; cron has none.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *.UTF-8 | *.utf8 | *.UTF8 | *.utf-8) [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8 ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# 5. Which of the standard streams are terminals: a shell knows without asking anybody.
terminals=''
[ -t 0 ] && terminals=0
[ -t 1 ] && terminals=${terminals}1
[ -t 2 ] && terminals=${terminals}2
#    How wide the terminal is: shells know but seldom export COLUMNS, so the terminal is asked, which takes two milliseconds.
cells=${COLUMNS:-}
case $terminals in *[12]*) [ -n "$cells" ] || cells=$({ stty size </dev/tty; } 2>/dev/null) ;; esac

# 6. Java does not start in a folder that has been deleted; the program then refuses relative paths.
nowhere=''
[ -d "${PWD:-}" ] || { cd / && nowhere=-Dsegment.nowhere=true; }

# 7. A small file is done before the optimising compiler has earned its keep: with only the quick compiler a run on 2,000 rows
#    takes half the processor time, and less still when loops are handed to it early. From about half a megabyte on the few
#    kernels that run hot are worth optimising, and what does not run often is left as it is. Numeric loops gain nothing by the
#    searches that are switched off. Up to 256 MB code of the quick compiler counts how often it runs and nothing else; in
#    longer runs it pays to count branches and calls too, for the optimised code is better then. segment rfm has no such kernels:
#    the quick compiler alone needs 0.85 of the time of both up to about 64 MB, and 1.7 of it at 500 MB.
#    A later Java that no longer knows one of these options goes on without it.
size=-1
for argument in "$@"; do
    case $argument in - | *=- | --config | --config=* | *.gz) size=-1 && break ;; esac
    file=${argument#--*=}
    [ -f "$file" ] || continue
    bytes=$(($({ wc -c <"$file"; } 2>/dev/null) + 0))
    [ "$bytes" -le "$size" ] || size=$bytes
done
quick=524288 compiler='' memory='' young=24m
[ "${1:-}" != rfm ] || quick=67108864
if [ "$size" -ge 0 ] && [ "$size" -le "$quick" ]; then
    compiler='-XX:TieredStopAtLevel=1'
else
    often=200000
    [ "$size" -le 33554432 ] || often=50000
    compiler="-XX:Tier4InvocationThreshold=$often -XX:Tier4MinInvocationThreshold=100 -XX:Tier4CompileThreshold=$((2 * often))
        -XX:Tier4BackEdgeThreshold=1000000 -XX:FreqInlineSize=150 -XX:-DoEscapeAnalysis -XX:-PartialPeelLoop -XX:-SplitIfBlocks"
    [ "$size" -gt 268435456 ] || compiler="$compiler -XX:-C1UpdateMethodData -XX:-C1ProfileCalls -XX:-C1ProfileInlinedCalls
        -XX:-C1ProfileVirtualCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts"
fi

# 8. A serial collector with a small young space, and a heap that grows with what lives in it: most memory here is a few long
#    arrays, and the JVM would rather take more than tidy up. With files beyond 32 MB arrays are not moved from the young
#    space to the old one, they begin there, so a smaller young space will do, and the heap begins small (1,000,000 rows: 178 MB
#    instead of 198); beyond 256 MB it begins larger, to grow less often, with a young space five times as large. segment rfm keeps
#    customers, not lines: what it reads is soon rubbish. With a large young space few of the lines in work are copied (10 million
#    lines: 0.84 of the time with 128 MB as with 48, and 400 MB instead of 280).
#    The user's own options come last, so that theirs win.
#    One library uses memory in a way of which Java 24 and later warn. What Java has to say goes to standard error, for standard output is for the result alone.
if [ "${1:-}" = rfm ]; then
    if [ "$size" -ge 0 ] && [ "$size" -le "$quick" ]; then
        young=16m memory=-Xms28m
    else
        young=128m memory=-Xms300m
    fi
elif [ "$size" -gt 268435456 ]; then
    young=48m memory='-XX:PretenureSizeThreshold=40000 -XX:InitialRAMPercentage=3'
elif [ "$size" -gt 33554432 ]; then
    young=10m memory='-XX:PretenureSizeThreshold=40000 -Xms60m'
fi
start() {
    how=$1
    shift
    # shellcheck disable=SC2086
    $how "$java" -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:+DisplayVMOutputToStderr \
        -Xlog:disable -Xlog:all=error:stderr ${archive:+"$archive"} $trusted -XX:+UseSerialGC \
        -XX:InitialRAMPercentage=0.5 -Xmn"$young" -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=25 -XX:MaxRAMPercentage=60 \
        -XX:-UsePerfData -XX:Tier3BackEdgeThreshold=1000 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dsun.misc.unsafe.memory.access=allow \
        -Dsegment.executable="$self" -Dsegment.terminals="$terminals" -Dsegment.cells="${cells#* }" $memory $nowhere $compiler ${SEGMENT_OPTS:-} "$@"
}

# 9. A Java that cannot start ends with 1, which would mean a bug here. Where that is to be feared, since memory is limited or
#    somebody chose options, it is tried out first, in a twentieth of a second.
if [ -n "${SEGMENT_OPTS:-}" ] || [ "$(ulimit -v 2>/dev/null)" != unlimited ]; then
    said=$(start '' -version 2>&1 </dev/null) || refuse "Java cannot start here: $(echo "$said" | grep -v '^$' | head -n 2 | paste -s -d " " -). Raise the limit of memory (ulimit -v), or correct SEGMENT_OPTS."
fi

begin "$@"
exit 4
