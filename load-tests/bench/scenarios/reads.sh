# Balance reads of those who are shopping, beside the same JSON sent back by the same HTTP server. A snapshot lives a minute,
# so some have run out whenever the gateway has rested; a lead-in, not measured, puts them back.
scenario_reads() {
  local round reads="balance,balance,member-,$readers,$connections,0" echoes="echo,echo,member-,$readers,$connections,0"
  forget_values
  fresh_database gateway "$loaded"
  start_gateway gateway gateway
  start_echo
  warm_up echo "$echoes"
  # Gently at first: reads that the cache cannot answer have a bound of their own, which is not what is measured here.
  drive warm-up-cache 0 $((warmup / 2 + 1)) gateway "balance,balance,member-,$readers,32,0"
  drive warm-up-gateway 0 "$warmup" gateway "$reads"
  for round in $(seq "$rounds"); do
    drive "echo-$round" 3 "$seconds" echo "$echoes"
    record echo "$(value "echo-$round" echo accepted)"
    drive "warm-up-again-$round" 0 3 gateway "balance,balance,member-,$readers,32,0"
    drive "reads-$round" 3 "$seconds" gateway "$reads"
    record reads "$(value "reads-$round" balance accepted)"
  done
  ratio_row "balance reads of $readers members" reads echo 0.8
  stop_gateways
  check_books gateway
}
