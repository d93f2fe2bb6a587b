#!/usr/bin/env bash
# Shows that SQLite and PostgreSQL give readers the same bytes, and how both bear thousands of projects: import, comparison, one
# changed fact. Publishes the portal and starts a PostgreSQL of its own, as ./test does.
#
#   bench/engines.sh [PROJECTS]     simulated projects (default 5000)
#
# PG_BIN names a folder with initdb, pg_ctl and postgres. Other work on the machine shows in the wall times: processor times are
# beside them. Exit code 1 when a reach is missed, 2 when something must be installed first.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/tests/postgres.sh" || exit 2
work='' bench=''

stop() {
  trap '' INT TERM
  if [ -n "$bench" ]; then
    kill "$bench" 2>/dev/null
    wait "$bench" 2>/dev/null
  fi
  stop_postgres
  if [ -n "$work" ]; then rm -rf "$work"; fi
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if [ -z "${PG_BIN:-}" ]; then PG_BIN=$(find_postgres); fi
if ! usable_postgres "$PG_BIN"; then
  echo "Install the PostgreSQL server, $oldest_postgres or later, or set PG_BIN to its bin folder." >&2
  exit 2
fi

portal=$root/artifacts/publish/engines
dotnet publish "$root/src/DepinGuide.Web" --configuration Release --output "$portal" --verbosity quiet || exit 2
dotnet build "$root/bench/engines" --configuration Release --verbosity quiet || exit 2
# Plans rest on what a server gathers by itself where it runs for longer.
start_postgres 'autovacuum = on' 'autovacuum_naptime = 5s' || exit 2
work=$(mktemp -d)
dotnet "$root/artifacts/bin/Engines/release/Engines.dll" "$root/content" "$portal/DepinGuide.Web.dll" \
  "${DEPINGUIDE_TEST_POSTGRES/;Database=postgres/}" "$work" "${1:-5000}" &
bench=$!
wait "$bench"
code=$?
bench=''
exit "$code"
