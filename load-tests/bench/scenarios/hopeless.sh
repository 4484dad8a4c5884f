# Redemptions of more than the account has, from a crowd whose snapshots are warm, beside the rate of good writes; then a
# flood of them beside good writes. No good write may be refused, and no hopeless one accepted.
scenario_hopeless() {
  local round crowd="hopeless,hopeless,poor-,$poor"
  forget_values
  fresh_database gateway "$loaded"
  start_gateway gateway gateway
  warm_up gateway
  drive warm-up-crowd 0 $((warmup / 3 + 1)) gateway "$crowd,$connections,0"
  for round in $(seq "$rounds"); do
    measure good-alone "$round" "$seconds" gateway "$(writes)"
    drive "hopeless-$round" 3 "$seconds" gateway "$crowd,$connections,0"
    record refused "$(value "hopeless-$round" hopeless refused)"
    measure good-beside-flood "$round" "$seconds" gateway "$(writes)" "$crowd,128,$flood"
    record flood "$(value "good-beside-flood-$round" hopeless refused)"
  done
  ratio_row "hopeless redemptions refused, beside writes" refused good-alone 1.5
  ratio_row "good writes while $(per_second "$(median flood)") hopeless ones are refused" good-beside-flood good-alone 0.8
  stop_gateways
  check_books gateway
}
