# Finds a JDK 25 and sets JAVA_HOME to it, so that ./mvnw runs where the default java is another one, or none.
# Sourced by mvnw; plain sh. When there is no JDK 25 it says what to install and exits with 1.

CUMUL_JDK=25

# Does this folder hold a JDK (not only a JRE) of the wanted version? The release file answers without starting a JVM.
jdk_fits() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    grep -Eq "^JAVA_VERSION=\"$CUMUL_JDK([.\"+-]|\$)" "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -Eq "^javac $CUMUL_JDK([.+-]|\$)"
  fi
}

# The home of the javac on the PATH, behind the symbolic links of Debian's alternatives; nothing when there is none.
jdk_on_path() {
  jdk_javac=$(command -v javac 2>/dev/null) || return 0
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null) || return 0
  dirname "$(dirname "$jdk_javac")"
}

# Prints the first home that fits, or fails.
jdk_find() {
  set +f # mvnw runs without globbing; this function runs in a subshell, so its own setting stays here
  for jdk_home in \
    "${JAVA_HOME-}" \
    "$(jdk_on_path)" \
    "$([ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$CUMUL_JDK" 2>/dev/null || :)" \
    "/usr/lib/jvm/"*"$CUMUL_JDK"* \
    "/usr/lib64/jvm/"*"$CUMUL_JDK"* \
    "/usr/java/"*"$CUMUL_JDK"* \
    /opt/java /opt/java/openjdk "/opt/java/"*"$CUMUL_JDK"* "/opt/"*jdk*"$CUMUL_JDK"* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}/candidates/java/$CUMUL_JDK"* \
    "${HOME-}/.jdks/"*"$CUMUL_JDK"* \
    "${HOME-}/.asdf/installs/java/"*"$CUMUL_JDK"* \
    "${HOME-}/.local/share/mise/installs/java/"*"$CUMUL_JDK"* \
    "/Library/Java/JavaVirtualMachines/"*"$CUMUL_JDK"*"/Contents/Home" \
    "${HOME-}/Library/Java/JavaVirtualMachines/"*"$CUMUL_JDK"*"/Contents/Home" \
    "/opt/homebrew/opt/openjdk@$CUMUL_JDK/libexec/openjdk.jdk/Contents/Home" \
    "/usr/local/opt/openjdk@$CUMUL_JDK/libexec/openjdk.jdk/Contents/Home"; do
    if jdk_fits "$jdk_home"; then
      printf '%s\n' "$jdk_home"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(jdk_find); then
  printf 'Cumul needs a JDK %s and found none: install one (such as Eclipse Temurin %s or your system'"'"'s openjdk-%s-jdk) or point JAVA_HOME at it.\n' \
    "$CUMUL_JDK" "$CUMUL_JDK" "$CUMUL_JDK" >&2
  exit 1
fi
export JAVA_HOME

# Maven's own libraries still use what JDK 25 warns of; the warnings are not ours to mend.
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}"
export MAVEN_OPTS
