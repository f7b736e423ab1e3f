# SEGMENT_JAVA names the java to use. A jar follows this script in the same file.

# 2. A Java of at least 17: told, of the environment, on the path, the one that built this file, or installed in the usual place.
#    version of JAVA_HOME/release -> $major and $runtime, without starting a process.
release() {
    major=0 runtime=
    [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        value=${value#\"} value=${value%\"}
        case $key in
            JAVA_VERSION) major=${value%%[!0-9]*} ;;
            JAVA_RUNTIME_VERSION) runtime=$value ;;
        esac
    done <"$1/release"
    [ "${major:-0}" -ge 17 ] 2>/dev/null
}
java='' home=''
try() {
    [ -n "$1" ] && [ -x "$1" ] || return 1
    bin=$1
    while [ -h "$bin" ]; do
        link=$(ls -ld -- "$bin")
        link=${link#*" $bin -> "}
        case $link in /*) bin=$link ;; *) bin=${bin%/*}/$link ;; esac
    done
    base=${bin%/bin/java}
    if release "$base"; then
        java=$bin home=$base
        return 0
    fi
    return 1
}
#    a java that is told but has no such file beside it is asked for its version, which takes a moment
asked() {
    [ -e "$1" ] || refuse "SEGMENT_JAVA: there is no file \"$1\". Name the java program of Java 17 or later, or unset it."
    [ ! -d "$1" ] || refuse "SEGMENT_JAVA: \"$1\" is a folder. Name the java program in it, such as ${1%/}/bin/java."
    [ -x "$1" ] || refuse "SEGMENT_JAVA: \"$1\" is no program that this user may start. Name the java program of Java 17 or later."
    said=$("$1" -version 2>&1 </dev/null) || said=''
    major=${said#*version \"}
    major=${major%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] 2>/dev/null ||
        refuse "SEGMENT_JAVA: \"$1\" is no Java 17 or later. Name the java program of one, or unset it."
    java=$1 home='' runtime=''
}
if [ -n "${SEGMENT_JAVA:-}" ]; then
    try "$SEGMENT_JAVA" || asked "$SEGMENT_JAVA"
else
    { [ -n "${JAVA_HOME:-}" ] && try "$JAVA_HOME/bin/java"; } || try "$(command -v java)" || try '@java.home@/bin/java' || {
        for candidate in /usr/lib/jvm/*/bin/java /opt/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
            try "$candidate" && break
        done
    }
fi
[ -n "$java" ] || refuse "no Java 17 or later was found. Install one, or set SEGMENT_JAVA to its java program."

# 3. The class-data archive halves the start-up time. It fits one file at one place under one Java, named in the note beside it.
#    It is mapped where it was made for, and classes that were built here are not verified again.
archive='' trusted=''
if [ -n "$runtime" ] && [ -r "$self.jsa.for" ]; then
    { read -r for_self && read -r for_runtime && read -r for_java; } <"$self.jsa.for" 2>/dev/null
    if [ "${for_self:-}" = "$self" ] && [ "${for_runtime:-}" = "$runtime" ] && [ "${for_java:-}" = "$home" ]; then
        archive=-XX:SharedArchiveFile=$self.jsa
        trusted='-XX:ArchiveRelocationMode=0 -XX:-BytecodeVerificationRemote'
        # Java 25 keeps linked classes and lambdas in it too. The profiles of methods that it holds are not used: in a run of seconds
        # code that is optimised at once costs more than it earns (10,000 rows: 1.3 times the processor time).
        [ "$major" -lt 25 ] || archive=-XX:AOTCache=$self.jsa trusted="$trusted -XX:-AOTReplayTraining -Xlog:aot=off:stderr"
    fi
fi
begin() {
    start exec -jar "$self" "$@"
}

