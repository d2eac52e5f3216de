#!/usr/bin/env bash
# Guess: a label of a field that is given as a function of the reader's language is shown to each reader in their own language,
# as labels of collections are, which the client configuration keeps apart by language.
# Seen (Payload 3.90.2): what components of a field are given of it on pages of documents is kept once for each collection,
# in the language of the first reader: all after an English one read English. A label that is a record by language follows each reader.
set -euo pipefail
VERSION=3.90.2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "payload@$VERSION" "@payloadcms/ui@$VERSION" "@payloadcms/next@$VERSION" \
  "@payloadcms/translations@$VERSION" next@16.4.6 react@19 react-dom@19
cat > run.mjs <<'JS'
import { getTranslation, initI18n } from '@payloadcms/translations'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { getClientSchemaMap } from '@payloadcms/ui/utilities/getClientSchemaMap'
import { getSchemaMap } from '@payloadcms/ui/utilities/getSchemaMap'
import { buildConfig, createClientConfig } from 'payload'

const words = { en: 'Amount', de: 'Betrag' }
const config = await buildConfig({
  secret: 'not-a-secret-of-anything',
  db: { defaultIDType: 'text', init: () => ({}) },
  i18n: { fallbackLanguage: 'en', supportedLanguages: { en, de } },
  collections: [
    {
      slug: 'bills',
      fields: [
        { name: 'called', type: 'text', label: ({ i18n }) => words[i18n.language] },
        { name: 'written', type: 'text', label: words },
      ],
    },
  ],
})
for (const language of ['en', 'de']) {
  const i18n = await initI18n({ config: config.i18n, context: 'client', language })
  const clientConfig = createClientConfig({ config, i18n, importMap: {} })
  const schemaMap = getSchemaMap({ collectionSlug: 'bills', config, i18n })
  const fields = getClientSchemaMap({
    ...{ collectionSlug: 'bills', config: clientConfig, i18n, payload: { config, importMap: {} }, schemaMap },
  })
  const labelOf = (name) => getTranslation(fields.get(`bills.${name}`).label, i18n)
  console.log(language, labelOf('called'), labelOf('written'))
}
JS
seen=$(node run.mjs 2> errors.txt) || { cat errors.txt >&2; exit 1; }
echo "$seen"
expected='en Amount Amount
de Amount Betrag'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
