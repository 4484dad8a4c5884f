# What the look at the cache and the write-through cost: the same gateway twice, one of them with nothing where Redis
# should be. Balances are ample, so that what the other gateway writes past the cache makes nobody doubt.
scenario_redis() {
  local round
  forget_values
  fresh_database gateway "$loaded"
  start_gateway cached gateway
  start_gateway bare gateway QUARKUS_REDIS_HOSTS=redis://127.0.0.1:1
  warm_up "cached bare"
  for round in $(seq "$rounds"); do
    measure without-redis "$round" "$seconds" bare "$(writes)"
    measure with-redis "$round" "$seconds" cached "$(writes)"
  done
  ratio_row "writes with Redis, beside none" with-redis without-redis 0.8
  stop_gateways
  check_books gateway
}
