import type { Words } from '@/domain/languages/words'

import { readAmount } from '../../money/amount-text'
import { readWhole } from '../../numbers/whole-text'
import type { Article } from '../edits/article-search'
import type { OrderQuote } from '../phone/use-quote'

/** An article that the customer gets, as it is typed; an empty price is what it had cost, or costs today. */
export interface TypedExchangeLine {
  variantId: string
  sku: string
  title: string
  quantity: string
  unitPrice: string
}

/** What came back with a return, which is what the customer gets unless another article is chosen. */
export interface ReturnedArticle {
  variantId: string
  sku: string
  title: string
  quantity: number
}

/** What an exchange comes to, as the server has worked it out. Minor units. */
export interface ExchangeQuote extends OrderQuote {
  creditMinor: number
  owedMinor: number
  restMinor: number
}

/** The same again. */
export function sameLines(articles: readonly ReturnedArticle[]): TypedExchangeLine[] {
  return articles.map(({ quantity, ...article }) => ({
    ...article,
    quantity: String(quantity),
    unitPrice: '',
  }))
}

/** The lines with one more unit of an article. */
export function withArticle(lines: readonly TypedExchangeLine[], article: Article): TypedExchangeLine[] {
  const index = lines.findIndex(({ variantId }) => variantId === article.variantId)
  const line = lines[index]
  const { variantId, sku, title } = article
  if (!line) return [...lines, { variantId, sku, title, quantity: '1', unitPrice: '' }]
  return lines.with(index, { ...line, quantity: String((readWhole(line.quantity) ?? 0) + 1) })
}

/** What the server is sent for what is typed, and why it cannot be read where it cannot. */
interface SentExchange {
  body: { lines: readonly object[]; shippingPrice?: object }
  problem: string | null
}

/** Reads the dialog as the server takes it; what cannot be read is said in the reader's words. */
export function readExchange(
  { lines, shippingPrice }: { lines: readonly TypedExchangeLine[]; shippingPrice: string },
  currency: string,
  words: Words,
): SentExchange {
  const { t } = words
  const problems: string[] = []
  const amount = (text: string) => {
    if (text.trim() === '') return undefined
    const read = readAmount(text, currency, words)
    if (read.amountMinor !== null && read.amountMinor >= 0) return { amountMinor: read.amountMinor, currency }
    problems.push(read.problem ?? t('An amount is not below zero.'))
    return undefined
  }
  const units = (text: string) => {
    const quantity = readWhole(text)
    if (quantity !== null && quantity >= 1) return quantity
    problems.push(t('Units are a whole number of at least 1.'))
    return 1
  }
  const sent = lines.map(({ variantId, quantity, unitPrice }) => {
    const price = amount(unitPrice)
    return { variantId, quantity: units(quantity), ...(price ? { unitPrice: price } : {}) }
  })
  const shipping = amount(shippingPrice)
  if (sent.length === 0) problems.push(t('Add an article first.'))
  return {
    body: { lines: sent, ...(shipping ? { shippingPrice: shipping } : {}) },
    problem: problems[0] ?? null,
  }
}

/** Who gets money of whom, in words. */
export function moneyWords(
  { owedMinor, restMinor }: ExchangeQuote,
  currency: string,
  { t, amount }: Words,
): string {
  if (owedMinor > 0) return t('Customer pays {amount} more', { amount: amount(owedMinor, currency) })
  if (restMinor > 0) return t('{amount} stays to be refunded', { amount: amount(restMinor, currency) })
  return t('Even')
}

/** Why there is not enough of an article; null where there is. */
export function shortageWords(
  { quantity }: TypedExchangeLine,
  available: number,
  { t, tn }: Words,
): string | null {
  if ((readWhole(quantity) ?? 0) <= available) return null
  return available > 0 ? tn(available, ['Only {count} available', 'Only {count} available']) : t('Sold out')
}
