# All on one account, beside the uniform rate and beside classic on one account.
scenario_hot() {
  local round
  forget_values
  fresh_database gateway "$loaded"
  fresh_database classic "$loaded_classic"
  start_gateway gateway gateway
  warm_up gateway
  warm_up_classic classic 1
  for round in $(seq "$rounds"); do
    classic "classic-hot-$round" classic 1
    measure uniform "beside-hot-$round" "$seconds" gateway "$(writes)"
    measure hot "$round" "$seconds" gateway "$(hot_writes)"
  done
  ratio_row "one hot account, beside uniform" hot uniform 1.2
  ratio_row "one hot account, beside classic on one account" hot classic 3
  stop_gateways
  check_books gateway
}
