# The gateways under measurement, as production has them: the plain package, profile prod, servers from outside, real keys.

gateways=
declare -A gateway_pid gateway_port

# start_gateway NAME DATABASE [VARIABLE=value …]: returns when it is ready.
start_gateway() {
  local name=$1 database=$2 port management deadline
  shift 2
  port=$(free_port 18080)
  management=$(free_port $((port + 1000)))
  env QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$port" \
    QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT="$management" \
    QUARKUS_DATASOURCE_REACTIVE_URL="postgresql://$postgres_address/$database" \
    QUARKUS_DATASOURCE_USERNAME=cumul QUARKUS_DATASOURCE_PASSWORD=cumul \
    QUARKUS_REDIS_HOSTS="redis://$redis_address" \
    CUMUL_API_KEYS_BENCH_KEY="$api_key" CUMUL_API_KEYS_BENCH_ROLES=checkout "$@" \
    "$JAVA_HOME/bin/java" "${jvm_options[@]}" "-XX:AOTCache=${gateway_jar%/*}/cumul.aot" -jar "$gateway_jar" \
    >"$work/gateway-$name.log" 2>&1 </dev/null {servers_life}>&- &
  gateway_started "$name" $! "$port"
  deadline=$((SECONDS + 120))
  until (ready "$management"); do
    kill -0 "${gateway_pid[$name]}" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ] || {
      tail -n 40 "$work/gateway-$name.log" >&2
      fail "the gateway $name is not ready, see $work/gateway-$name.log"
    }
    sleep 0.02
  done
}

# The echo is looked after like a gateway.
start_echo() {
  local port deadline=$((SECONDS + 60))
  port=$(free_port 18080)
  env QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$port" \
    "$JAVA_HOME/bin/java" "${jvm_options[@]}" -jar "$echo_jar" >"$work/echo.log" 2>&1 </dev/null {servers_life}>&- &
  gateway_started echo $! "$port"
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    [ "$SECONDS" -lt "$deadline" ] || fail "the echo is not ready, see $work/echo.log"
    sleep 0.1
  done
}

gateway_started() {
  gateways="$gateways $1"
  gateway_pid[$1]=$2
  gateway_port[$1]=$3
}

ready() {
  local status=
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" &&
      printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 &&
      read -r -t 5 _ status _ <&3
  } 2>/dev/null || return 1
  [ "$status" = 200 ]
}

stop_gateways() {
  local name
  for name in $gateways; do end_process "${gateway_pid[$name]}" 30; done
  gateways=
}

# enrol ACCOUNT AMOUNT: one account with the points of one purchase, through the gateway that loads.
enrol() {
  timeout 60 "$JAVA_HOME/bin/java" -cp "$generator" io.cumul.load.bench.Enrol \
    "http://127.0.0.1:${gateway_port[loading]}" "$api_key" "$1" "$2"
}
