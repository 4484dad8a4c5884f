# One measurement: traffic on gateways, or pgbench on classic. What came back is kept below runs/, values in values.tsv.

# drive RUN LEAD-IN SECONDS GATEWAYS STREAM…: "name,work,members,accounts,connections,rate" each.
drive() {
  local run=$1 lead_in=$2 time=$3 targets=$4 name stream words=()
  shift 4
  for name in $targets; do
    words+=(--target "127.0.0.1:${gateway_port[$name]}" --watch "$name=${gateway_pid[$name]}")
  done
  for stream in "$@"; do words+=(--stream "$stream"); done
  timeout $((${lead_in%.*} + time + 90)) "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -cp "$generator" \
    io.cumul.load.bench.Drive --key "$api_key" --warmup "$lead_in" --seconds "$time" "${words[@]}" \
    --watch "postgresql=$postgres_pid" --watch "redis=$redis_pid" >"$work/runs/$run.txt" 2>"$work/runs/$run.err" ||
    fault "$run: $(grep -h '^stream' "$work/runs/$run.txt" | tr '\n' ' ') $(head -n 1 "$work/runs/$run.err")"
  sed "s/^/  $run: /" "$work/runs/$run.txt" >&2
  keep_processors "$run"
  keep_turned_away "$run"
  # Everything that was accepted must be found in the books, warm-up included.
  for name in write good; do
    acknowledged=$((acknowledged + $(value "$run" "$name" accepted_ever)))
  done
}

# value RUN STREAM FIELD, 0 where there is none.
value() {
  awk -v stream="name=$2" -v field="$3=" '
    $1 == "stream" && $2 == stream { for (i = 3; i <= NF; i++) if (index($i, field) == 1) found = substr($i, length(field) + 1) }
    END { print found == "" ? 0 : found }' "$work/runs/$1.txt"
}

# classic RUN DATABASE ACCOUNTS [SECONDS]: transactions a second of pgbench. No round begins with a checkpoint: after one, the
# first change of each page writes all of it to the log, which both sides have behind them once they are warm.
classic() {
  local run=$1 database=$2 accounts=$3 time=${4:-$seconds} rate
  timeout $((time + 90)) "$JAVA_HOME/bin/java" -Xmx32m -cp "$generator" io.cumul.load.bench.Observe \
    --watch "postgresql=$postgres_pid" -- \
    pgbench -n -M prepared -c 32 -j 2 -T "$time" -D "members=$accounts" -f "$bench/sql/classic.sql" "$database" \
    >"$work/runs/$run.txt" 2>"$work/runs/$run.err" || fault "$run: $(tail -n 3 "$work/runs/$run.err")"
  keep_processors "$run"
  rate=$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/runs/$run.txt")
  echo "  $run: ${rate:-0}/s" >&2
  case $run in warm-up*) ;; *) record classic "${rate:-0}" ;; esac
}

# The streams that scenarios share.
writes() { echo "write,write,member-,$members,${1:-$connections},${2:-0}"; }
hot_writes() { echo "write,write,member-,1,$connections,0"; }

# A gateway's first seconds are its compiler's.
warm_up() {
  local name
  for name in $1; do drive "warm-up-$name" 0 "$warmup" "$name" "${2:-$(writes)}"; done
}

warm_up_classic() { classic warm-up-classic "$1" "$2" $((warmup / 2 + 1)); }

# record NAME VALUE, and the median of all values recorded under a name since the scenario began.
record() { printf '%s\t%s\n' "$1" "$2" >>"$work/values.tsv"; }

forget_values() { : >"$work/values.tsv"; }

median() {
  awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$work/values.tsv" | sort -g |
    awk '{ value[NR] = $1 } END { print NR == 0 ? 0 : NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# measure NAME ROUND SECONDS GATEWAYS STREAM: one round, whose accepted rate is recorded under the name.
measure() {
  local name=$1 run=$1-$2
  shift 2
  drive "$run" 3 "$@"
  record "$name" "$(value "$run" write accepted)"
}
