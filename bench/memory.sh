#!/usr/bin/env bash
# Resident memory of a published portal after its start and after each tenth of many mixed requests (bench/memory.mjs), and what it is made of.
#
#   bench/memory.sh [REQUESTS]     default 50000
#
# PORTAL   a published portal instead of this source
# Needs node. Exit code 1 when it ends with 250 MB or more, or an answer was of 5xx. Files that are mapped count as they are in memory.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/bench/published.sh"
requests=${1:-50000}
work=$(mktemp -d /tmp/depinguide-memory.XXXXXX)
pid='' code=0

stop() {
  trap '' INT TERM
  [ -z "$pid" ] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; }
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

portal=$(published "$work") || exit 2

port=$(free_port)
(cd "$portal" && exec env ASPNETCORE_ENVIRONMENT=Production dotnet DepinGuide.Web.dll --urls="http://127.0.0.1:$port" --Content:Root="$root/content" \
  --Data:Root="$work/data" --Site:BaseUrl=https://guide.example >"$work/log" 2>&1) &
pid=$!
for ((waited = 0; waited < 600; waited++)); do
  curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready" && break
  kill -0 "$pid" 2>/dev/null || { tail -n 5 "$work/log" >&2; exit 2; }
  sleep 0.1
done

resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"; }
parts() {
  awk '
    /^[0-9a-f]+-[0-9a-f]+ / { kind = $6 ~ /\.(dll|so)/ ? "program" : $6 ~ /doublemapper/ ? "compiled code" : $6 == "" || $6 == "[heap]" ? "heaps" : "other" }
    /^Rss:/ { size[kind] += $2 }
    END { for (kind in size) printf "  %s %d MB", kind, size[kind] / 1024 }' "/proc/$pid/smaps"
}

echo "ready: $(resident) MB"
for ((tenth = 0; tenth < 10; tenth++)); do
  failures=$(node "$root/bench/memory.mjs" "http://127.0.0.1:$port" $((tenth * requests / 10)) $((requests / 10))) || { echo "$failures answers of 5xx"; code=1; }
  echo "after $(((tenth + 1) * requests / 10)) requests: $(resident) MB"
done
echo "made of: $(parts)"
[ "$(resident)" -lt 250 ] && echo "reached (under 250 MB)" || { echo "MISSED (under 250 MB)"; code=1; }
exit $code
