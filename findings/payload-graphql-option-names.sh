#!/usr/bin/env bash
# Guess: Payload makes names of a select's values for GraphQL, as it does with points, dashes, slashes and brackets
# (`in-stock` becomes `in_stock`); a colon becomes an underscore too, or that one field is left out.
# Seen (payload and @payloadcms/graphql 3.90.2, graphql 16.15.0): the configuration is accepted, `in-stock` gets its name, but
# a value with a colon makes the whole schema impossible: it throws, so that no query of any collection is answered.
set -euo pipefail
VERSION=3.90.2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "payload@$VERSION" "@payloadcms/graphql@$VERSION" "@payloadcms/db-postgres@$VERSION" \
  graphql@16.15.0
cat > run.mjs <<'JS'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { configToSchema } from '@payloadcms/graphql'
import { buildConfig } from 'payload'

const schemaWith = async (...options) => {
  const config = await buildConfig({
    secret: 'a-secret-for-this-script',
    telemetry: false,
    collections: [
      { slug: 'articles', fields: [{ name: 'title', type: 'text' }] },
      { slug: 'keys', fields: [{ name: 'scope', type: 'select', options }] },
    ],
    db: postgresAdapter({ pool: { connectionString: 'postgres://unused@127.0.0.1:1/none' } }),
  })
  try {
    const values = configToSchema(config).schema.getType('Key_scope').getValues()
    return values.map(({ name }) => name).join(' ')
  } catch (error) {
    return `throws "${error.message}"`
  }
}
console.log(`dash: ${await schemaWith('in-stock')}; colon: ${await schemaWith('orders:read')}`)
process.exit(0)
JS
seen=$(node run.mjs 2>/dev/null | grep '^dash' | tail -1)
echo "$seen"
expected='dash: in_stock; colon: throws "Names must only contain [_a-zA-Z0-9] but "orders:read" does not."'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
