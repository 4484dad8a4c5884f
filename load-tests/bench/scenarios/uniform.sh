# Earns and redemptions, half and half, over all members, beside classic on the same PostgreSQL.
scenario_uniform() {
  local round
  forget_values
  fresh_database gateway "$loaded"
  fresh_database classic "$loaded_classic"
  start_gateway gateway gateway
  warm_up gateway
  warm_up_classic classic "$members"
  for round in $(seq "$rounds"); do
    classic "classic-$round" classic "$members"
    measure uniform "$round" "$seconds" gateway "$(writes)"
  done
  ratio_row "earn and redeem, uniform" uniform classic 3
  row "resident memory under load" "$(memory_of uniform-"$rounds" gateway) MiB" "" \
    "$(memory_of uniform-"$rounds" gateway)" "at most" 400
  stop_gateways
  check_books gateway
}

# memory_of RUN GATEWAY: MiB resident when the run ended.
memory_of() { sed -n "s/^memory name=$2 resident=\([0-9]*\).*/\1/p" "$work/runs/$1.txt"; }
