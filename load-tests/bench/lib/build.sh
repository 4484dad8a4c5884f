# Builds what runs: the gateway as production has it, the servers that its embedded form brings, the echo and the generator.
# All in copies below the load tests' target, so that the target folder of whoever calls this stays as it is.

maven() { "$root/mvnw" -B -ntp -q "$@" >&2; }

# What the build is made from; the same again is not built again.
source_stamp() {
  (cd "$root" && find pom.xml .mvn src load-tests/pom.xml load-tests/src/main load-tests/bench/echo \
    -path '*/target' -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum | cut -c1-16
}

build_all() {
  local stamp copy=$work/source
  stamp=$(source_stamp)
  gateway_jar=$work/gateway/quarkus-run.jar
  echo_jar=$work/echo/quarkus-run.jar
  generator=$work/generator
  if [ "$(cat "$work/built" 2>/dev/null)" = "$stamp" ]; then return; fi
  say "building the gateway, its servers, the echo and the generator"
  rm -rf "$copy" "$work/built" "$work/gateway" "$work/embedded" "$work/echo" "$generator"
  mkdir -p "$copy"
  (cd "$root" && tar -cf - --exclude=./target --exclude=target --exclude=./.git --exclude=./.cumul .) | tar -xf - -C "$copy"
  maven -f "$copy/pom.xml" package -Pembedded -Dmaven.test.skip=true || fail "the gateway's build"
  mv "$copy/target/quarkus-app" "$work/embedded"
  maven -f "$copy/pom.xml" package -Dmaven.test.skip=true || fail "the gateway's build"
  mv "$copy/target/quarkus-app" "$work/gateway"
  maven -f "$copy/load-tests/bench/echo/pom.xml" package "-Dquarkus.platform.version=$(quarkus_version)" ||
    fail "the echo's build"
  mv "$copy/load-tests/bench/echo/target/quarkus-app" "$work/echo"
  maven -f "$copy/load-tests/pom.xml" compile || fail "the generator's build"
  mv "$copy/load-tests/target/classes" "$generator"
  rm -rf "$copy"
  echo "$stamp" >"$work/built"
}

quarkus_version() { sed -n 's:.*<quarkus.platform.version>\(.*\)</.*:\1:p' "$root/pom.xml"; }
