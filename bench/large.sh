#!/usr/bin/env bash
# A published portal over many guides: how long it takes to be ready with a new data folder and with its own, how soon an edit of one guide
# is visible and what that costs the processor, and how large the process is.
#
#   bench/large.sh [GUIDES]     default 2000
#
# PORTAL   a published portal instead of this source      EDITS   how many (default 10)
# Needs node. Exit code 1 when the median start takes longer than 8 s, or the median edit longer than 3 s or more than 100 ms of processor time.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/bench/published.sh"
guides=${1:-2000}
work=$(mktemp -d /tmp/depinguide-large.XXXXXX)
pid='' code=0

end_portal() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; fi
  pid=''
}
stop() {
  trap '' INT TERM
  end_portal
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

portal=$(published "$work") || exit 2

# Every copy is a text of its own, as long and as linked as a real one.
cp -R "$root/content" "$work/content"
made=$(ls "$work/content/guides" | wc -l)
for ((round = 1; made < guides; round++)); do
  for file in "$root"/content/guides/*.md; do
    [ "$made" -lt "$guides" ] || break
    { cat "$file"; printf '\nThis is copy number %d.\n' "$round"; } >"$work/content/guides/$(basename "$file" .md)-$round.md"
    made=$((made + 1))
  done
done

port=$(free_port)
start() {
  local from=$EPOCHREALTIME waited
  (cd "$portal" && exec env ASPNETCORE_ENVIRONMENT=Production dotnet DepinGuide.Web.dll --urls="http://127.0.0.1:$port" --Content:Root="$work/content" \
    --Data:Root="$work/data" --Site:BaseUrl=https://guide.example >"$work/log" 2>&1) &
  pid=$!
  for ((waited = 0; waited < 1200; waited++)); do
    curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready" && break
    kill -0 "$pid" 2>/dev/null || { tail -n 5 "$work/log" >&2; exit 2; }
    sleep 0.05
  done
  awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
}
memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$pid/status"; }

starts() {
  local name=$1 run median
  : >"$work/starts"
  for run in 1 2 3; do
    end_portal
    [ "$name" != new ] || rm -rf "$work/data"
    start >"$work/one"
    cat "$work/one" >>"$work/starts"
  done
  median=$(sort -n "$work/starts" | sed -n 2p)
  echo "$guides guides, $name data folder: ready in $(tr '\n' ' ' <"$work/starts")s, median $median s of 8; then $(memory)"
  awk -v m="$median" 'BEGIN { exit (m > 8) }' || code=1
}
starts new
starts own
node "$root/bench/large.mjs" "http://127.0.0.1:$port" "$pid" "$work/content/guides/akash-token-guide.md" "${EDITS:-10}" || code=1
echo "then $(memory)"
exit "$code"
