#!/usr/bin/env bash
# Feeds the portal what nobody should: spoiled content files, hostile Markdown and figures, questions to the search, queries of every
# page, and raw bytes over a socket. Cases depend on the seed and their number alone, so each can be run again.
#
#   bench/fuzz.sh SECONDS [--seed N] [--only N] [files|markdown|browser|figures|search|pages|raw]...     seconds for each kind; default all kinds
#
# 'browser' has a real browser, its scripts on, read what Markdown becomes; CHROME_PATH names it (default /usr/bin/chromium).
# Inputs that something was found with are left in artifacts/fuzz, with the case that ran last (when the process itself ended).
# Exit code 1 when something was found.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$root/artifacts/fuzz"
dotnet build "$root/src/DepinGuide.Web" --configuration Release --verbosity quiet
dotnet build "$root/bench/fuzz" --configuration Release --verbosity quiet
exec dotnet "$root/artifacts/bin/Fuzz/release/Fuzz.dll" "$root/content" "$root/artifacts/bin/DepinGuide.Web/release/DepinGuide.Web.dll" "$root/artifacts/fuzz" "${@:-60}"
