#!/bin/sh
# Starts MDN Visualizer on a JDK {{maven.compiler.release}} or later: the one that built it, JAVA_HOME, the path,
# or one in a usual place.
set -u

resolve() {
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname -- "$file")/$link ;;
    esac
  done
  (CDPATH='' cd -- "$(dirname -- "$file")/.." && pwd -P)
}

# Every JDK has a file "release" that names its version: reading it costs no JVM start.
new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge {{maven.compiler.release}} ]
}

find_jdk() {
  if [ -r "$app/lib/build-jdk" ]; then
    IFS= read -r jdk <"$app/lib/build-jdk"
    new_enough "$jdk" && return
  fi
  jdk=${JAVA_HOME:-}
  new_enough "$jdk" && return
  if java=$(command -v java) && jdk=$(resolve "$java"); then
    new_enough "$jdk" && return
  fi
  for jdk in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    new_enough "$jdk" && return
  done
  return 1
}

# Passes stderr on, less the JVM's line about the Vector API: what is left is the program's own.
# cat follows after that line at once, so that a progress bar without line ends still moves.
drop_incubator_line() {
  trap '' HUP INT TERM
  while IFS= read -r line; do
    case $line in
      "WARNING: Using incubator modules: jdk.incubator.vector") break ;;
      "Picked up "*) printf '%s\n' "$line" ;;
      *)
        printf '%s\n' "$line"
        break
        ;;
    esac
  done
  exec cat
}

app=$(resolve "$0") || exit 2
if ! find_jdk; then
  echo "mdnviz: needs a JDK {{maven.compiler.release}} or later: install one (for example temurin-{{maven.compiler.release}}-jdk) or set JAVA_HOME to its folder" >&2
  exit 2
fi
set -- {{jvm.flags}} -classpath "$app/lib/*" {{main.class}} "$@"

folder=$(mktemp -d 2>/dev/null) && mkfifo "$folder/stderr" 2>/dev/null || exec "$jdk/bin/java" "$@"
drop_incubator_line <"$folder/stderr" >&2 &
filter=$!
# A command in the background loses its stdin, unless it comes from another descriptor.
exec 3<&0 4>"$folder/stderr"
rm -rf "$folder"
"$jdk/bin/java" "$@" <&3 2>&4 3<&- 4>&- &
jvm=$!
exec 3<&- 4>&-
trap 'kill -TERM "$jvm" 2>/dev/null' HUP INT TERM
wait "$jvm"
status=$?
# A signal ends wait early; the program then still has its shutdown to do.
while kill -0 "$jvm" 2>/dev/null; do
  wait "$jvm"
  status=$?
done
wait "$filter"
exit "$status"
