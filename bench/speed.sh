#!/usr/bin/env bash
# Compares a kept guide page, sent by the published portal with everything it ships (logs, headers, tags), with the same
# bytes sent by nginx and by Kestrel as a static file. Five rounds, one after the other in turn; prints the median of their ratios.
#
#   bench/speed.sh [SECONDS]     of one round (default 5)
#
# PORTAL   a published portal instead of this source
# Needs nginx and wrk (Debian: apt-get install nginx-light wrk). The load generator shares the machine with what it loads.
# Exit code 1 when a reach is missed, 2 when something must be installed first.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/bench/published.sh"
seconds=${1:-5} rounds=5 connections=32 page=/guides/what-is-depin
portal_port=5291 nginx_port=5292 kestrel_port=5293
work=$(mktemp -d /tmp/depinguide-speed.XXXXXX)
pids=()

stop() {
  trap '' INT TERM
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  wait 2>/dev/null
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for tool in nginx wrk curl; do
  command -v "$tool" >/dev/null || { echo "Install $tool (Debian: apt-get install nginx-light wrk curl)." >&2; exit 2; }
done

portal_folder=$(published "$work") || exit 2
dotnet build "$root/bench/speed" --configuration Release --output "$work/kestrel" --verbosity quiet || exit 2

(cd "$portal_folder" && exec dotnet DepinGuide.Web.dll --urls="http://127.0.0.1:$portal_port" --Content:Root="$root/content" --Data:Root="$work/data" >"$work/portal.log" 2>&1) &
pids+=($!)
for _ in $(seq 150); do
  curl -sf -o /dev/null "http://127.0.0.1:$portal_port/health/ready" && break
  sleep 0.2
done

mkdir "$work/www"
curl -sf -H 'Accept-Encoding: br' -D "$work/headers" -o "$work/www/page.br" "http://127.0.0.1:$portal_port$page" || { echo 'The portal does not answer.' >&2; exit 2; }
grep -qi '^content-encoding: br' "$work/headers" || { echo 'The portal did not send Brotli.' >&2; exit 2; }

cat >"$work/nginx.conf" <<CONF
worker_processes auto;
pid $work/nginx.pid;
error_log $work/nginx.log;
daemon off;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  keepalive_requests 100000000;
  sendfile on;
  open_file_cache max=10;
  server {
    listen 127.0.0.1:$nginx_port;
    root $work/www;
    default_type 'text/html; charset=utf-8';
    add_header Content-Encoding br;
  }
}
CONF
chmod -R a+rX "$work"
nginx -c "$work/nginx.conf" &
pids+=($!)
dotnet "$work/kestrel/Speed.dll" "$work/www" "http://127.0.0.1:$kestrel_port" &
pids+=($!)
for port in $nginx_port $kestrel_port; do
  for _ in $(seq 50); do
    curl -sf -o "$work/check" "http://127.0.0.1:$port/page.br" && break
    sleep 0.2
  done
  cmp -s "$work/check" "$work/www/page.br" || { echo "Port $port sends other bytes." >&2; exit 2; }
done

# Requests a second and the 99th percentile in milliseconds.
load() {
  wrk -t1 -c"$connections" -d"${1}s" --latency -H 'Accept-Encoding: br' "$2" | awk '
    function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
    $1 == "99%" { p99 = ms($2) } $1 == "Requests/sec:" { rps = $2 } /Non-2xx/ { bad = $NF }
    END { printf "%d %.2f %d\n", rps, p99, bad }'
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

portal="http://127.0.0.1:$portal_port$page" nginx="http://127.0.0.1:$nginx_port/page.br" kestrel="http://127.0.0.1:$kestrel_port/page.br"
for target in "$portal" "$nginx" "$kestrel"; do load 2 "$target" >/dev/null; done
echo "$(stat -c %s "$work/www/page.br") bytes, $connections connections, $rounds rounds of $seconds s"
for round in $(seq $rounds); do
  for name in portal nginx kestrel; do
    read -r rps p99 bad <<<"$(load "$seconds" "${!name}")"
    echo "$rps" >>"$work/$name.rps"
    echo "$p99" >>"$work/$name.p99"
    printf 'round %d  %-8s %7d requests/s  p99 %6.2f ms%s\n' "$round" "$name" "$rps" "$p99" "$([ "$bad" = 0 ] || echo "  $bad not answered with 2xx")"
  done
done

code=0
# The median of the rounds' ratios: what stands side by side in a round met the same machine.
compare() {
  local ours=$1 theirs=$2 least=$3
  awk -v ratio="$(paste "$work/$ours.rps" "$work/$theirs.rps" | awk '{ print $1 / $2 }' | median)" -v least="$least" -v names="$ours/$theirs" \
    'BEGIN { printf "%-16s %6.2f  (at least %s)  %s\n", names, ratio, least, (ratio >= least ? "reached" : "MISSED"); exit (ratio < least) }' || code=1
}
echo
compare portal nginx 0.4
compare portal kestrel 1.5
awk -v p99="$(median <"$work/portal.p99")" 'BEGIN { printf "%-16s %6.2f ms (under 5 ms)  %s\n", "portal p99", p99, (p99 < 5 ? "reached" : "MISSED"); exit (p99 >= 5) }' || code=1
exit $code
