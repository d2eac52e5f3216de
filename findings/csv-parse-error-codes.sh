#!/usr/bin/env bash
# Guess: the errors that csv-parse raises for rows that it cannot read have codes that begin with CSV_, as its documentation
# lists them, so that this prefix tells them from errors of the program.
# Seen (csv-parse 7.0.3): the code of a quote inside a cell that is not quoted, which exports of articles measured in inches
# have, is INVALID_OPENING_QUOTE; the two others of misplaced quotes have the prefix. The class CsvError tells all of them.
set -euo pipefail
VERSION=7.0.3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "csv-parse@$VERSION"
cat > run.mjs <<'JS'
import { CsvError, parse } from 'csv-parse/sync'

const rows = {
  'a quote in a plain cell': 'sku,title\nP-5,a 5" pipe\n',
  'text behind a closing quote': 'sku,title\nP-5,"a pipe"s\n',
  'a quote that does not close': 'sku,title\nP-5,"a pipe\n',
}
for (const [what, text] of Object.entries(rows)) {
  try {
    parse(text)
  } catch (error) {
    console.log(`${what}: ${error.code} ${error instanceof CsvError}`)
  }
}
JS
seen=$(node run.mjs)
echo "$seen"
expected='a quote in a plain cell: INVALID_OPENING_QUOTE true
text behind a closing quote: CSV_INVALID_CLOSING_QUOTE true
a quote that does not close: CSV_QUOTE_NOT_CLOSED true'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
