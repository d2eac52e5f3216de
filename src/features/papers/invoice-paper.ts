import { formatMoney, money } from '@/domain/money'
import type { InvoiceContent, InvoiceParty, IssuedInvoice } from '@/domain/invoices/content'
import { code128 } from '@/domain/papers/barcode'
import { countIn, dayIn, PAPER_LANGUAGES } from '@/domain/papers/language'
import type { Block, Paper, TableRow, TextColumn, TotalRow } from '@/domain/papers/paper'
import type { InvoiceWords } from '@/domain/papers/invoice-words'
import { INVOICE_WORDS } from '@/domain/papers/invoice-words'
import type { PaperWords } from '@/domain/papers/words'
import { PAPER_WORDS } from '@/domain/papers/words'
import { epcCode } from '@/domain/payment/epc-code'
import { readableIban } from '@/domain/payment/iban'
import { readableReference } from '@/domain/payment/reference'
import { rateAsDecimal } from '@/domain/tax'

import { addressLines, senderLines } from './sender'

interface Facts {
  content: InvoiceContent
  words: PaperWords & InvoiceWords
  amount: (minor: number) => string
  rate: (bp: number) => string
}

function factsFor(content: InvoiceContent): Facts {
  const { locale } = PAPER_LANGUAGES[content.language]
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return {
    content,
    words: { ...PAPER_WORDS[content.language], ...INVOICE_WORDS[content.language] },
    amount: (minor) => formatMoney(money(minor, content.currency), locale),
    rate: (bp) => percent.format(rateAsDecimal(bp)),
  }
}

/** A day that is kept without a time, as the language writes it. */
const dayOf = (day: string, { language }: InvoiceContent) =>
  dayIn(`${day}T12:00:00Z`, { language, timeZone: 'UTC' })

function headFacts({ content, words }: Facts): Paper['facts'] {
  const { order, corrects, issuedOn, deliveredOn } = content
  const given = [
    [words.issuedOn, dayOf(issuedOn, content)],
    [words.order, order.number],
    [words.orderDate, order.placedOn && dayOf(order.placedOn, content)],
    [words.deliveredOn, deliveredOn && dayOf(deliveredOn, content)],
    [words.customerOrderNumber, order.purchaseOrderNumber],
    [words.buyerReference, order.buyerReference],
    [words.corrects, corrects && `${corrects.number}, ${dayOf(corrects.issuedOn, content)}`],
    [words.reason, corrects?.reason],
  ] as const
  return given.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function partyLines({ name, address, vatNumber }: InvoiceParty, { content, words }: Facts): string[] {
  const lines = addressLines(address, content.language)
  const known = lines.length > 0 || name === null ? lines : [name]
  return vatNumber === null ? known : [...known, `${words.vatNumber} ${vatNumber}`]
}

function parties(facts: Facts): TextColumn[] {
  const { content, words } = facts
  const to = addressLines(content.deliverTo, content.language)
  return [
    { heading: words.billTo, lines: partyLines(content.buyer, facts) },
    ...(to.length > 0 ? [{ heading: words.deliverTo, lines: to }] : []),
  ]
}

function lineRows({ content, words, amount, rate }: Facts): TableRow[] {
  const { language, pricesIncludeTax, lines } = content
  let sum = 0
  return lines.map((line) => {
    const value = pricesIncludeTax ? line.grossMinor : line.netMinor
    sum += value
    const details = [
      ...(line.sku === null ? [] : [`${words.sku} ${line.sku}`]),
      ...(line.discountMinor === 0 ? [] : [`${words.discount} ${amount(-line.discountMinor)}`]),
    ]
    return {
      cells: [
        { text: line.title, details },
        { text: countIn(line.quantity, language) },
        { text: amount(line.unitPriceMinor) },
        { text: rate(line.taxRateBp) },
        { text: amount(value) },
      ],
      running: amount(sum),
    }
  })
}

function taxBlock({ content, words, amount, rate }: Facts): Block {
  return {
    kind: 'table',
    columns: [
      { heading: words.taxRate, share: 25 },
      { heading: words.net, share: 25, align: 'right' },
      { heading: words.tax, share: 25, align: 'right' },
      { heading: words.gross, share: 25, align: 'right' },
    ],
    rows: content.taxes.map((group) => ({
      cells: [
        { text: rate(group.taxRateBp) },
        { text: amount(group.netMinor) },
        { text: amount(group.taxMinor) },
        { text: amount(group.grossMinor) },
      ],
    })),
  }
}

function totalRows({ content, words, amount }: Facts): TotalRow[] {
  const { netMinor, taxMinor, totalMinor, paidMinor, corrects } = content
  const total = { label: words.total, value: amount(totalMinor), isStrong: true }
  const paid = Math.min(paidMinor, totalMinor)
  return [
    { label: words.net, value: amount(netMinor) },
    { label: words.tax, value: amount(taxMinor) },
    total,
    ...(corrects === null && paid > 0
      ? [
          { label: words.paid, value: amount(-paid) },
          { label: words.due, value: amount(totalMinor - paid), isStrong: true },
        ]
      : []),
  ]
}

/** How what is due is paid by transfer; nothing for credit notes, and where nothing is due. */
function transferBlocks({ content, words }: Facts): Block[] {
  const { corrects, currency, payment, totalMinor, paidMinor } = content
  const { account, reference } = payment
  const dueMinor = totalMinor - paidMinor
  if (corrects !== null || dueMinor <= 0 || reference === null) return []
  const rows = [
    { label: words.reference, value: readableReference(reference) },
    ...(account === null
      ? []
      : [
          { label: words.accountHolder, value: account.holder },
          { label: 'IBAN', value: readableIban(account.iban) },
          ...(account.bic === null ? [] : [{ label: 'BIC', value: account.bic }]),
        ]),
  ]
  const text = account && epcCode({ account, reference, currency, amountMinor: dueMinor })
  const code = text === null ? null : { text, caption: words.scan }
  return [{ kind: 'transfer', heading: words.payment, rows, code }]
}

function blocksOf(facts: Facts): Block[] {
  const { content, words } = facts
  return [
    { kind: 'columns', columns: parties(facts) },
    {
      kind: 'table',
      columns: [
        { heading: words.item, share: 46 },
        { heading: words.quantity, share: 10, align: 'right' },
        { heading: content.pricesIncludeTax ? words.unitGross : words.unitNet, share: 17, align: 'right' },
        { heading: words.taxRate, share: 10, align: 'right' },
        { heading: content.pricesIncludeTax ? words.gross : words.net, share: 17, align: 'right' },
      ],
      rows: lineRows(facts),
      carried: { over: words.carriedOver, forward: words.broughtForward },
    },
    taxBlock(facts),
    { kind: 'totals', rows: totalRows(facts) },
    ...(content.isReverseCharge
      ? ([{ kind: 'text', text: words.reverseCharge, style: 'body' }] as const)
      : []),
    ...transferBlocks(facts),
  ]
}

/** An invoice or credit note as a paper: all that it says was kept when it was issued. */
export function invoicePaper({
  number,
  kind,
  content,
}: Pick<IssuedInvoice, 'number' | 'kind' | 'content'>): Paper {
  const facts = factsFor(content)
  const { seller, language } = content
  const { name, email, address, vatNumber, taxNumber, registration } = seller
  const shop = { name: name ?? '', email: email ?? '', address, vatNumber, taxNumber, registration }
  return {
    language,
    title: kind === 'invoice' ? facts.words.invoice : facts.words.creditNote,
    subject: number,
    sender: senderLines(shop, language),
    facts: headFacts(facts),
    code: code128(number),
    blocks: blocksOf(facts),
    footer: seller.footer,
  }
}
