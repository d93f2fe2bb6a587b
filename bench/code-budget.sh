#!/usr/bin/env bash
# Counts lengths, nesting and the like of src/ and tests/ against the project's budget.
# Exit code 1 when a limit is broken; missed aims are shown and allowed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec dotnet run --project "$root/bench/code-budget" --verbosity quiet -- "$root"
