# Five million members and ten million entries beside ten thousand members. Takes long to load, so it runs only when named.
scenario_size() {
  local round stamp=${loaded##*_} large=${CUMUL_BENCH_LARGE:-5000000} small=10000
  forget_values
  loaded_database "loaded_${large}_${poor}_$stamp" "$large"
  loaded_database "loaded_${small}_${poor}_$stamp" "$small"
  fresh_database large "loaded_${large}_${poor}_$stamp"
  fresh_database small "loaded_${small}_${poor}_$stamp"
  # They call their members the same, so each has a part of Redis for itself.
  start_gateway large large
  start_gateway small small QUARKUS_REDIS_HOSTS="redis://$redis_address/1"
  drive warm-up-large 0 "$warmup" large "large,write,member-,$large,$connections,0"
  drive warm-up-small 0 "$warmup" small "small,write,member-,$small,$connections,0"
  for round in $(seq "$rounds"); do
    drive "small-$round" 3 "$seconds" small "small,write,member-,$small,$connections,0"
    record small "$(value "small-$round" small accepted)"
    drive "large-$round" 3 "$seconds" large "large,write,member-,$large,$connections,0"
    record large "$(value "large-$round" large accepted)"
  done
  ratio_row "$large members, beside $small" large small 0.8
  stop_gateways
  books_of_size large
  books_of_size small
}

# Here two databases are written in turn, so what was acknowledged is counted for each.
books_of_size() {
  acknowledged=0
  local run
  for run in "$work"/runs/*"$1"*.txt; do
    acknowledged=$((acknowledged + $(value "$(basename "$run" .txt)" "$1" accepted_ever)))
  done
  check_books "$1"
}
