#!/usr/bin/env bash
# Guess: a library that writes postal addresses as each country does, from fields such as locality (the city), writes all
# fields that an address has.
# Seen (localized-address-format 1.3.3): an address in Japan comes out without its city. The data that it is made from (those
# of Google's libaddressinput) have no place for a locality there: it is expected within the lines of the address.
set -euo pipefail
VERSION=1.3.3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "localized-address-format@$VERSION"
cat > run.cjs <<'JS'
const { formatAddress } = require('localized-address-format')

const address = { administrativeArea: 'Tokyo', locality: 'Shibuya City', addressLines: ['1-2-3 Jinnan'], name: 'Ada Byron' }
for (const postalCountry of ['DE', 'JP']) {
  console.log(postalCountry, formatAddress({ ...address, postalCountry, postalCode: '150-0041' }).join(' | '))
}
JS
seen=$(node run.cjs)
echo "$seen"
expected='DE Ada Byron | 1-2-3 Jinnan | 150-0041 Shibuya City
JP 〒150-0041 | Tokyo | 1-2-3 Jinnan | Ada Byron'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
