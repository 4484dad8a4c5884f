# What a member feels: writes at half the peak rate, due whether or not earlier ones are answered, each latency counted from
# when the request was due. The peak is measured first, by the same gateway.
scenario_latency() {
  local round half
  forget_values
  fresh_database gateway "$loaded"
  start_gateway gateway gateway
  warm_up gateway
  measure peak 1 "$seconds" gateway "$(writes)"
  half=$(awk -v peak="$(median peak)" 'BEGIN { printf "%.0f", peak / 2 }')
  for round in $(seq "$rounds"); do
    measure half-peak "$round" "$seconds" gateway "$(writes "$connections" "$half")"
    record p99 "$(value "half-peak-$round" write accepted_p99)"
    record p999 "$(value "half-peak-$round" write accepted_p999)"
  done
  row "p99 at half the peak, open loop, ms" "$(per_second "$(median half-peak)")" "offered $half/s" \
    "$(median p99)" "at most" 15
  row "p99.9 at half the peak, open loop, ms" "$(per_second "$(median half-peak)")" "offered $half/s" \
    "$(median p999)" "at most" 40
  stop_gateways
  check_books gateway
}
