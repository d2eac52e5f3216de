#!/usr/bin/env bash
# Point-in-time recovery tried out: a throw-away PostgreSQL with WAL archived by pgBackRest, a full backup, a table dropped by
# mistake, and a restore to the moment before. Needs Debian's postgresql (15 or newer) and pgbackrest; run it as root or postgres.
# Touches nothing but a folder of its own. Exit code 0 only if the rows of before the mistake are back.
set -euo pipefail

PG_BIN="${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1)}"
command -v pgbackrest > /dev/null && [ -x "${PG_BIN}/initdb" ] || {
  echo 'Skipped: install postgresql and pgbackrest.'
  exit 77
}
if [ "$(id -u)" = 0 ]; then
  exec setpriv --reuid=postgres --regid=postgres --init-groups bash "$0" "$@"
fi

work="$(mktemp -d /tmp/backroom-pitr-XXXXXX)"
data="${work}/data"
port="${PORT:-$((20000 + $$ % 20000))}"
conf="${work}/pgbackrest.conf"
stop() { "${PG_BIN}/pg_ctl" -D "${data}" -m immediate stop > /dev/null 2>&1 || true; }
trap 'stop; rm -rf "${work}"' EXIT
sql() { psql -XqAt -v ON_ERROR_STOP=1 -h "${work}" -p "${port}" -U postgres -d postgres -c "$1"; }
backrest() { pgbackrest --config="${conf}" --stanza=shop --log-level-console=warn "$@"; }
start() { "${PG_BIN}/pg_ctl" -D "${data}" -l "${work}/log" -w -t 120 start > /dev/null || { tail -20 "${work}/log"; exit 1; }; }

cat > "${conf}" << CONF
[global]
repo1-path=${work}/repository
repo1-retention-full=2
repo1-cipher-type=aes-256-cbc
repo1-cipher-pass=a-passphrase-of-this-trial-alone
start-fast=y
compress-type=gz
log-path=${work}
lock-path=${work}/lock
spool-path=${work}/spool
[shop]
pg1-path=${data}
pg1-port=${port}
pg1-socket-path=${work}
pg1-user=postgres
CONF

"${PG_BIN}/initdb" -D "${data}" -U postgres -A trust --data-checksums > /dev/null
cat >> "${data}/postgresql.conf" << CONF
port = ${port}
listen_addresses = ''
unix_socket_directories = '${work}'
archive_mode = on
archive_command = 'pgbackrest --config=${conf} --stanza=shop archive-push %p'
archive_timeout = 60
CONF
start
backrest stanza-create
backrest check
sql 'create table orders as select n as number, now() as placed_at from generate_series(1, 1000) n'
backrest --type=full backup
# After the backup: only the WAL has these.
sql 'insert into orders select n, now() from generate_series(1001, 1500) n'
sleep 1
moment="$(sql 'select clock_timestamp()')"
sleep 1
sql 'drop table orders'
sql 'select pg_switch_wal()' > /dev/null
backrest check
"${PG_BIN}/pg_ctl" -D "${data}" -m fast -w stop > /dev/null
rm -rf "${data:?}"
backrest --type=time --target="${moment}" --target-action=promote restore
start
for _ in $(seq 100); do
  [ "$(sql 'select pg_is_in_recovery()')" = f ] && break
  sleep 0.2
done
found="$(sql 'select count(*) || $$ of $$ || max(number) from orders')"
[ "${found}" = '1500 of 1500' ] || { echo "Failed: found ${found} orders."; exit 1; }
echo "Restored to ${moment}: 1500 orders are back, 500 of them from the WAL alone."
