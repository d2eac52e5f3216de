import { msg } from '../languages/words'
import { searchText } from '../search-text'

import type { BankLine } from './bank-line'
import { namesOrder, numbersIn, refersToOrder } from './references'

/** How far a proposal can be trusted: what is sure is booked with one click, the rest is looked at. */
export const CONFIDENCES = { sure: msg('Sure'), likely: msg('Likely'), possible: msg('Possible') } as const
export type Confidence = keyof typeof CONFIDENCES

/** An order that a line may pay; nothing is owed for one that is paid. */
export interface PayableOrder {
  readonly id: string
  readonly number: string
  readonly customerName: string
  /** Minor units of `currency`. */
  readonly owedMinor: number
  /** ISO 4217. */
  readonly currency: string
}

/** A line of a statement, of which so much is not booked yet. */
export interface OpenLine extends Pick<BankLine, 'currency' | 'name' | 'text' | 'reference'> {
  readonly id: string
  /** Minor units, above zero. */
  readonly openMinor: number
}

/** A part of a line for an order. */
export interface Share {
  readonly orderId: string
  readonly number: string
  readonly amountMinor: number
}

/** What a line probably pays. Without shares nothing can be booked: the reason says why. */
export interface Proposal {
  readonly confidence: Confidence | null
  readonly reason: ProposalReason
  readonly shares: readonly Share[]
  /** What is left of the line then, in minor units: too much was paid. */
  readonly leftMinor: number
}

/** Why a line is proposed for an order. */
export const PROPOSAL_REASONS = {
  named: msg('names the order and pays what is owed'),
  'named all': msg('names the orders and pays what is owed for all'),
  'named one': msg('names several orders and pays one of them'),
  'named part': msg('names the order and pays a part of it'),
  'named more': msg('names the order and pays more than is owed'),
  'named some': msg('names several orders and pays another sum'),
  'name and amount': msg('the payer’s name and the amount are those of this order alone'),
  'amount alone': msg('this order alone owes that amount'),
  'paid already': msg('names an order that owes nothing'),
  several: msg('several orders owe that amount'),
  unknown: msg('nothing is owed that fits'),
} as const
export type ProposalReason = keyof typeof PROPOSAL_REASONS

/** Words that a name may have beside it. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'herr', 'frau', 'und', 'and', 'or', 'oder'])

function wordsOf(name: string): Set<string> {
  return new Set(
    searchText(name)
      .split(' ')
      .filter((word) => word !== '' && !TITLES.has(word)),
  )
}

/** Whether two names are of the same person or company: banks turn names round, and leave second names out. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size)
  if (!short || !long || short.size === 0) return false
  // One word in common is a family name at best.
  if (short.size === 1 && long.size > 1) return false
  return [...short].every((word) => long.has(word))
}

const nothing = (line: OpenLine, reason: ProposalReason): Proposal => ({
  ...{ confidence: null, reason, shares: [] },
  leftMinor: line.openMinor,
})

function shareOf({ id, number }: PayableOrder, amountMinor: number): Share {
  return { orderId: id, number, amountMinor }
}

/** Shares in the order given, as far as the money goes. */
function spread(orders: readonly PayableOrder[], openMinor: number): { shares: Share[]; leftMinor: number } {
  let leftMinor = openMinor
  const shares = orders.flatMap((order) => {
    const amountMinor = Math.min(order.owedMinor, leftMinor)
    leftMinor -= amountMinor
    return amountMinor > 0 ? [shareOf(order, amountMinor)] : []
  })
  return { shares, leftMinor }
}

function ofNamed(line: OpenLine, named: readonly PayableOrder[]): Proposal {
  const owing = named.filter(({ owedMinor }) => owedMinor > 0)
  const [first] = owing
  if (!first) return nothing(line, 'paid already')
  const sum = owing.reduce((total, { owedMinor }) => total + owedMinor, 0)
  const all = { ...spread(owing, line.openMinor) }
  if (sum === line.openMinor)
    return { ...all, confidence: 'sure', reason: owing.length === 1 ? 'named' : 'named all' }
  if (owing.length === 1)
    return { ...all, confidence: 'likely', reason: line.openMinor < sum ? 'named part' : 'named more' }
  const exact = owing.filter(({ owedMinor }) => owedMinor === line.openMinor)
  if (exact.length === 1)
    return { ...spread(exact, line.openMinor), confidence: 'likely', reason: 'named one' }
  return { ...all, confidence: 'possible', reason: 'named some' }
}

function ofAmount(line: OpenLine, orders: readonly PayableOrder[]): Proposal {
  const exact = orders.filter(({ owedMinor }) => owedMinor === line.openMinor)
  const ofPayer = exact.filter(({ customerName }) => isSameName(customerName, line.name))
  if (ofPayer.length === 1)
    return { ...spread(ofPayer, line.openMinor), confidence: 'likely', reason: 'name and amount' }
  if (exact.length === 1)
    return { ...spread(exact, line.openMinor), confidence: 'possible', reason: 'amount alone' }
  return nothing(line, exact.length > 1 ? 'several' : 'unknown')
}

/** What one line probably pays, of these orders. */
export function proposalFor(line: OpenLine, orders: readonly PayableOrder[]): Proposal {
  const inCurrency = orders.filter(({ currency }) => currency === line.currency)
  const named = inCurrency.filter(
    ({ number }) => refersToOrder(line.reference, number) || namesOrder(line.text, number),
  )
  return named.length > 0 ? ofNamed(line, named) : ofAmount(line, inCurrency)
}

/** Orders by what lines may name of them, and by what they owe. */
class OrderIndex {
  readonly #byNumber: ReadonlyMap<string, PayableOrder>
  readonly #byOwed = new Map<number, PayableOrder[]>()

  constructor(orders: readonly PayableOrder[]) {
    this.#byNumber = new Map(orders.map((order) => [order.number.toUpperCase(), order]))
    for (const order of orders)
      this.#byOwed.set(order.owedMinor, [...(this.#byOwed.get(order.owedMinor) ?? []), order])
  }

  /** The orders that a line may be for. */
  for(line: OpenLine, prefix: string): PayableOrder[] {
    const named = numbersIn(line, prefix).flatMap((number) => this.#byNumber.get(number) ?? [])
    return [...new Set([...named, ...(this.#byOwed.get(line.openMinor) ?? [])])]
  }
}

/**
 * What each line probably pays, by the ids of the lines; `prefix` is that of the shop's order numbers. What an earlier line
 * surely pays is not owed to a later one: of two that pay the same order, the second is told as paid already.
 */
export function proposals(
  lines: readonly OpenLine[],
  orders: readonly PayableOrder[],
  prefix: string,
): ReadonlyMap<string, Proposal> {
  const index = new OrderIndex(orders)
  const paid = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const now = index
        .for(line, prefix)
        .map((order) => ({ ...order, owedMinor: order.owedMinor - (paid.get(order.id) ?? 0) }))
      const proposal = proposalFor(line, now)
      if (proposal.confidence === 'sure')
        for (const { orderId, amountMinor } of proposal.shares)
          paid.set(orderId, (paid.get(orderId) ?? 0) + amountMinor)
      return [line.id, proposal]
    }),
  )
}
