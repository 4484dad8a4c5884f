# What everything else stands on: what a run may be told, what it needs, and how it ends.

say() { printf '\n== bench: %s\n' "$*" >&2; }

fail() {
  printf '\n== bench: FAILED: %s\n' "$*" >&2
  exit 1
}

# Each is a variable of the environment; --quick shows that everything works and measures nothing worth keeping.
parameters() {
  if [ -n "$quick" ]; then
    members=${CUMUL_BENCH_MEMBERS:-100000} seconds=${CUMUL_BENCH_SECONDS:-5}
    rounds=${CUMUL_BENCH_ROUNDS:-1} warmup=${CUMUL_BENCH_WARMUP:-8}
  else
    members=${CUMUL_BENCH_MEMBERS:-1000000} seconds=${CUMUL_BENCH_SECONDS:-20}
    rounds=${CUMUL_BENCH_ROUNDS:-3} warmup=${CUMUL_BENCH_WARMUP:-45}
  fi
  connections=${CUMUL_BENCH_CONNECTIONS:-256}
  readers=${CUMUL_BENCH_READERS:-100000}
  poor=${CUMUL_BENCH_POOR:-10000}
  flood=${CUMUL_BENCH_FLOOD:-5000}
  [ "$readers" -le "$members" ] || readers=$members
  # So that the figures are those of a gateway that fits its goal of 400 MB, with the collector that the JVM chooses in a
  # container of that size.
  java_options=${CUMUL_BENCH_JAVA_OPTIONS:--Xmx256m -XX:+UseSerialGC -XX:NewRatio=1 -XX:SurvivorRatio=3 -XX:+UseCompactObjectHeaders}
}

require_tools() {
  [ "$(uname -s)" = Linux ] || fail "the benchmark reads /proc, so it runs on Linux only"
  # Only pgbench's own package has these on the PATH everywhere; Debian keeps more beside the server.
  PATH=$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin)
  if ! command -v psql >/dev/null || ! command -v pgbench >/dev/null; then
    fail "psql and pgbench are missing: install them (Debian and Ubuntu: apt-get install postgresql-client postgresql-contrib)"
  fi
  # shellcheck source=/dev/null
  . "$root/.mvn/jdk.sh"
}

free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}

# Ends a process by its id and waits for it, a stubborn one by force.
end_process() {
  local pid=$1 deadline=$((SECONDS + $2))
  kill -TERM "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      kill -KILL "$pid" 2>/dev/null || true
      return 0
    fi
    sleep 0.1
  done
}

clean_up() {
  stop_gateways
  stop_servers
}
