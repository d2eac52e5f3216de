#!/usr/bin/env bash
# Guess: a parser of CSV takes ="00124" (how spreadsheets and shop systems export a number that has to stay a text) as it
# stands, or as 00124.
# Seen (csv-parse 7.0.3): the default options refuse the whole file with INVALID_OPENING_QUOTE; with relax_quotes the field comes out as ="00124", quotes and equals sign included, and
# ="1,5" is split at its comma: no option reads such a field as its text.
set -euo pipefail
VERSION=7.0.3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "csv-parse@$VERSION"
cat > run.mjs <<'JS'
import { parse } from 'csv-parse/sync'

const read = (text, options) => {
  try {
    return JSON.stringify(parse(text, options))
  } catch (error) {
    return error.code
  }
}
console.log(read('sku,name\n="00124",Mug\n', {}))
console.log(read('sku,name\n="00124",Mug\n', { relax_quotes: true }))
console.log(read('size,name\n="1,5",Jug\n', { relax_quotes: true, relax_column_count: true }))
JS
seen=$(node run.mjs)
echo "$seen"
expected='INVALID_OPENING_QUOTE
[["sku","name"],["=\"00124\"","Mug"]]
[["size","name"],["=\"1","5\"","Jug"]]'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
