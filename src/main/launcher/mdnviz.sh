#!/bin/sh
# Starts MDN Visualizer on a JDK 25 or later: the one that built it, JAVA_HOME, the path, or /usr/lib/jvm.
set -u

self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
app=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd -P) || exit 2

# Every JDK has a file "release" beside bin/ that names its version: reading it costs no JVM start.
is_new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] && [ "$version" -ge @maven.compiler.release@ ]
}

home_of() {
  java=$1
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  (CDPATH='' cd -- "$(dirname -- "$java")/.." && pwd -P)
}

find_jdk() {
  if [ -r "$app/lib/build-jdk" ]; then
    IFS= read -r jdk <"$app/lib/build-jdk"
    is_new_enough "$jdk" && return
  fi
  jdk=${JAVA_HOME:-}
  [ -n "$jdk" ] && is_new_enough "$jdk" && return
  if jdk=$(command -v java) && jdk=$(home_of "$jdk"); then
    is_new_enough "$jdk" && return
  fi
  for jdk in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    is_new_enough "$jdk" && return
  done
  return 1
}

if ! find_jdk; then
  echo "mdnviz: needs a JDK @maven.compiler.release@ or later: install one (for example temurin-@maven.compiler.release@-jdk) or set JAVA_HOME to it" >&2
  exit 2
fi
exec "$jdk/bin/java" @jvm.flags@ -classpath "$app/lib/*" @main.class@ "$@"
