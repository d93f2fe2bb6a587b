#!/usr/bin/env bash
# Processor time that the published portal takes to make a page: kept pages switched off, one reader, before and after the runtime has compiled
# what is used often.
#
#   bench/render.sh [REQUESTS]     of each page (default 1000)
#
# PORTAL   a published portal instead of this source
# Exit code 1 when a page takes longer than it may: a guide 3 ms, the comparison of all projects 10 ms.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/bench/published.sh"
requests=${1:-1000} port=5294
work=$(mktemp -d /tmp/depinguide-render.XXXXXX)
portal=''

stop() {
  trap '' INT TERM
  [ -z "$portal" ] || { kill "$portal" 2>/dev/null; wait "$portal" 2>/dev/null; }
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

portal_folder=$(published "$work") || exit 2
(cd "$portal_folder" && exec dotnet DepinGuide.Web.dll --urls="http://127.0.0.1:$port" --Cache:Megabytes=0 \
  --Content:Root="$root/content" --Data:Root="$work/data" >"$work/portal.log" 2>&1) &
portal=$!
for _ in $(seq 150); do
  curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready" && break
  sleep 0.2
done

# All requests of a page over one connection: what is counted is the portal's own time, in hundredths of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/$portal/stat"; }
ask() { curl -sf -H 'Accept-Encoding: br' -o /dev/null "http://127.0.0.1:$port$1?n=[1-$2]"; }

measure() {
  local before
  before=$(ticks)
  ask "$1" "$requests"
  awk -v ticks=$(($(ticks) - before)) -v n="$requests" 'BEGIN { printf "%.2f", ticks * 10 / n }'
}

code=0
for row in '/guides/what-is-depin 3' '/compare 10' '/projects/akash' '/'; do
  read -r page limit <<<"$row"
  ask "$page" 1000
  early=$(measure "$page")
  ask "$page" 6000
  awk -v early="$early" -v ms="$(measure "$page")" -v page="$page" -v limit="${limit:-}" 'BEGIN {
    printf "%-24s %6.2f ms after 1,000 requests, %6.2f ms after 8,000%s\n", page, early, ms, (limit == "" ? "" : sprintf(" of %d  %s", limit, (ms < limit ? "reached" : "MISSED")))
    exit (limit != "" && ms >= limit)
  }' || code=1
done
exit $code
