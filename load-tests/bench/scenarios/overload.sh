# Twice the peak offered, open loop. The lanes' queues are short, so that the generator can hold more than they take.
scenario_overload() {
  local round twice before after lanes=${CUMUL_BENCH_OVERLOAD_QUEUE:-512}
  forget_values
  fresh_database gateway "$loaded"
  start_gateway gateway gateway CUMUL_LANES_QUEUE="$lanes"
  warm_up gateway
  measure peak 1 "$seconds" gateway "$(writes)"
  twice=$(awk -v peak="$(median peak)" 'BEGIN { printf "%.0f", peak * 2 }')
  before=$(memory_of peak-1 gateway)
  for round in $(seq "$rounds"); do
    measure accepted "$round" "$seconds" gateway "$(writes $((lanes * 6)) "$twice")"
    record p99 "$(value "accepted-$round" write accepted_p99)"
    record shed-p99 "$(value "accepted-$round" write shed_p99)"
    record shed "$(value "accepted-$round" write shed)"
  done
  after=$(memory_of accepted-"$rounds" gateway)
  ratio_row "accepted while $twice/s are offered (queues of $lanes)" accepted peak 0.9
  row "p99 of what is accepted then, ms" "$(per_second "$(median accepted)")" "" "$(median p99)" "at most" 250
  row "p99 of what is refused with 503 then, ms" "$(per_second "$(median shed)")" "" "$(median shed-p99)" "at most" 20
  row "resident memory then, beside before" "$after MiB" "$before MiB" "$(ratio "$after" "$before")" "at most" 1.2
  stop_gateways
  check_books gateway
}
