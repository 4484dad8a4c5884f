# The members: a million accounts, loaded once and copied for each scenario, so that all begin with the same.

# loaded_database NAME MEMBERS: the database that copies are taken from, made where it is missing.
loaded_database() {
  local name=$1 count=$2
  if [ -z "$(sql postgres -c "SELECT 1 FROM pg_database WHERE datname = '$name'")" ]; then
    say "loading $count members"
    sql postgres -c 'DROP DATABASE IF EXISTS loading' -c 'CREATE DATABASE loading'
    flush_redis
    # The gateway itself makes the tables and one account of each kind; the others are copies of these, row by row.
    start_gateway loading loading
    enrol template-rich 1000000.00
    enrol template-poor 10.00
    stop_gateways
    sql loading -v members="$count" -v poor="$poor" -f "$bench/sql/members.sql" ||
      fail "the members could not be loaded"
    sql loading -c 'VACUUM (ANALYZE)' -c 'CHECKPOINT'
    sql postgres -c "ALTER DATABASE loading RENAME TO $name"
  fi
}

classic_database() {
  local name=$1 count=$2
  if [ -z "$(sql postgres -c "SELECT 1 FROM pg_database WHERE datname = '$name'")" ]; then
    say "loading $count accounts for classic"
    sql postgres -c 'DROP DATABASE IF EXISTS loading' -c 'CREATE DATABASE loading'
    PGOPTIONS='-c client_min_messages=warning' sql loading -v members="$count" -f "$bench/sql/classic-schema.sql"
    sql loading -c 'VACUUM (ANALYZE)' -c 'CHECKPOINT'
    sql postgres -c "ALTER DATABASE loading RENAME TO $name"
  fi
}

prepare_members() {
  local stamp
  stamp=$(cat "$root"/src/main/resources/db/migration/*.sql "$bench"/sql/*.sql | sha256sum | cut -c1-8)
  loaded=loaded_${members}_${poor}_$stamp
  loaded_classic=classic_${members}_$stamp
  loaded_database "$loaded" "$members"
  classic_database "$loaded_classic" "$members"
}

# fresh_database NAME TEMPLATE: a copy nobody has written to, and a cache that knows nothing of the one before.
fresh_database() {
  sql postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1 TEMPLATE $2 STRATEGY file_copy" -c 'CHECKPOINT'
  flush_redis
  acknowledged=0
}

# check_books DATABASE: what must hold after any run, seen from the tables alone.
check_books() {
  local found journal
  found=$(sql "$1" -f "$bench/sql/books.sql")
  [ -z "$found" ] || fault "$1: $found"
  journal=$(sql "$1" -c "SELECT count(*) FROM entry WHERE kind IN (3, 4) AND order_id <> 'first'")
  [ "$journal" = "$acknowledged" ] || fault "$1: $acknowledged writes were acknowledged, the journal has $journal"
}
