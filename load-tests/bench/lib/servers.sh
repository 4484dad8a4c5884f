# PostgreSQL and Redis: one of each for everybody, durable, on loopback and free ports, below the load tests' target.

servers_pid=
servers_life=

# What a database of this size is given where it is used in earnest, and a cache, which nobody needs back after a crash.
start_servers() {
  launch_servers
  if [ "$(sql postgres -c 'SHOW shared_buffers')" != 2GB ]; then
    sql postgres -c "ALTER SYSTEM SET shared_buffers = '2GB'" -c "ALTER SYSTEM SET max_wal_size = '8GB'" \
      -c "ALTER SYSTEM SET checkpoint_timeout = '15min'"
    stop_servers
    launch_servers
  fi
  redis 'CONFIG SET appendonly no'
  redis 'CONFIG SET maxmemory 2gb'
}

launch_servers() {
  local log=$work/servers.log deadline=$((SECONDS + 180))
  say "starting PostgreSQL and Redis"
  mkdir -p "$work/data"
  : >"$log"
  # They stop when this shell closes the pipe or is gone.
  exec {servers_life}> >(exec "$JAVA_HOME/bin/java" -Xmx64m -cp "$work/embedded/app/*:$work/embedded/lib/main/*" \
    "$bench/Servers.java" "$work/data" >>"$log" 2>&1)
  servers_pid=$!
  until grep -q '^ready$' "$log"; do
    ! grep '^fault=' "$log" >&2 || fail "the servers did not start"
    kill -0 "$servers_pid" 2>/dev/null || { cat "$log" >&2 && fail "the servers did not start"; }
    [ "$SECONDS" -lt "$deadline" ] || fail "the servers were not ready within 180 s"
    sleep 0.2
  done
  postgres_address=$(sed -n 's#^quarkus.datasource.reactive.url=postgresql://\(.*\)/.*#\1#p' "$log")
  redis_address=$(sed -n 's#^quarkus.redis.hosts=redis://##p' "$log")
  postgres_pid=$(head -n 1 "$work/data/postgres/postmaster.pid")
  redis_pid=$(head -n 1 "$work/data/redis/redis.pid")
  export PGHOST=${postgres_address%:*} PGPORT=${postgres_address#*:} PGUSER=cumul PGPASSWORD=cumul
  [ "$(sql postgres -c 'SHOW fsync')$(sql postgres -c 'SHOW synchronous_commit')" = onon ] ||
    fail "PostgreSQL is not durable here"
}

stop_servers() {
  local deadline=$((SECONDS + 60))
  [ -n "$servers_pid" ] || return 0
  exec {servers_life}>&-
  while kill -0 "$servers_pid" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.2; done
  kill -KILL "$servers_pid" 2>/dev/null || true
  servers_pid=
}

# sql DATABASE psql-argument…: bare values, the first error ends it.
sql() {
  local database=$1
  shift
  timeout 3600 psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$database" "$@"
}

# A snapshot of one database must not meet another that calls its accounts the same.
flush_redis() {
  redis FLUSHALL
}

# redis COMMAND: one that is answered by OK.
redis() {
  local answer
  exec 3<>"/dev/tcp/${redis_address%:*}/${redis_address#*:}"
  printf '%s\r\n' "$1" >&3
  read -r -t 30 answer <&3 || fail "Redis does not answer"
  exec 3>&-
  [ "${answer%$'\r'}" = +OK ] || fail "Redis answers $1 with $answer"
}
