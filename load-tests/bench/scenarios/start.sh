# From the command to the first "ready", with the servers up and the tables made.
scenario_start() {
  local round began
  forget_values
  fresh_database gateway "$loaded"
  for round in $(seq "$((rounds + 2))"); do
    began=$(date +%s%N)
    start_gateway gateway gateway
    record start "$(awk -v began="$began" -v now="$(date +%s%N)" 'BEGIN { printf "%.2f", (now - began) / 1e9 }')"
    stop_gateways
  done
  row "start to ready, s" "median of $((rounds + 2)) starts" "" "$(median start)" "at most" 2
}
