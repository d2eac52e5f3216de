import type { BankLine, StatementFile } from '@/domain/bank/bank-line'

import { isDay } from '@/domain/time-zone'

import { readMinor, unreadable } from './amounts'

/** An element of the file: its children by name without prefix, each a list; its text, and its attribute `Ccy`. */
interface Node {
  [name: string]: unknown
}

/** Elements that may be there several times are lists, also where there is one. */
const LISTS = new Set(['Stmt', 'Rpt', 'Ntfctn', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'])

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function at(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isNode(value) ? value[name] : undefined), node)
}

function textAt(node: unknown, ...path: readonly string[]): string {
  const value = at(node, ...path)
  const text = isNode(value) ? value['#text'] : value
  return typeof text === 'string' ? text.trim() : ''
}

function listAt(node: unknown, ...path: readonly string[]): unknown[] {
  const value = at(node, ...path)
  return Array.isArray(value) ? value : []
}

async function parse(text: string): Promise<Node> {
  // A document type could define entities that grow without end; no bank sends one.
  if (/<!DOCTYPE/i.test(text)) throw unreadable('It defines a document type of its own.')
  // Loaded with the first statement: most processes never read one.
  const { XMLParser, XMLValidator } = await import('fast-xml-parser')
  const checked = XMLValidator.validate(text)
  if (checked !== true) throw unreadable(`Its XML is broken in line ${String(checked.err.line)}.`)
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true },
    // Amounts and numbers stay as they are written.
    ...{ parseTagValue: false, parseAttributeValue: false },
    isArray: (name: string) => LISTS.has(name),
  })
  return parser.parse(text) as Node
}

/** The statements of a file; notifications of single movements are made alike. */
function statementsOf(document: Node): unknown[] {
  const root = at(document, 'Document')
  return [
    ...listAt(root, 'BkToCstmrStmt', 'Stmt'),
    ...listAt(root, 'BkToCstmrAcctRpt', 'Rpt'),
    ...listAt(root, 'BkToCstmrDbtCdtNtfctn', 'Ntfctn'),
  ]
}

/** Money that came in counts up; a reversal turns that round. */
function signOf(node: unknown, entry: unknown): 1 | -1 {
  const indicator = textAt(node, 'CdtDbtInd') || textAt(entry, 'CdtDbtInd')
  if (indicator !== 'CRDT' && indicator !== 'DBIT')
    throw unreadable('A movement is neither credit nor debit.')
  return indicator === 'CRDT' ? 1 : -1
}

function amountOf(node: unknown, entry: unknown): { amountMinor: number; currency: string } {
  const value = textAt(node, 'Amt')
  const currency = textAt(node, 'Amt', '@Ccy')
  const sign = signOf(node, entry)
  return { amountMinor: sign * readMinor(value, currency, '.'), currency }
}

function bookingDay(entry: unknown): string {
  const of = (name: string) => textAt(entry, name, 'Dt') || textAt(entry, name, 'DtTm').slice(0, 10)
  const day = of('BookgDt') || of('ValDt')
  if (!isDay(day)) throw unreadable('A movement has no day.')
  return day
}

/** In version 8 and later a party has its name one element deeper. */
function partyOf(details: unknown, sign: 1 | -1): { name: string; iban: string } {
  const side = sign > 0 ? 'Dbtr' : 'Cdtr'
  const name = textAt(details, 'RltdPties', side, 'Pty', 'Nm') || textAt(details, 'RltdPties', side, 'Nm')
  return { name, iban: textAt(details, 'RltdPties', `${side}Acct`, 'Id', 'IBAN') }
}

function said(details: unknown): { text: string; reference: string } {
  const info = at(details, 'RmtInf')
  const structured = listAt(info, 'Strd')
  const reference =
    structured.map((strd) => textAt(strd, 'CdtrRefInf', 'Ref')).find((ref) => ref !== '') ?? ''
  const texts = listAt(info, 'Ustrd').map((text) => textAt({ text }, 'text'))
  const endToEnd = textAt(details, 'Refs', 'EndToEndId')
  const extra = endToEnd === '' || endToEnd === 'NOTPROVIDED' ? [] : [endToEnd]
  return { reference, text: [...texts, ...extra].join(' ') }
}

function lineOf(details: unknown, entry: unknown, isAlone: boolean): BankLine {
  // One payment of a batch has an amount of its own, or no line can be made of it.
  const hasOwn = textAt(details, 'Amt') !== ''
  if (!hasOwn && !isAlone) throw unreadable('A payment of a batch has no amount.')
  const { amountMinor, currency } = amountOf(hasOwn && !isAlone ? details : entry, entry)
  const sign = amountMinor < 0 ? -1 : 1
  const { text, reference } = said(details)
  return {
    ...{ bookedOn: bookingDay(entry), amountMinor, currency, reference },
    ...partyOf(details, sign),
    text: text || textAt(entry, 'AddtlNtryInf'),
    bankReference: textAt(details, 'Refs', 'AcctSvcrRef') || textAt(entry, 'AcctSvcrRef'),
  }
}

function linesOf(entry: unknown): BankLine[] {
  // Before version 8 the status is a text, later a code; what is pending may never come.
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')
  if (status !== '' && status !== 'BOOK') return []
  const details = listAt(entry, 'NtryDtls').flatMap((part) => listAt(part, 'TxDtls'))
  if (details.length === 0) return [lineOf({}, entry, true)]
  const isBatchOfSums = details.length > 1 && details.some((one) => textAt(one, 'Amt') === '')
  // Some banks tell the payments of a batch without amounts: then it is one movement.
  if (isBatchOfSums) return [lineOf({}, entry, true)]
  return details.map((one) => lineOf(one, entry, details.length === 1))
}

/**
 * Reads CAMT.053 (also 052 and 054), of any version that banks send.
 * @throws DomainError `VALIDATION_ERROR` with what is wrong.
 */
export async function readCamt(text: string): Promise<StatementFile> {
  const statements = statementsOf(await parse(text))
  if (statements.length === 0) throw unreadable('It holds no statement.')
  const accounts = statements.map(
    (statement) => textAt(statement, 'Acct', 'Id', 'IBAN') || textAt(statement, 'Acct', 'Id', 'Othr', 'Id'),
  )
  if (new Set(accounts).size > 1) throw unreadable('It is about several accounts: upload a file for each.')
  return {
    format: 'camt',
    account: accounts[0] ?? '',
    lines: statements.flatMap((statement) => listAt(statement, 'Ntry')).flatMap(linesOf),
  }
}
