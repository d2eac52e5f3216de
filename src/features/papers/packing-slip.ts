import { code128 } from '@/domain/papers/barcode'
import type { PaperLanguage } from '@/domain/papers/language'
import { countIn, dayIn, paperLanguage } from '@/domain/papers/language'
import { linesOfText } from '@/domain/papers/lines-of-text'
import { packedLines } from '@/domain/papers/packed-lines'
import type { Block, Paper, TableRow, TextColumn } from '@/domain/papers/paper'
import type { PaperWords } from '@/domain/papers/words'
import { PAPER_WORDS } from '@/domain/papers/words'

import type { PaperOrder } from './load-orders'
import type { PaperSettings } from '@/platform/paper-settings'
import { addressLines, senderLines } from './sender'

interface Facts {
  order: PaperOrder
  settings: PaperSettings
  language: PaperLanguage
  words: PaperWords
}

function factsOf({ order, settings, language, words }: Facts): Paper['facts'] {
  const { placedAt, createdAt, purchaseOrderNumber, shippingMethodTitle } = order
  const day = dayIn(placedAt ?? createdAt, { language, timeZone: settings.timeZone })
  const given = [
    [words.orderDate, day],
    [words.customerOrderNumber, purchaseOrderNumber],
    [words.shippingMethod, shippingMethodTitle],
  ] as const
  return given.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

function addressColumns({ order, language, words }: Facts): TextColumn[] {
  const to = addressLines(order.shippingAddress, language)
  const payer = addressLines(order.billingAddress, language)
  const name = order.customerName ?? ''
  const lines = to.length > 0 ? to : [name].filter((line) => line !== '')
  return [
    { heading: words.deliverTo, lines },
    ...(payer.length > 0 ? [{ heading: words.billTo, lines: payer }] : []),
  ]
}

function rowsOf({ order, language }: Facts): { rows: TableRow[]; units: number } {
  let sum = 0
  const rows = packedLines(order.status, order.lines).map(({ line, units }): TableRow => {
    sum += units
    return {
      cells: [
        { text: line.sku },
        { text: line.title },
        { text: countIn(line.quantity, language) },
        { text: countIn(units, language) },
      ],
      running: countIn(sum, language),
    }
  })
  return { rows, units: sum }
}

function blocksOf(facts: Facts): Block[] {
  const { order, settings, language, words } = facts
  const { rows, units } = rowsOf(facts)
  const note = order.note?.trim() ?? ''
  return [
    { kind: 'columns', columns: addressColumns(facts) },
    {
      kind: 'table',
      columns: [
        { heading: words.sku, share: 22 },
        { heading: words.item, share: 52 },
        { heading: words.ordered, share: 12, align: 'right' },
        { heading: words.enclosed, share: 14, align: 'right' },
      ],
      rows,
      carried: { over: words.carriedOver, forward: words.broughtForward },
    },
    { kind: 'totals', rows: [{ label: words.units, value: countIn(units, language), isStrong: true }] },
    ...(note === ''
      ? []
      : ([
          { kind: 'text', text: words.note, style: 'heading' },
          { kind: 'text', text: note, style: 'body' },
        ] as const)),
    ...linesOfText(settings.slipText).map((text) => ({ kind: 'text', text, style: 'body' }) as const),
  ]
}

/** What goes with the goods of an order, in its customer's language. */
export function packingSlip(order: PaperOrder, settings: PaperSettings): Paper {
  const language = paperLanguage(order.language, settings.language)
  const words = PAPER_WORDS[language]
  const facts = { order, settings, language, words }
  return {
    language,
    title: words.packingSlip,
    subject: order.number,
    sender: senderLines(settings, language),
    facts: factsOf(facts),
    code: code128(order.number),
    blocks: blocksOf(facts),
    footer: linesOfText(settings.footer),
  }
}
