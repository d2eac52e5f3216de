#!/usr/bin/env bash
# Guess: a library that checks the VAT numbers of the EU and of the United Kingdom knows those of Northern Ireland, XI and
# the digits of the British number, which trade in goods within the EU has used since January 2021.
# Seen (jsvat 2.5.4, of October 2025): the number is valid with GB, and with XI it is of no supported country.
set -euo pipefail
VERSION=2.5.4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "jsvat@$VERSION"
cat > run.cjs <<'JS'
const { checkVAT, countries } = require('jsvat')

for (const prefix of ['GB', 'XI']) {
  const { isValid, isSupportedCountry } = checkVAT(`${prefix}980780684`, countries)
  console.log(prefix, isValid ? 'valid' : 'not valid', isSupportedCountry ? 'known' : 'unknown')
}
JS
seen=$(node run.cjs)
echo "$seen"
expected='GB valid known
XI not valid unknown'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
