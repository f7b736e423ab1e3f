# 2. The Java that came with this script, of the modules that are needed. It carries all libraries that it uses but the C library.
home=${self%/*}/../lib/segment
java=$home/bin/java
[ -x "$java" ] || refuse "$home/bin/java is missing. Unpack the whole archive, and leave bin, lib and share side by side."
[ -e '@loader@' ] || refuse "this build needs the GNU C library on @machine@, and @loader@ is missing. Elsewhere build it from source."
libc=$(getconf GNU_LIBC_VERSION 2>/dev/null)
case $libc in
    'glibc 2.'*) [ "${libc#glibc 2.}" -ge @glibc.minor@ ] ||
        refuse "this build needs version 2.@glibc.minor@ of the GNU C library; here is ${libc#glibc }. Elsewhere build it from source." ;;
esac

# 3. The class-data archive that was made for this Java, which halves the start-up time. It is mapped where it was made for, and
#    classes that it holds are not verified again.
archive=-XX:SharedArchiveFile=$home/lib/segment.jsa
trusted='-XX:ArchiveRelocationMode=0 -XX:-BytecodeVerificationRemote'
begin() {
    start exec -m segment/@main.class@ "$@"
}

