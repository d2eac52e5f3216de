#!/usr/bin/env bash
# Guess: the entry date of a line of a bank statement (MT940 field 61: six digits of value date, then four of entry date,
# without a year) gets the year that puts it next to the value date: 30 December 2025 with entry on 2 January is January 2026.
# Seen (mt940js 1.3.5): it gets the year of the value date, so that such a payment was booked almost a year before its value.
set -euo pipefail
VERSION=1.3.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "mt940js@$VERSION"
cat > run.cjs <<'JS'
const { Parser } = require('mt940js')

const statement = [
  ':20:STATEMENT',
  ':25:20041133/8000123400',
  ':28C:1/1',
  ':60F:C251229EUR1000,00',
  ':61:2512300102C10,50NTRFNONREF',
  ':86:An invoice that was paid at the turn of the year',
  ':62F:C260102EUR1010,50',
  '-',
].join('\r\n')
const [line] = new Parser().parse(statement)[0].transactions
console.log(`value ${line.date.toISOString().slice(0, 10)}, entry ${line.entryDate.toISOString().slice(0, 10)}`)
JS
seen=$(node run.cjs)
echo "$seen"
expected='value 2025-12-30, entry 2025-01-02'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
