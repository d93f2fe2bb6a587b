#!/usr/bin/env bash
# Breaks the portal in the ways that a machine, a database and an operator break it, and prints one line for each: what was expected and
# what was seen. docs/operations.md tells what the lines mean. Publishes the portal and starts a PostgreSQL of its own, as ./test does.
#
#   bench/faults.sh            all; a few minutes
#   bench/faults.sh WORD...    those whose name holds one of the words
#
# PG_BIN   a folder with initdb, pg_ctl, postgres and psql      PORTAL   a published portal to try instead of this source
# Needs curl and sqlite3. What needs root (a full disk, other people's files) or nginx is left out without, and says so.
# Exit code 1 when something is not as expected, 2 when something must be installed first.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/tests/postgres.sh" || exit 2
for program in curl sqlite3 psql; do
  command -v "$program" >/dev/null || { echo "Install $program." >&2; exit 2; }
done
if [ -z "${PG_BIN:-}" ]; then PG_BIN=$(find_postgres); fi
usable_postgres "$PG_BIN" || { echo "Install the PostgreSQL server, $oldest_postgres or later, or set PG_BIN." >&2; exit 2; }

work=$(mktemp -d /tmp/depinguide-faults.XXXXXX) && chmod 755 "$work"
wanted=("$@") bad=0 started=() mounted=() run_as=()
pid='' port='' log='' database=0

stop() {
  trap '' INT TERM
  local one
  for one in ${started[@]+"${started[@]}"}; do kill -9 "$one" 2>/dev/null; done
  for one in ${mounted[@]+"${mounted[@]}"}; do umount "$one" 2>/dev/null; done
  stop_postgres
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

portal=${PORTAL:-$root/artifacts/publish/faults}
[ -n "${PORTAL:-}" ] || dotnet publish "$root/src/DepinGuide.Web" --configuration Release --output "$portal" --verbosity quiet || exit 2
start_postgres >/dev/null || exit 2
server=${DEPINGUIDE_TEST_POSTGRES/;Database=postgres/}
pg_port=$(sed 's/.*Port=\([0-9]*\).*/\1/' <<<"$server")

# ---- the tools

is_wanted() {
  [ ${#wanted[@]} -gt 0 ] || return 0
  local word
  for word in "${wanted[@]}"; do case $1 in *"$word"*) return 0 ;; esac; done
  return 1
}

# judge NAME EXPECTED(an extended pattern) SEEN
judge() {
  local mark=ok
  [[ $3 =~ ^($2)$ ]] || { mark=BAD bad=1; }
  printf '%-3s  %-34s %s\n' "$mark" "$1" "$3"
  [ $mark = ok ] || printf '     %-34s expected: %s\n' '' "$2"
}

leave_out() { printf -- '--   %-34s %s\n' "$1" "$2"; }

# Starts a portal on a folder and goes on at once.
launch() {
  local home=$1
  shift
  mkdir -p "$home/data"
  [ ${#run_as[@]} -eq 0 ] || chown nobody "$home/data" 2>/dev/null
  log=$home/log port=$((20000 + RANDOM % 12000))
  (cd "$home" && exec ${run_as[@]+"${run_as[@]}"} env ASPNETCORE_ENVIRONMENT=Production Site__BaseUrl=https://guide.example Stop__DrainSeconds=2 \
    Content__Root="${content:-$root/content}" Data__Root="$home/data" Database__StartTimeoutSeconds=4 \
    dotnet "$portal/DepinGuide.Web.dll" --urls "http://127.0.0.1:$port" "$@") >"$log" 2>"$log.err" &
  pid=$!
  started+=("$pid")
}

launch_ready() {
  launch "$@"
  within 180 is_ready || { echo "The portal did not get ready:"; cat "$log" "$log.err"; exit 1; }
}

# Waits up to so many seconds for a command to succeed, and remembers how long it took.
within() {
  local limit=$1 begun=$EPOCHREALTIME
  shift
  while ! "$@"; do
    took=$(since "$begun")
    [ "${took%.*}" -lt "$limit" ] || return 1
    sleep 0.05
  done
  took=$(since "$begun")
}

since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }
code() { curl -s -o /dev/null -m "${2:-40}" -w '%{http_code}' "http://127.0.0.1:$port$1"; }
timed() { curl -s -o /dev/null -m 60 -w '%{http_code} in %{time_total}' "http://127.0.0.1:$port$1" | awk '{ printf "%s in %s", $1, ($3 < 1 ? "under 1 s" : ($3 < 7 ? "under 7 s" : int($3) " s")) }'; }
is() { [ "$(code "$1")" = "$2" ]; }
is_ready() { kill -0 "$pid" 2>/dev/null && is /health/ready 200; }
ready() { curl -s -m 10 "http://127.0.0.1:$port/health/ready" | sed 's/{"status":"\([a-z]*\)".*/\1/'; }
has() { [[ $(curl -s -m 10 "http://127.0.0.1:$port$1") == *"$2"* ]]; }
faults() { grep -cE '"@l":"(Warning|Error|Fatal)"' "$log"; }
traces() { grep -c '"@x"' "$log"; }
lines() { echo "$(faults) lines, $(traces) traces"; }

ended() {
  kill "$@" "$pid" 2>/dev/null
  wait "$pid"
}

end() { ended -9 2>/dev/null; }

# What a start said that failed: exit code, number of lines, and words of the first. Judged at once.
judge_start() {
  wait "$pid"
  local exit_code=$?
  judge "$1" "$2" "exit $exit_code, $(wc -l <"$log.err") line: $(head -c 400 "$log.err" | head -n 1 | sed "s#$work##g")"
}

postgres() {
  database=$((database + 1))
  psql -q -h 127.0.0.1 -p "$pg_port" -U postgres -c "CREATE DATABASE faults_$database" postgres
  settings=(--Database:Provider=Postgres "--ConnectionStrings:DepinGuide=$server;Database=faults_$database")
}

sql() { psql -q -h 127.0.0.1 -p "$pg_port" -U postgres -c "$1" "faults_$database"; }
pg() { as_postgres pg_ctl -D "$pg_dir/data" -w "$@" >/dev/null 2>&1; }
pg_back() { pg -l "$pg_dir/data/log" -o "-p $pg_port" start; }

copy_content() {
  content=$1
  cp -R "$root/content" "$content"
}

edit() { sed -i "s/^title: .*/title: $1/" "$content/guides/akash-token-guide.md"; }

# Readers who ask one page after the other until the file is gone; each prints what was no page.
readers() {
  local i
  for i in 1 2 3 4; do
    (while [ -e "$work/reading" ]; do
      for address in / /guides/akash-token-guide /compare /projects/akash; do
        [ -e "$work/reading" ] || break
        answer=$(curl -s -o /dev/null -m 30 -w '%{http_code}' "http://127.0.0.1:$1$address")
        echo "$answer" >>"$work/answers.$i"
      done
    done) &
    reading+=($!)
  done
}
start_readers() { rm -f "$work"/answers.*; : >"$work/reading"; reading=(); readers "$1"; }
read_pages() { [ "$(cat "$work"/answers.* 2>/dev/null | wc -l)" -ge "$1" ]; }
stop_readers() { rm -f "$work/reading"; wait "${reading[@]}" 2>/dev/null; }
lost() { echo "$(cat "$work"/answers.* | grep -vc '^200$') lost"; }

# ---- the database

if is_wanted 'postgres away at start'; then
  launch "$work/a" --Database:Provider=Postgres '--ConnectionStrings:DepinGuide=Host=127.0.0.1;Port=1;Database=x;Username=x;Password=secret'
  judge_start 'postgres away at start' 'exit 3, 1 line: .*does not answer.* Tried for 4 s\.'
fi

if is_wanted 'postgres away later'; then
  postgres
  launch_ready "$work/b" "${settings[@]}"
  code /guides >/dev/null
  pg -m immediate stop
  for _ in $(seq 20); do code /guides/akash-token-guide >/dev/null; code /projects/akash >/dev/null; code '/compare?set=supply' >/dev/null; done
  judge 'postgres away later' 'guide 200 in under 1 s, kept page 200, table 503, degraded, [1-3] lines, 0 traces' \
    "guide $(timed /guides/render-token-guide), kept page $(code /guides), table $(code '/compare?set=supply'), $(ready), $(lines)"
  pg_back
  judge 'postgres back' 'table 200, healthy, within [0-4] s' "$(within 20 is '/compare?set=supply' 200; echo "table $(code '/compare?set=supply'), $(within 10 eval '[ "$(ready)" = healthy ]'; ready), within ${took%.*} s")"
  end
fi

if is_wanted 'postgres restarted under load'; then
  postgres
  launch_ready "$work/c" "${settings[@]}"
  start_readers "$port"
  within 30 read_pages 40
  pg -m fast -l "$pg_dir/data/log" -o "-p $pg_port" restart
  within 30 read_pages 150
  stop_readers
  judge 'postgres restarted under load' '0 lost, healthy, [0-3] lines, 0 traces' "$(lost), $(within 20 eval '[ "$(ready)" = healthy ]'; ready), $(lines)"
  end
fi

if is_wanted 'postgres slow'; then
  postgres
  # Without the pages that a start makes: the first reader has to be the one who waits.
  launch_ready "$work/d" "${settings[@]}" --Cache:WarmPages=0
  psql -q -h 127.0.0.1 -p "$pg_port" -U postgres -c 'BEGIN; LOCK TABLE current_figures, readings IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(25)' "faults_$database" >/dev/null 2>&1 &
  slow=$!
  started+=("$slow")
  sleep 0.5
  first=$(timed /guides/akash-token-guide)
  judge 'postgres slow' 'first guide 200 in under 7 s, next 200 in under 1 s, table 503 in under 7 s, degraded, [1-3] lines, 0 traces' \
    "first guide $first, next $(timed /projects/akash), table $(timed '/compare?set=supply'), $(ready), $(lines)"
  kill "$slow" 2>/dev/null
  sql "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK%'" >/dev/null
  judge 'postgres quick again' 'table 200, healthy' "$(within 20 is '/compare?set=supply' 200; echo "table $(code '/compare?set=supply'), $(within 10 eval '[ "$(ready)" = healthy ]'; ready)")"
  end
fi

if is_wanted 'postgres newer schema'; then
  postgres
  launch_ready "$work/e" "${settings[@]}"
  end
  sql "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')"
  launch "$work/e" "${settings[@]}"
  judge_start 'postgres newer schema' 'exit 3, 1 line: .*newer version of DepinGuide.*'
fi

if is_wanted 'sqlite newer schema'; then
  launch_ready "$work/f"
  end
  sqlite3 "$work/f/data/depinguide.db" "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')"
  launch "$work/f"
  judge_start 'sqlite newer schema' 'exit 3, 1 line: .*newer version of DepinGuide.*'
fi

# Kills it at ever later moments of its start, and then lets it start; the table must be that of an undisturbed start.
killed() {
  local name=$1 home=$2 moment
  shift 2
  launch_ready "$work/whole"
  curl -s "http://127.0.0.1:$port/compare.csv" | tail -n +1 >"$work/whole.csv"
  end
  for moment in 0.6 0.9 1.2 1.5 1.8 2.1 2.4 2.8; do
    launch "$home" "$@"
    sleep $moment
    end
  done
  launch_ready "$home" "$@"
  curl -s "http://127.0.0.1:$port/compare.csv" >"$work/again.csv"
  judge "$name" 'same table, healthy, 0 lines, 0 traces' "$(cmp -s "$work/whole.csv" "$work/again.csv" && echo same || echo other) table, $(ready), $(lines)"
  end
}
if is_wanted 'sqlite killed during start'; then killed 'sqlite killed during start' "$work/g"; fi
if is_wanted 'postgres killed during start'; then
  postgres
  killed 'postgres killed during start' "$work/h" "${settings[@]}"
fi

if is_wanted 'sqlite stale migration lock'; then
  mkdir -p "$work/i/data"
  sqlite3 "$work/i/data/depinguide.db" "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"
  launch_ready "$work/i"
  judge 'sqlite stale migration lock' 'healthy, 0 lines, 0 traces' "$(ready), $(lines)"
  end
fi

# Holds the write lock until its standard input ends.
hold() {
  rm -f "$work/held"
  mkfifo "$work/hold" 2>/dev/null
  sqlite3 "$1" <"$work/hold" >"$work/held" 2>&1 &
  started+=($!)
  exec 9>"$work/hold"
  printf 'PRAGMA busy_timeout = 5000;\nBEGIN EXCLUSIVE;\nSELECT 1;\n' >&9
  within 10 grep -q '^1$' "$work/held"
}
let_go() { exec 9>&-; }

if is_wanted 'sqlite locked at start'; then
  launch_ready "$work/j"
  end
  sqlite3 "$work/j/data/depinguide.db" 'DELETE FROM import_states' 2>/dev/null
  hold "$work/j/data/depinguide.db"
  launch "$work/j"
  judge_start 'sqlite locked at start' 'exit 3, 1 line: .*is locked by another process.*'
  let_go
fi

if is_wanted 'sqlite locked later'; then
  copy_content "$work/content-k"
  launch_ready "$work/k"
  hold "$work/k/data/depinguide.db"
  edit 'Locked'
  within 10 has /guides/akash-token-guide Locked
  judge 'sqlite locked later' 'guide 200 in under 1 s with the new text, table 200, 0 traces' \
    "guide $(timed /guides/akash-token-guide) with the $(has /guides/akash-token-guide Locked && echo new || echo old) text, table $(code '/compare?set=supply'), $(traces) traces"
  let_go
  judge 'sqlite free again' 'healthy, 0 traces' "$(within 60 eval '[ "$(ready)" = healthy ]'; ready), $(traces) traces"
  end
  content=''
fi

# ---- the machine

if is_wanted 'disk full at start' || is_wanted 'disk full later'; then
  mkdir -p "$work/l/data" "$work/m/data"
  if mount -t tmpfs -o size=256k tmpfs "$work/l/data" 2>/dev/null; then
    mounted+=("$work/l/data")
    launch "$work/l"
    judge_start 'disk full at start' 'exit 3, 1 line: .*(disk is full|disk reports).*'
    mount -t tmpfs -o size=64m tmpfs "$work/m/data" && mounted+=("$work/m/data")
    copy_content "$work/content-m"
    launch_ready "$work/m"
    dd if=/dev/zero of="$work/m/data/filler" bs=64k >/dev/null 2>&1
    edit 'Full'
    within 10 has /guides/akash-token-guide Full
    within 10 eval '[ "$(ready)" = degraded ]'
    judge 'disk full later' 'guide 200 with the new text, table 200, degraded, 0 traces' \
      "guide $(code /guides/akash-token-guide) with the $(has /guides/akash-token-guide Full && echo new || echo old) text, table $(code /compare), $(ready), $(traces) traces"
    rm "$work/m/data/filler"
    judge 'disk has room again' 'healthy' "$(within 60 eval '[ "$(ready)" = healthy ]'; ready)"
    end
    content=''
  else
    leave_out 'disk full' 'needs root for a small tmpfs'
  fi
fi

if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
  if is_wanted 'data folder read-only'; then
    run_as=(setpriv --reuid=nobody "--regid=$(id -g nobody)" --clear-groups)
    mkdir -p "$work/n"
    launch "$work/n"
    end 2>/dev/null
    chown 0 "$work/n/data" && chmod 555 "$work/n/data" && rm -rf "$work"/n/data/*
    run_as_other=("${run_as[@]}") run_as=()
    log=$work/n/log port=$((20000 + RANDOM % 12000))
    (cd / && exec "${run_as_other[@]}" env Content__Root="$root/content" Data__Root="$work/n/data" dotnet "$portal/DepinGuide.Web.dll" --urls "http://127.0.0.1:$port") >"$log" 2>"$log.err" &
    pid=$!
    started+=("$pid")
    judge_start 'data folder read-only' 'exit 3, 1 line: .*not writable.*'
  fi
  if is_wanted 'file of others'; then
    run_as=(setpriv --reuid=nobody "--regid=$(id -g nobody)" --clear-groups)
    copy_content "$work/content-o"
    launch_ready "$work/o"
    chmod 000 "$content/guides/akash-token-guide.md"
    touch "$content/guides/akash-token-guide.md"
    within 10 eval '[ "$(ready)" = degraded ]'
    judge 'file of others' 'guide 200, degraded' "guide $(code /guides/akash-token-guide), $(ready)"
    chmod 644 "$content/guides/akash-token-guide.md"
    judge 'file readable again' 'healthy' "$(within 20 eval '[ "$(ready)" = healthy ]'; ready)"
    end
    run_as=() content=''
  fi
else
  leave_out 'data folder read-only, file of others' 'need root'
fi

if is_wanted 'content folder gone'; then
  copy_content "$work/content-p"
  launch_ready "$work/p"
  mv "$content" "$content.away"
  within 10 eval '[ "$(ready)" = degraded ]'
  judge 'content folder gone' 'guide 200, table 200, degraded, 0 traces' "guide $(code /guides/akash-token-guide), table $(code /compare), $(ready), $(traces) traces"
  mv "$content.away" "$content"
  judge 'content folder back' 'healthy' "$(within 20 eval '[ "$(ready)" = healthy ]'; ready)"
  end
  content=''
fi

if is_wanted 'port in use'; then
  launch_ready "$work/q"
  first=$pid taken=$port
  launch "$work/r" --urls "http://127.0.0.1:$taken"
  judge_start 'port in use' 'exit 4, 1 line: Address: .*'
  pid=$first
  end
fi

if is_wanted 'out of file handles'; then
  launch_ready "$work/s"
  # As many more as a few readers take, and then no more.
  prlimit --pid "$pid" --nofile=$(($(ls "/proc/$pid/fd" | wc -l) + 20)):
  held=()
  for _ in $(seq 60); do exec {handle}<>"/dev/tcp/127.0.0.1/$port" && held+=("$handle"); done 2>/dev/null
  sleep 2
  before=$(awk '{ print $14 + $15 }' "/proc/$pid/stat")
  refused=$(code /guides 3)
  sleep 2
  busy=$(($(awk '{ print $14 + $15 }' "/proc/$pid/stat") - before))
  for handle in "${held[@]}"; do exec {handle}>&-; done
  judge 'out of file handles' 'refused 000, (quiet|busy .*) meanwhile, [0-5] lines, then guide 200' \
    "refused $refused, $([ $busy -lt 100 ] && echo quiet || echo "busy ($busy of 500 ticks)") meanwhile, $(faults) lines, then guide $(within 10 is /guides 200; code /guides)"
  end
fi

if is_wanted 'slow readers'; then
  launch_ready "$work/t"
  slow=()
  for _ in $(seq 50); do
    curl -s -o /dev/null --limit-rate 1 "http://127.0.0.1:$port/compare.json" &
    slow+=($!)
  done
  started+=("${slow[@]}")
  sleep 1
  judge '50 readers of a byte a second' 'guide 200 in under [17] s, healthy' "guide $(timed /guides/akash-token-guide), $(ready)"
  begun=$EPOCHREALTIME
  ended -TERM
  judge 'stopped meanwhile' 'exit 0 after [0-9]+ s' "exit $? after $(since "$begun" | sed 's/\..*//') s"
  kill "${slow[@]}" 2>/dev/null
fi

if is_wanted 'stopped under load'; then
  launch_ready "$work/u"
  start_readers "$port"
  within 30 read_pages 40
  kill -TERM "$pid"
  within 5 is /health/ready 503 && seen='503 first' || seen='no 503'
  before=$(cat "$work"/answers.* | wc -l)
  within 1 read_pages $((before + 20))
  stop_readers
  wait "$pid"
  judge 'stopped under load' '503 first, 0 lost, exit 0' "$seen, $(lost), exit $?"
fi

if is_wanted 'an edit with two nodes'; then
  postgres
  copy_content "$work/content-y"
  launch_ready "$work/y" "${settings[@]}"
  first=$pid first_port=$port
  launch_ready "$work/z" "${settings[@]}"
  code /guides/akash-token-guide >/dev/null
  edit 'Edited'
  within 30 has /guides/akash-token-guide Edited
  first_took=$took other=$port port=$first_port
  within 30 has /guides/akash-token-guide Edited
  judge 'an edit with two nodes' 'on both after [0-2](\.[0-9])? s' "on both after $(awk "BEGIN { print $first_took + $took }") s"
  end
  pid=$first port=$other
  end
  content=''
fi

if is_wanted 'one of two killed behind nginx'; then
  if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then
    postgres
    launch_ready "$work/v" "${settings[@]}"
    first=$pid first_port=$port
    launch_ready "$work/w" "${settings[@]}"
    front=$((20000 + RANDOM % 12000))
    sed -e "s/portal-1:8080/127.0.0.1:$first_port/; s/portal-2:8080/127.0.0.1:$port/; s/listen 8080/listen 127.0.0.1:$front/; s#/tmp/#$work/#" "$root/docs/deploy/nginx.conf" >"$work/nginx.conf"
    PATH=$PATH:/usr/sbin nginx -c "$work/nginx.conf" -g 'daemon off;' 2>"$work/nginx.log" &
    proxy=$!
    started+=("$proxy")
    sleep 0.5
    start_readers "$front"
    within 30 read_pages 40
    kill -9 "$first"
    within 30 read_pages 200
    stop_readers
    judge 'one of two killed behind nginx' '0 lost' "$(lost)"
    kill "$proxy"
    end
  else
    leave_out 'one of two killed behind nginx' 'needs nginx'
  fi
fi

if is_wanted '200 MB of content' && [ ${#wanted[@]} -gt 0 ]; then
  copy_content "$work/content-x"
  awk 'BEGIN { for (i = 0; i < 900; i++) printf "Part %d of a long text about nothing that anybody has to know, in words of no weight.\n\n", i }' >"$work/body"
  for i in $(seq 2600); do
    { printf -- '---\nterm: Long %d\nshort: A long one.\nreviewed: 2026-11-22\n---\n' "$i"; cat "$work/body"; } >"$content/glossary/long-$i.md"
  done
  begun=$EPOCHREALTIME
  launch "$work/x"
  within 600 is_ready
  judge '200 MB of content' 'ready after .*' "$(is_ready && echo ready || echo 'not ready') after $(since "$begun") s, $(du -sm "$content" | cut -f1) MB, $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MB of memory, $(ready), guide $(timed /guides/akash-token-guide)"
  end
  content=''
fi

exit $bad
