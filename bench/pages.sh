#!/usr/bin/env bash
# Measures the portal's pages in a browser: weights, axe and the Nu HTML checker on the whole sitemap, pictures, Lighthouse.
#
#   bench/pages.sh             publishes the portal, starts it with the repository's content, measures, stops it
#   bench/pages.sh BASEURL     measures one that runs already
#
# Pictures are in artifacts/pages. CHROME_PATH names the browser; RUNS the Lighthouse runs per page (default 5).
# Exit code 1 when axe or the checker finds a fault or a page asks another host for something.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=$root/bench/page-budget
lighthouse_pages='/ /guides/what-is-depin /compare /projects/akash'
data='' portal=''

stop() {
  if [ -n "$portal" ]; then
    kill "$portal" 2>/dev/null || true
    wait "$portal" 2>/dev/null || true
  fi
  if [ -n "$data" ]; then rm -rf "$data"; fi
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Published, as readers get it: with static files fingerprinted and compressed.
start() {
  dotnet publish "$root/src/DepinGuide.Web" --configuration Release --output "$root/artifacts/publish/pages" --verbosity quiet
  data=$(mktemp -d)
  local port
  port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  base=http://127.0.0.1:$port
  dotnet "$root/artifacts/publish/pages/DepinGuide.Web.dll" --urls "$base" --Site:BaseUrl "$base" \
    --Content:Root "$root/content" --Data:Root "$data" >"$root/artifacts/pages/portal.log" 2>&1 &
  portal=$!
  for ((second = 0; second < 120; second++)); do
    if ! kill -0 "$portal" 2>/dev/null; then break; fi
    if curl --silent --fail --output /dev/null "$base/health/ready"; then return; fi
    sleep 1
  done
  echo 'The portal did not get ready:' >&2
  tail -n 30 "$root/artifacts/pages/portal.log" >&2
  exit 1
}

mkdir -p "$root/artifacts/pages"
[ -d "$tools/node_modules" ] || npm ci --prefix "$tools"
base=${1:-}
if [ -z "$base" ]; then start; fi

code=0
node "$tools/weights.mjs" "$base" || code=1
echo
node "$tools/axe.mjs" "$base" || code=1
echo
node "$tools/html.mjs" "$base" || code=1
echo
node "$tools/shots.mjs" "$base" "$root/artifacts/pages"
echo
urls=()
for path in $lighthouse_pages; do urls+=("${base%/}$path"); done
node "$tools/lighthouse.mjs" "${urls[@]}"
exit "$code"
