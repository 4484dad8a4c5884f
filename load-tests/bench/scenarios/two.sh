# Two gateways on one database and one Redis, half of the connections each, beside one of them alone.
scenario_two() {
  local round
  forget_values
  fresh_database gateway "$loaded"
  start_gateway first gateway
  start_gateway second gateway
  warm_up "first second"
  for round in $(seq "$rounds"); do
    measure one-uniform "$round" "$seconds" first "$(writes)"
    measure two-uniform "$round" "$seconds" "first second" "$(writes)"
    measure one-hot "$round" "$seconds" first "$(hot_writes)"
    measure two-hot "$round" "$seconds" "first second" "$(hot_writes)"
  done
  ratio_row "two gateways, uniform" two-uniform one-uniform 1.0
  ratio_row "two gateways, one hot account" two-hot one-hot 0.7
  stop_gateways
  check_books gateway
}
