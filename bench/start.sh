#!/usr/bin/env bash
# How long a reader waits after `dotnet run`: from the end of its build until the home page is there, and until the portal is ready,
# each time with a new database.
#
#   bench/start.sh [RUNS]     default 5
#
# Exit code 1 when the median until the home page is 5 s or more.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=${1:-5} port=5292
base="http://127.0.0.1:$port"
work=$(mktemp -d /tmp/depinguide-start.XXXXXX)
run='' portal=''

end_portal() {
  [ -z "$portal" ] || kill "$portal" 2>/dev/null
  [ -z "$run" ] || wait "$run" 2>/dev/null
  run='' portal=''
}
stop() {
  trap '' INT TERM
  end_portal
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Asked without a process for each question: there are two cores, and the portal needs both.
answers() {
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  IFS= read -r -t 30 line <&3
  exec 3>&-
  [[ $line == *' 200 '* ]]
} 2>/dev/null

child_of() { local pid; for pid in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do [[ $(readlink "/proc/$pid/exe") == */DepinGuide.Web ]] && echo "$pid"; done; }

until_so() {
  local waited
  for waited in $(seq 6000); do
    "$@" && return 0
    kill -0 "$run" 2>/dev/null || { cat "$work/log" >&2; exit 2; }
    sleep 0.02
  done
  exit 2
}
is_built() { portal=$(child_of "$run"); [ -n "$portal" ]; }

for i in $(seq "$runs"); do
  rm -rf "$work/data"
  dotnet run --project "$root/src/DepinGuide.Web" -- --urls="$base" --Data:Root="$work/data" >"$work/log" 2>&1 &
  run=$!
  until_so is_built
  built=$EPOCHREALTIME
  until_so answers /
  home=$EPOCHREALTIME
  until_so answers /health/ready
  ready=$EPOCHREALTIME
  awk -v b="$built" -v h="$home" -v r="$ready" 'BEGIN { printf "home %.2f s, ready %.2f s\n", h - b, r - b }' | tee -a "$work/times"
  end_portal
done

median() { awk -v f="$1" '{ print $f }' "$work/times" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
echo "median: home $(median 2) s of 5, ready $(median 5) s"
awk -v m="$(median 2)" 'BEGIN { exit (m >= 5) }'
