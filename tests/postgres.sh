# Sourced by ./test and bench/engines.sh: a PostgreSQL that is thrown away afterwards.

oldest_postgres=15
pg_dir=''

postgres_version() { "$1/postgres" --version 2>/dev/null | sed 's/[^0-9]*\([0-9]*\).*/\1/'; }

# True when the folder holds a server of a version that is supported.
usable_postgres() {
  [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] && [ "$(postgres_version "$1")" -ge "$oldest_postgres" ] 2>/dev/null
}

find_postgres() {
  local dir
  for dir in $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if usable_postgres "$dir"; then echo "$dir"; return 0; fi
  done
  return 1
}

# PostgreSQL refuses to run as root, so root hands it to the account that is there for it.
as_postgres() {
  local command=$1
  shift
  if [ "$(id -u)" -ne 0 ]; then
    "$PG_BIN/$command" "$@"
  elif command -v setpriv >/dev/null; then
    (cd "$pg_dir" && setpriv --reuid="$pg_user" --regid="$(id -g "$pg_user")" --clear-groups "$PG_BIN/$command" "$@")
  else
    (cd "$pg_dir" && runuser -u "$pg_user" -- "$PG_BIN/$command" "$@")
  fi
}

# Settings given are added to those of the file.
start_postgres() {
  # Not under TMPDIR: a socket's path may have 107 characters, and the server's account must be able to get there.
  pg_dir=$(mktemp -d /tmp/depinguide-test.XXXXXX) || return 1
  pg_user=postgres
  id "$pg_user" >/dev/null 2>&1 || pg_user=nobody
  [ "$(id -u)" -ne 0 ] || chown "$pg_user" "$pg_dir"

  # A linguistic collation, as servers have it outside of tests: text that must sort ordinally has to say so.
  as_postgres initdb -D "$pg_dir/data" -U postgres -A trust --no-sync -E UTF8 --locale=C \
    --locale-provider=icu --icu-locale=en-US >"$pg_dir/log" 2>&1 || { cat "$pg_dir/log"; return 1; }
  # Durability is of no use to data that is deleted in a minute, and costs most of the time.
  cat >>"$pg_dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$pg_dir'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
$(printf '%s\n' "$@")
CONF
  local try port
  for try in 1 2 3 4 5 6 7 8; do
    # Below the range that systems hand out to outgoing connections; a taken port only costs another try.
    port=$((20000 + RANDOM % 12000))
    if as_postgres pg_ctl -D "$pg_dir/data" -l "$pg_dir/data/log" -o "-p $port" -w -t 60 start >/dev/null 2>&1; then
      # The driver asks for Kerberos first unless told not to, and complains where its library is missing.
      export DEPINGUIDE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres;GSS Encryption Mode=Disable"
      echo "PostgreSQL $(postgres_version "$PG_BIN") on port $port"
      return 0
    fi
  done
  cat "$pg_dir/data/log"
  return 1
}

stop_postgres() {
  if [ -z "$pg_dir" ]; then return; fi
  [ ! -f "$pg_dir/data/postmaster.pid" ] || as_postgres pg_ctl -D "$pg_dir/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$pg_dir"
}
