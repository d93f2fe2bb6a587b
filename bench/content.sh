#!/usr/bin/env bash
# Times `check` on the repository's content and on 2,000 generated documents.
#
#   bench/content.sh            builds, then times both
#   bench/content.sh DOCUMENTS  another number of generated documents
#
# The generated folder has the repository's lists, metrics and projects, and its guides and terms again and again under
# other names, so that every document is as long and as linked as a real one.
# Exit code 1 when one of the two takes longer than it may: 5 s for the repository, 15 s for 2,000 documents.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
documents=${1:-2000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
code=0

dotnet build "$root/src/DepinGuide.Web" --configuration Release --verbosity quiet
portal=$(find "$root/artifacts/bin/DepinGuide.Web" -ipath '*release*' -name DepinGuide.Web.dll | head -n 1)

# Prints the seconds that a check of a folder takes, and its last line.
measure() {
  local name=$1 content=$2 limit=$3 started seconds
  started=$(date +%s%N)
  dotnet "$portal" check --Content:Root "$content" >"$folder/out" || true
  seconds=$((($(date +%s%N) - started) / 1000000))
  printf '%-12s %6d ms of %d s: %s\n' "$name" "$seconds" "$limit" "$(tail -n 1 "$folder/out")"
  if [ "$seconds" -gt $((limit * 1000)) ]; then code=1; fi
}

copy_until_enough() {
  local made=0 round=0 file
  cp -r "$root/content" "$folder/content"
  made=$(find "$folder/content" -name '*.md' | wc -l)
  while [ "$made" -lt "$documents" ]; do
    round=$((round + 1))
    for file in "$root"/content/guides/*.md "$root"/content/glossary/*.md; do
      if [ "$made" -ge "$documents" ]; then break; fi
      # Every copy is a text of its own: the cache must not answer for it.
      { cat "$file"; printf '\nThis is copy number %d.\n' "$round"; } >"$folder/content/$(basename "$(dirname "$file")")/$(basename "$file" .md)-$round.md"
      made=$((made + 1))
    done
  done
}

measure repository "$root/content" 5
copy_until_enough
measure "$documents" "$folder/content" 15
exit "$code"
