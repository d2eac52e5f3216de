#!/usr/bin/env bash
# Guess: a parser of bank statements (CAMT.053, of the version 001.08 that banks of the SEPA send today) tells of each payment
# of a batch what was paid, who paid it and what for.
# Seen (camt-parser 1.1.0, made for that version): the statement is accepted and the sum of the batch is told; of its payments the
# amount is empty, and the payer's name (one element deeper than in older versions) and the text of the transfer are missing.
set -euo pipefail
VERSION=1.1.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "camt-parser@$VERSION"
cat > run.cjs <<'JS'
const { parseCamt053 } = require('camt-parser')

const payment = (amount, name, texts) => `
  <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr></RltdPties>
    <RmtInf>${texts.map((text) => `<Ustrd>${text}</Ustrd>`).join('')}</RmtInf></TxDtls>`
const balance = (code, amount) => `
  <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <Dt><Dt>2026-01-02</Dt></Dt></Bal>`
const statement = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
  <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-02T18:00:00Z</CreDtTm></GrpHdr>
  <Stmt><Id>S1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-01-02T18:00:00Z</CreDtTm>
    <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
    ${balance('OPBD', '100.00')}${balance('CLBD', '130.30')}
    <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">30.30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-01-02</Dt></BookgDt><ValDt><Dt>2026-01-02</Dt></ValDt>
      <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
      <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${payment('10.10', 'Ada Byron', ['Order 1001'])}
        ${payment('20.20', 'Grace Hopper', ['Order 1002', 'with thanks'])}</NtryDtls></Ntry>
  </Stmt></BkToCstmrStmt></Document>`

async function main() {
  const { statements } = await parseCamt053(statement)
  const [entry] = statements[0].transactions
  console.log(`sum ${entry.amount.value}`)
  for (const { amountDetails, relatedParties, remittanceInformation } of entry.details) {
    const { value } = amountDetails.transactionAmount
    console.log(JSON.stringify([value, relatedParties, remittanceInformation?.unstructured ?? null]))
  }
}
main()
JS
seen=$(node run.cjs)
echo "$seen"
expected='sum 30.30
["",{},null]
["",{},null]'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
