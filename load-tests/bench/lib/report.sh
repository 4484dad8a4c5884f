# The report: a row for each goal, whose share of the processors was how large, and what it was all measured on.

begin_report() {
  rm -rf "$work/runs"
  mkdir -p "$work/runs"
  : >"$work/rows.md"
  : >"$work/processors.md"
  : >"$work/turned-away.md"
  : >"$work/faults.txt"
  api_key=bench-$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
  read -r -a jvm_options <<<"--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED $java_options"
}

# fault SENTENCE: the run goes on, and fails at its end.
fault() {
  printf '== bench: WRONG: %s\n' "$*" >&2
  printf '%s\n' "$*" >>"$work/faults.txt"
}

# row WHAT MEASURED BESIDE VALUE COMPARISON GOAL: a line of the table; the comparison is "at least" or "at most".
row() {
  local met
  met=$(awk -v value="$4" -v goal="$6" -v comparison="$5" 'BEGIN {
    print (comparison == "at least" ? value >= goal : value <= goal) ? "yes" : "**no**" }')
  printf '| %s | %s | %s | %s | %s %s | %s |\n' "$1" "$2" "$3" "$4" "$5" "$6" "$met" | tee -a "$work/rows.md" >&2
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'; }
per_second() { awk -v n="$1" 'BEGIN { printf "%.0f/s", n }'; }

# ratio_row WHAT NAME OTHER-NAME GOAL: the ratio of two medians.
ratio_row() {
  local one other
  one=$(median "$2") other=$(median "$3")
  row "$1" "$(per_second "$one")" "$3 $(per_second "$other")" "$(ratio "$one" "$other")" "at least" "$4"
}

keep_processors() {
  sed -n "s/^processors /| $1 | /p" "$work/runs/$1.txt" | sed 's/$/ |/' >>"$work/processors.md"
}

# Who was turned away without harm: expected when more is offered than fits, worth knowing everywhere else.
keep_turned_away() {
  grep -E ' (shed|unavailable)=| unsent=[1-9]' "$work/runs/$1.txt" |
    sed -E 's/ (accepted|refused|other)[_=][^ ]*//g; s/ [a-z]*_(p[0-9]+|ever)=[^ ]*//g; s/ wrong=.*//; s/^stream name=//' |
    sed "s/^/- $1: /" >>"$work/turned-away.md" || true
}

machine() {
  local memory model commit changed=
  memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)
  model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
  commit=$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)
  [ -z "$(git -C "$root" status --porcelain -- src pom.xml 2>/dev/null)" ] || changed=" with changes"
  cat <<END
- $(date -u +%Y-%m-%d), commit $commit$changed${quick:+, a quick run that measures nothing worth keeping}
- $(nproc) processors (${model:-unknown}), $memory, Linux $(uname -r)
- $("$JAVA_HOME/bin/java" --version | sed -n 2p), gateway with \`$java_options\`, Quarkus $(quarkus_version)
- $server_versions, $(pgbench --version)
- $members members; median of $rounds rounds of $seconds s, alternating; $connections connections; $warmup s of warm-up
END
}

# Asked while the servers still run.
note_versions() {
  local redis
  redis=$("$(readlink -f "/proc/$redis_pid/exe")" --version | sed 's/.* v=\([^ ]*\).*/\1/')
  server_versions="PostgreSQL $(sql postgres -c 'SHOW server_version') (fsync and synchronous_commit on, shared_buffers $(sql postgres -c 'SHOW shared_buffers'), max_wal_size $(sql postgres -c 'SHOW max_wal_size')), Redis $redis"
}

print_report() {
  {
    machine
    printf '\n| what | measured | beside | ratio or value | goal | met |\n|---|---|---|---|---|---|\n'
    cat "$work/rows.md"
    printf '\nProcessors used (1 is one of them all the time), the generator included:\n\n| run | |\n|---|---|\n'
    grep -v '| warm-up' "$work/processors.md" || true
    if [ -s "$work/turned-away.md" ]; then
      printf '\nTurned away with 503, a second, or due and never sent:\n\n'
      cat "$work/turned-away.md"
    fi
    if [ -s "$work/faults.txt" ]; then
      printf '\n**Wrong:**\n\n'
      sed 's/^/- /' "$work/faults.txt"
    else
      printf '\nEvery answer was right, and the books agreed after each scenario.\n'
    fi
  } | tee "$work/report.md"
}
