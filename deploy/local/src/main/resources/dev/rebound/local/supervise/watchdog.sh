# Reads "first PID", "last PID" and "forget PID" until its input ends, then stops what is left: the parts that use the
# broker and the store first. "dismissed" means that there is nothing to do.
trap '' INT HUP TERM
first=
last=

without() {
  rest=
  for each in $2; do
    [ "$each" = "$1" ] || rest="$rest $each"
  done
  echo "$rest"
}

stop() {
  [ -n "$1" ] || return 0
  kill -TERM $1 2>/dev/null
  tries=0
  while [ "$tries" -lt 100 ]; do
    alive=
    for each in $1; do
      kill -0 "$each" 2>/dev/null && alive="$alive $each"
    done
    [ -n "$alive" ] || return 0
    tries=$((tries + 1))
    sleep 0.1
  done
  kill -KILL $alive 2>/dev/null
}

while read -r order pid; do
  case "$order" in
    first) first="$first $pid" ;;
    last) last="$last $pid" ;;
    forget)
      first=$(without "$pid" "$first")
      last=$(without "$pid" "$last")
      ;;
    dismissed) exit 0 ;;
  esac
done
stop "$first"
stop "$last"
