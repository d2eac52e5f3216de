import type { BankLine, StatementFile } from '@/domain/bank/bank-line'

import { isDay } from '@/domain/time-zone'

import { readMinor, unreadable } from './amounts'

/** A field `:61:…` with the lines that follow it. */
interface Tag {
  name: string
  value: string
}

const START = /^:(\d{2}[A-Z]?):/

function tagsOf(text: string): Tag[] {
  const tags: Tag[] = []
  for (const row of text.split(/\r?\n/)) {
    const match = START.exec(row)
    const last = tags.at(-1)
    if (match) tags.push({ name: match[1] ?? '', value: row.slice(match[0].length) })
    // A line `-` ends a statement, `{…}` are the envelopes of the network.
    else if (last && row !== '-' && !/^[{}]|^-\}/.test(row)) last.value += `\n${row}`
  }
  return tags
}

/** Value date, day of entry, mark, funds code, amount, kind, the customer's reference, the bank's. */
const MOVEMENT = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d[\d,]*)([A-Z][A-Z0-9]{3})([^/\n]*)(?:\/\/([^\n]*))?/

const pad = (value: number) => String(value).padStart(2, '0')

function dayOf(text: string): string {
  // Two digits of a year: no statement is from before 1980.
  const year = Number(text.slice(0, 2))
  const day = `${year >= 80 ? '19' : '20'}${pad(year)}-${text.slice(2, 4)}-${text.slice(4, 6)}`
  if (!isDay(day)) throw unreadable(`"${text}" is not a day.`)
  return day
}

/** The entry has no year: it is the day nearest to the value, which may be in the year before or after. */
function entryDay(value: string, monthAndDay: string | undefined): string {
  if (monthAndDay === undefined) return value
  const year = Number(value.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map((one) => `${String(one)}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`)
    .filter(isDay)
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(value))
  const [nearest] = days.toSorted((a, b) => distance(a) - distance(b))
  if (nearest === undefined) throw unreadable(`"${monthAndDay}" is not a day.`)
  return nearest
}

/** Money that came in: a credit, or a debit taken back. */
const SIGNS: Readonly<Record<string, 1 | -1>> = { C: 1, RD: 1, D: -1, RC: -1 }

/** German banks number the parts of the text: ?20 to ?29 and ?60 to ?63 what was said, ?32 and ?33 the name, ?31 the account. */
function partsOf(value: string): { name: string; iban: string; text: string; reference: string } {
  const joined = value.replaceAll('\n', '')
  const parts = [...joined.matchAll(/\?(\d{2})([^?]*)/g)].map(([, code = '', part = '']) => ({ code, part }))
  if (parts.length === 0) return { name: '', iban: '', ...saidIn(value.replaceAll('\n', ' ')) }
  const of = (pattern: RegExp, glue = '') =>
    parts
      .filter(({ code }) => pattern.test(code))
      .map(({ part }) => part)
      .join(glue)
      .trim()
  const account = of(/^31$/)
  return {
    name: of(/^3[23]$/),
    iban: /^[A-Z]{2}\d{2}/.test(account) ? account : '',
    ...saidIn(of(/^(2\d|6[0-3])$/)),
  }
}

/** Marks that banks put before what the payer said. */
const MARKS = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC)\+/g

/** What stands behind `SVWZ+` is the payer's text, if there is such a mark; a reference by ISO 11649 is a word of it. */
function saidIn(joined: string): { text: string; reference: string } {
  const marks = [...joined.matchAll(MARKS)]
  const own = marks.findIndex(([, mark]) => mark === 'SVWZ')
  const from = own < 0 ? 0 : (marks[own]?.index ?? 0) + 5
  const to = own < 0 ? joined.length : (marks[own + 1]?.index ?? joined.length)
  const text = joined.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return {
    text,
    reference: /(?<![A-Z0-9])RF\d{2}[A-Z0-9]{1,21}(?![A-Z0-9])/.exec(text.toUpperCase())?.[0] ?? '',
  }
}

function lineOf(tag: Tag, details: Tag | undefined, currency: string): BankLine {
  const match = MOVEMENT.exec(tag.value)
  if (!match) throw unreadable(`A movement cannot be read: ${tag.value.slice(0, 40)}`)
  const [, value = '', entry, mark = '', , amount = '', , customer = '', bank = ''] = match
  const parts = partsOf(details?.value ?? '')
  const reference = customer.trim()
  const isRf = /^RF\d{2}/.test(reference)
  return {
    ...parts,
    bookedOn: entryDay(dayOf(value), entry),
    amountMinor: (SIGNS[mark] ?? 1) * readMinor(amount, currency, ','),
    currency,
    reference: isRf ? reference : parts.reference,
    text:
      isRf || reference === '' || reference === 'NONREF' ? parts.text : `${parts.text} ${reference}`.trim(),
    bankReference: bank.trim(),
  }
}

/** The currency of the opening balance, which each statement has. */
function currencyOf(tags: readonly Tag[]): string {
  const balance = tags.find(({ name }) => name === '60F' || name === '60M')
  const currency = /^[CD]\d{6}([A-Z]{3})/.exec(balance?.value ?? '')?.[1]
  if (currency === undefined) throw unreadable('It has no opening balance.')
  return currency
}

/**
 * Reads MT940, plain or with the parts of the text numbered as German banks do.
 * @throws DomainError `VALIDATION_ERROR` with what is wrong.
 */
export function readMt940(text: string): StatementFile {
  const tags = tagsOf(text)
  const currency = currencyOf(tags)
  const accounts = new Set(tags.filter(({ name }) => name === '25').map(({ value }) => value.trim()))
  if (accounts.size > 1) throw unreadable('It is about several accounts: upload a file for each.')
  const lines = tags.flatMap((tag, index) => {
    if (tag.name !== '61') return []
    const next = tags[index + 1]
    return [lineOf(tag, next?.name === '86' ? next : undefined, currency)]
  })
  return { format: 'mt940', account: [...accounts][0] ?? '', lines }
}
