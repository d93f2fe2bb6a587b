#!/usr/bin/env bash
# Times the search on the repository's content filled up to many documents, with the questions of the tests.
#
#   bench/search.sh [DOCUMENTS]     default 2000
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec dotnet run --project "$root/bench/search" --configuration Release --verbosity quiet -- \
  "$root/content" "$root/tests/DepinGuide.Content.Tests/Search/questions.txt" "$@"
