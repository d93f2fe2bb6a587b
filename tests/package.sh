#!/usr/bin/env bash
# Tries an archive of docs/deploy/publish.sh as an operator does: unpacks it into a bare folder, runs it as somebody who owns nothing
# there but the data folder, reads a page with its content, and stops it.
#
#   tests/package.sh ARCHIVE
#
# Exit code 1 and one line when something is not as it should be.
set -uo pipefail
work=$(mktemp -d /tmp/depinguide-package.XXXXXX) portal=''

stop() {
  trap '' INT TERM
  if [ -n "$portal" ]; then kill -9 "$portal" 2>/dev/null; fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
  echo "The package: $1"
  cat "$work/log" 2>/dev/null
  exit 1
}

# Over bash alone: a machine that runs the tests need not have a client.
get() {
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  cat <&3
  exec 3>&-
}

answers() { case $(get "$1") in *' 200 OK'*) ;; *) return 1 ;; esac; }

health() { (cd "$work/depinguide" && as_other "${dotnet[@]}" health --urls "http://127.0.0.1:$port" 2>/dev/null); }

# Becomes the command: what is ended later is the portal and not a shell around it.
as_other() { exec ${other[@]+"${other[@]}"} env -i PATH="$PATH" HOME=/nonexistent "$@"; }

other=()
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
  other=(setpriv --reuid=nobody "--regid=$(id -g nobody)" --clear-groups)
  if ! (as_other dotnet --list-runtimes) >/dev/null 2>&1; then
    echo 'The package: nobody may not run dotnet here, so it is tried as root.'
    other=()
  fi
fi

tar -xzf "$1" -C "$work" || fail 'the archive cannot be unpacked'
chmod 755 "$work"
mkdir "$work/data"
[ ${#other[@]} -eq 0 ] || chown nobody "$work/data"
dotnet=(dotnet "$work/depinguide/DepinGuide.Web.dll")
: >"$work/begun"

for try in 1 2 3; do
  port=$((20000 + RANDOM % 12000))
  (cd / && as_other Data__Root="$work/data" Site__BaseUrl=https://guide.example Stop__DrainSeconds=1 "${dotnet[@]}" --urls "http://127.0.0.1:$port") >"$work/log" 2>&1 &
  portal=$!
  deadline=$((SECONDS + 60)) code=''
  until answers /health/ready 2>/dev/null; do
    if ! kill -0 "$portal" 2>/dev/null; then wait "$portal"; code=$?; break; fi
    [ "$SECONDS" -lt "$deadline" ] || fail 'it is not ready after 60 s'
    sleep 0.1
  done
  # 4: somebody has that port.
  [ "${code:-0}" -eq 4 ] || break
done
[ -z "$code" ] || fail "it ended with exit code $code"

case $(health) in *'"status":"healthy"'*) ;; *) fail 'the verb health does not find it healthy' ;; esac
page=$(get /guides/akash-token-guide)
case $page in *' 200 OK'*) ;; *) fail 'a guide is not there' ;; esac
case $page in *figure__value*) ;; *) fail 'a guide has no figures' ;; esac
answers /compare || fail 'the comparison is not there'
[ -z "$(find "$work/depinguide" -newer "$work/begun" -print -quit)" ] || fail 'it writes into its own folder'

kill -TERM "$portal"
wait "$portal"
code=$?
portal=''
[ "$code" -eq 0 ] || fail "it stopped with exit code $code"
health >/dev/null && fail 'the verb health finds it when it is gone'
exit 0
