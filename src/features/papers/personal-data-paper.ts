import type { GivenOrder, GivenRow, PersonalData } from '@/domain/account/personal-data'
import { isCurrencyCode } from '@/domain/currency'
import { formatMoney, money } from '@/domain/money'
import { dayIn, PAPER_LANGUAGES, paperLanguage } from '@/domain/papers/language'
import type { Block, Paper, TableColumn, TableRow } from '@/domain/papers/paper'
import { PERSONAL_DATA_WORDS } from '@/domain/papers/personal-data-words'
import type { PaperSettings } from '@/platform/paper-settings'

import { addressLines, senderLines } from './sender'

const textIn = (row: GivenRow, name: string): string => {
  const value = row[name]
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Addresses of the account have plain names; those of an order begin with what they are for. */
function linesOfAddress(row: GivenRow, language: Paper['language'], prefix = ''): string[] {
  const field = (name: string) => textIn(row, `${prefix}${name}`) || null
  return addressLines(
    {
      ...{ name: field('name'), company: field('company'), line1: field('line1'), line2: field('line2') },
      ...{ city: field('city'), region: field('region'), postcode: field('postcode') },
      ...{ country: field('country'), phone: field('phone') },
    },
    language,
  )
}

type Words = (typeof PERSONAL_DATA_WORDS)['en']

/** What the parts of the paper are written with. */
interface Pen {
  readonly language: Paper['language']
  readonly words: Words
  readonly day: (at: unknown) => string
  readonly amount: (minor: unknown, currency: string) => string
}

function penOf(language: Paper['language'], timeZone: string): Pen {
  const { locale } = PAPER_LANGUAGES[language]
  return {
    language,
    words: PERSONAL_DATA_WORDS[language],
    day: (at) => (typeof at === 'string' ? dayIn(at, { language, timeZone }) : ''),
    amount: (minor, currency) =>
      isCurrencyCode(currency) ? formatMoney(money(Number(minor), currency), locale) : String(minor),
  }
}

const heading = (text: string): Block => ({ kind: 'text', text, style: 'strong' })
const body = (text: string): Block => ({ kind: 'text', text, style: 'body' })
const cellsOf = (...texts: readonly string[]): TableRow => ({ cells: texts.map((text) => ({ text })) })

/** A table under its heading, or that there is nothing. */
function section(
  { words }: Pen,
  title: string,
  { columns, rows }: { columns: readonly TableColumn[]; rows: readonly TableRow[] },
): Block[] {
  if (rows.length === 0) return [heading(title), body(words.none)]
  return [heading(title), { kind: 'table', columns, rows }]
}

function accountBlocks({ words, day, language }: Pen, { account, addresses }: PersonalData): Block[] {
  const facts = [
    [words.name, account.name],
    [words.email, account.email],
    [words.phone, textIn(account, 'phone')],
    [words.since, day(account['created_at'])],
    [words.tags, textIn(account, 'tags')],
    [words.internalNote, textIn(account, 'internal_note')],
  ] as const
  const lines = facts.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]))
  const book = addresses.map((address) => linesOfAddress(address, language).join(', '))
  return [
    {
      kind: 'columns',
      columns: [
        { heading: words.account, lines },
        { heading: words.addresses, lines: book.length > 0 ? book : [words.none] },
      ],
    },
  ]
}

/** What belongs to an order in small lines below its contents. */
function partsOf({ words, day, amount }: Pen, order: GivenOrder): string[] {
  const { currency } = order
  const numbers = (rows: readonly GivenRow[]) => rows.map((row) => textIn(row, 'number')).join(', ')
  const told = [
    [
      words.payments,
      order.payments
        .map((row) => `${amount(row['amount_minor'], currency)} ${day(row['received_at'])}`)
        .join(', '),
    ],
    [
      words.shipments,
      order.shipments
        .map((row) => [textIn(row, 'carrier'), textIn(row, 'tracking_number')].filter(Boolean).join(' '))
        .filter(Boolean)
        .join(', '),
    ],
    [words.returns, numbers(order.returns)],
    [words.invoices, numbers(order.invoices)],
    [words.internalNote, [textIn(order, 'note'), textIn(order, 'internal_note')].filter(Boolean).join(' · ')],
    [words.notes, order.comments.map((row) => textIn(row, 'text')).join(' · ')],
  ] as const
  return told.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]))
}

function orderBlocks(pen: Pen, { orders }: PersonalData): Block[] {
  const { words, day, amount, language } = pen
  const rows = orders.map((order): TableRow => {
    const goods = order.lines.map((line) => `${textIn(line, 'quantity')} × ${textIn(line, 'title')}`)
    const address = linesOfAddress(order, language, 'shipping_address_').join(', ')
    return {
      cells: [
        { text: order.number, details: [day(order.placed_at ?? order.created_at)] },
        {
          text: goods.join('\n'),
          details: [...(address === '' ? [] : [`${words.deliveredTo}: ${address}`]), ...partsOf(pen, order)],
        },
        { text: amount(order.total_minor, order.currency) },
      ],
    }
  })
  const columns: TableColumn[] = [
    { heading: words.order, share: 22 },
    { heading: words.contents, share: 60 },
    { heading: words.total, share: 18, align: 'right' },
  ]
  return section(pen, words.orders, { columns, rows })
}

function listBlocks(pen: Pen, { messages, notes, sessions }: PersonalData): Block[] {
  const { words, day } = pen
  const dated = { heading: words.day, share: 26 }
  return [
    ...section(pen, words.notes, {
      columns: [dated, { heading: words.internalNote, share: 74 }],
      rows: notes.map((note) => cellsOf(day(note['created_at']), textIn(note, 'text'))),
    }),
    ...section(pen, words.messages, {
      columns: [dated, { heading: words.subject, share: 74 }],
      rows: messages.map((mail) => cellsOf(day(mail['sent_at']), textIn(mail, 'subject'))),
    }),
    ...section(pen, words.sessions, {
      columns: [dated, { heading: words.device, share: 44 }, { heading: words.network, share: 30 }],
      rows: sessions.map((session) =>
        cellsOf(
          day(session['began_at']),
          [textIn(session, 'browser'), textIn(session, 'device')].filter(Boolean).join(', '),
          textIn(session, 'network'),
        ),
      ),
    }),
  ]
}

/** All that is stored about a person, to be read, in their language. */
export function personalDataPaper(data: PersonalData, settings: PaperSettings): Paper {
  const language = paperLanguage(data.account.language, settings.language)
  const pen = penOf(language, settings.timeZone)
  const { words, day } = pen
  return {
    language,
    title: words.title,
    subject: data.account.name,
    sender: senderLines(settings, language),
    facts: [{ label: words.asOf, value: day(data.as_of) }],
    code: null,
    blocks: [
      ...accountBlocks(pen, data),
      ...orderBlocks(pen, data),
      ...listBlocks(pen, data),
      body(words.whole),
    ],
    footer: [],
  }
}
