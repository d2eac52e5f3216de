import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'

import { readStatement } from './read-statement'

const read = (text: string, mapping?: Parameters<typeof readStatement>[1]['mapping']) =>
  readStatement(text, { storeCurrency: 'EUR', mapping })
const told = async (text: string) =>
  (await read(text)).lines.map((line) => [
    line.bookedOn,
    line.amountMinor,
    line.name,
    line.text,
    line.reference,
  ])

interface Payment {
  amount: string
  name: string
  text?: string
  reference?: string
}

/** One entry of an account; `party` is how a version writes the name of a payer. */
function camt(version: string, payments: readonly Payment[], party: (name: string) => string) {
  const sum = payments.reduce((total, { amount }) => total + Number(amount), 0).toFixed(2)
  const details = payments.map(
    ({ amount, name, reference, text }) => `<TxDtls>
      <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <RltdPties><Dbtr>${party(name)}</Dbtr><DbtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></DbtrAcct></RltdPties>
      <RmtInf>${text === undefined ? '' : `<Ustrd>${text}</Ustrd><Ustrd>thanks</Ustrd>`}${
        reference === undefined ? '' : `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>`
      }</RmtInf></TxDtls>`,
  )
  const entry = (
    status: string,
    inner: string,
  ) => `<Ntry><Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <Sts>${status}</Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt><AcctSvcrRef>A1</AcctSvcrRef>
    <NtryDtls>${inner}</NtryDtls></Ntry>`
  return `<?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt>
      <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
      ${entry(version === '08' ? '<Cd>BOOK</Cd>' : 'BOOK', details.join(''))}
      ${entry(version === '08' ? '<Cd>PDNG</Cd>' : 'PDNG', details.join(''))}
    </Stmt></BkToCstmrStmt></Document>`
}

const PAYMENTS = [
  { amount: '10.10', name: 'Ada Byron', reference: 'RF25BR00042' },
  { amount: '20.20', name: 'Löwe &amp; Söhne', text: 'BR-00043' },
]

describe('a statement in CAMT.053', () => {
  it.each([
    ['02', (name: string) => `<Nm>${name}</Nm>`],
    ['08', (name: string) => `<Pty><Nm>${name}</Nm></Pty>`],
  ])(
    'of version %s tells of each payment of a batch; what is pending is left out',
    async (version, party) => {
      const file = await read(camt(version, PAYMENTS, party))
      expect(file).toMatchObject({ format: 'camt', account: 'DE89370400440532013000' })
      expect(await told(camt(version, PAYMENTS, party))).toEqual([
        ['2026-01-02', 1010, 'Ada Byron', '', 'RF25BR00042'],
        ['2026-01-02', 2020, 'Löwe & Söhne', 'BR-00043 thanks', ''],
      ])
    },
  )

  it('is refused when it defines entities, or is broken', async () => {
    const defined = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Document/>`
    await expect(read(defined)).rejects.toThrow(/document type/)
    await expect(read('<Document><BkToCstmrStmt></Document>')).rejects.toThrow(DomainError)
    await expect(read('<Document/>')).rejects.toThrow(/no statement/)
  })
})

const MT940 = [
  ':20:STARTUMS',
  ':25:37040044/0532013000',
  ':28C:1/1',
  ':60F:C251229EUR1000,00',
  ':61:2512300102CR19,9NTRFNONREF//B1',
  ':86:166?00GUTSCHRIFT?20EREF+NOTPROVIDED?21SVWZ+Order BR-?2200042 thanks?31GB33BUKB20201555555555?32ADA?33 BYRON',
  ':61:2601020102D5,NMSCNONREF//B2',
  ':86:Fees',
  ':61:2601020102RC19,90NTRFNONREF//B3',
  ':86:Payment taken back',
  ':61:2601020102C7,50NTRFRF25BR00042//B4',
  ':62F:C260102EUR1002,50',
  '-',
].join('\r\n')

describe('a statement in MT940', () => {
  it('tells of each movement, with the parts of its text and the year of its entry', async () => {
    expect(await told(MT940)).toEqual([
      ['2026-01-02', 1990, 'ADA BYRON', 'Order BR-00042 thanks', ''],
      ['2026-01-02', -500, '', 'Fees', ''],
      ['2026-01-02', -1990, '', 'Payment taken back', ''],
      ['2026-01-02', 750, '', '', 'RF25BR00042'],
    ])
  })
})

describe('a table of a bank', () => {
  const GERMAN = [
    'Kontonummer:;DE89370400440532013000',
    '',
    'Buchungstag;Wertstellung;Begünstigter/Zahlungspflichtiger;Verwendungszweck;Betrag (€);Währung',
    '02.01.26;02.01.26;"Löwe; Söhne";BR-00043;"1.234,50";EUR',
    '13.01.26;13.01.26;Bank;Entgelt;-5,00;EUR',
    ';;;Kontostand;1.229,50;EUR',
  ].join('\n')

  it('is read by the heads of its columns, wherever the table begins', async () => {
    const renamed = GERMAN.replace('Betrag (€)', 'Betrag')
    expect(await told(renamed)).toEqual([
      ['2026-01-02', 123450, 'Löwe; Söhne', 'BR-00043', ''],
      ['2026-01-13', -500, 'Bank', 'Entgelt', ''],
    ])
  })

  it('with columns for what came and what left is read, too', async () => {
    const text = 'Date,Description,Paid out,Paid in\n2026-01-02,BR-00042,,19.90\n2026-01-03,Fees,5.00,\n'
    expect(await told(text)).toEqual([
      ['2026-01-02', 1990, '', 'BR-00042', ''],
      ['2026-01-03', -500, '', 'Fees', ''],
    ])
  })

  it('asks for a mapping, with the heads, when it has other ones', async () => {
    const text = 'When;What;How much\n02/01/2026;BR-00042;19,90\n'
    await expect(read(text)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { heads: ['When', 'What', 'How much'] },
    })
    const columns = { bookedOn: 'When', amount: 'How much', text: 'What' }
    await expect(read(text, { columns })).rejects.toThrow(/days or months come first/)
    const file = await read(text, { columns, dayOrder: 'dmy' })
    expect(file.lines).toMatchObject([{ bookedOn: '2026-01-02', amountMinor: 1990, text: 'BR-00042' }])
  })

  it.each(['', 'no table at all', 'a;b\n', 'Datum;Betrag\n01.01.2026;1,5\n02.01.2026;1.5\n'])(
    'that is none is refused: %j',
    async (text) => {
      await expect(read(text)).rejects.toThrow(DomainError)
    },
  )
})
