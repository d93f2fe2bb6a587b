#!/usr/bin/env bash
# Keeps a published portal busy for a while: readers of all pages, an editor who changes a fact every few seconds, and a fault every
# minute (broken and missing files, a locked or restarted database, nonsense on the socket). Judges every answer.
#
#   bench/soak.sh [MINUTES] [sqlite|postgres]      default: 30 sqlite
#
# PORTAL   a published portal instead of this source      READERS   at once (default 4)      PG_BIN   as for ./test
# Needs node, sqlite3 for SQLite. Exit code 1 for a wrong answer, a 5xx that no fault explains, or memory that grows.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
minutes=${1:-30} engine=${2:-sqlite}
. "$root/tests/postgres.sh" || exit 2
work=$(mktemp -d /tmp/depinguide-soak.XXXXXX)
pid=''

stop() {
  trap '' INT TERM
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; fi
  stop_postgres
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

portal=${PORTAL:-$root/artifacts/publish/soak}
[ -n "${PORTAL:-}" ] || dotnet publish "$root/src/DepinGuide.Web" --configuration Release --output "$portal" --verbosity quiet || exit 2
cp -R "$root/content" "$work/content"
settings=() fault=()
case $engine in
  sqlite) fault=(sqlite3 "$work/data/depinguide.db") ;;
  postgres)
    if [ -z "${PG_BIN:-}" ]; then PG_BIN=$(find_postgres) || exit 2; fi
    start_postgres || exit 2
    settings=(--Database:Provider=Postgres "--ConnectionStrings:DepinGuide=${DEPINGUIDE_TEST_POSTGRES/Database=postgres/Database=soak}")
    fault=(kill "$(head -n 1 "$pg_dir/data/postmaster.pid")") ;;
  *) echo "'$engine' is neither sqlite nor postgres." >&2; exit 2 ;;
esac

port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
(cd "$portal" && exec env ASPNETCORE_ENVIRONMENT=Production dotnet DepinGuide.Web.dll --urls="http://127.0.0.1:$port" --Content:Root="$work/content" \
  --Data:Root="$work/data" --Site:BaseUrl=https://guide.example ${settings[@]+"${settings[@]}"} >"$work/log" 2>&1) &
pid=$!
for ((i = 0; i < 300; i++)); do curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready" && break; sleep 0.2; done

node "$root/bench/soak.mjs" "http://127.0.0.1:$port" "$minutes" "$work/content" "$pid" "${fault[@]}"
code=$?
echo "log: $(grep -c '"@l":"Error"' "$work/log") errors, $(grep -c '"@l":"Warning"' "$work/log") warnings, $(grep -c '"@x"' "$work/log") traces"
grep -h '"@x"' "$work/log" | cut -c 1-400 | head -n 3
kill "$pid"
wait "$pid"
echo "told to stop: exit code $?"
pid=''
exit "$code"
