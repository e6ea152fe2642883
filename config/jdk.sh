# Finds a JDK 25 or newer and exports its JAVA_HOME; says in one sentence what to do when there is none.
# Sourced by ./dialogue and ./mvnw, so that both work on a machine whose default Java is another one. POSIX shell.

# The feature release of the JDK in a folder, such as 25. Nothing for what is no JDK: a JRE cannot build.
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The folder that the java on the PATH belongs to; a version manager's stand-in for it has to be asked.
jdk_on_path() {
  jdk_java=$(command -v java 2>/dev/null) || return 0
  jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 0
  jdk_folder=${jdk_java%/bin/java}
  if [ ! -r "$jdk_folder/release" ]; then
    jdk_folder=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  printf '%s\n' "$jdk_folder"
}

# Sets JAVA_HOME to the first of the folders that holds a JDK of the release $1, or of a newer one when $1 ends in +.
jdk_choose() {
  jdk_wanted=$1
  shift
  for jdk_folder in "$@"; do
    jdk_found=$(jdk_release "$jdk_folder")
    case $jdk_wanted in
    *+) [ "${jdk_found:-0}" -ge "${jdk_wanted%+}" ] || continue ;;
    *) [ "${jdk_found:-0}" -eq "$jdk_wanted" ] || continue ;;
    esac
    JAVA_HOME=$jdk_folder
    export JAVA_HOME
    return 0
  done
  return 1
}

find_jdk() {
  # what the user chose comes first
  jdk_choose 25+ "${JAVA_HOME:-}" && return 0
  jdk_choose 25+ "$(jdk_on_path)" && return 0
  # where packages, version managers, IDEs and macOS put JDKs; of these rather 25 than a newer one
  set -- /usr/lib/jvm/* /opt/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.local/share/mise/installs/java/* "${HOME:-}"/.asdf/installs/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.jdks/*/Contents/Home
  jdk_choose 25 "$@" && return 0
  jdk_choose 25+ "$@" && return 0
  if [ -x /usr/libexec/java_home ]; then
    jdk_choose 25+ "$(/usr/libexec/java_home -v 25+ 2>/dev/null)" && return 0
  fi
  jdk_older=$(jdk_release "${JAVA_HOME:-$(jdk_on_path)}")
  printf 'A JDK 25 is needed and %s: install one (sdk install java 25-tem, brew install openjdk@25, apt install openjdk-25-jdk, or https://adoptium.net) or set JAVA_HOME to it.\n' \
    "$(if [ -n "$jdk_older" ]; then echo "only a JDK $jdk_older was found"; else echo "none was found"; fi)" >&2
  return 1
}

find_jdk || exit 1
