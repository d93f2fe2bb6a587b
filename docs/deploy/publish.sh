#!/usr/bin/env bash
# Makes an archive that runs where the .NET 10 runtime for ASP.NET Core is: the program, its content, its papers.
#
#   docs/deploy/publish.sh [FILE]             default: artifacts/depinguide-linux-x64.tar.gz
#   docs/deploy/publish.sh --built Debug FILE  of what is built already in that configuration, for any system, in seconds; ./test tries this
#
# RUNTIME  linux-x64 (default), linux-arm64, linux-musl-x64 ...; the program is compiled ahead for it, which starts faster.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runtime=${RUNTIME:-linux-x64}
publish=(--configuration Release --runtime "$runtime" --self-contained false -p:PublishReadyToRun=true)
if [ "${1:-}" = --built ]; then
  publish=(--no-build --configuration "${2:?a configuration}")
  runtime=any
  shift 2
fi
file=${1:-artifacts/depinguide-$runtime.tar.gz}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/depinguide
dotnet publish src/DepinGuide.Web "${publish[@]}" --output "$root" --verbosity quiet
cp -R content "$root/content"
cp -R docs README.md CHANGELOG.md SECURITY.md LICENSE LICENSE-CONTENT "$root/"
# For everybody to read and nobody to change, whatever the mask of whoever packs it.
chmod -R u=rwX,go=rX "$root"
mkdir -p "$(dirname "$file")"
tar --owner=0 --group=0 --numeric-owner --sort=name -C "$work" -czf "$file" depinguide
echo "$file"
