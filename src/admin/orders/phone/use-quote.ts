import { useEffect, useState } from 'react'

import { useWords } from '../../languages/use-words'
import { postAction } from '../../ui/post-action'
import type { Problems } from './phone-draft'
import { problemsOf } from './phone-draft'

/** What a shipping method costs for these goods. */
export interface QuotedMethod {
  code: string
  title: string
  priceMinor: number
}

/** What an order comes to, as the server has worked it out. Minor units. */
export interface OrderQuote {
  lines: readonly { variantId: string; unitPriceMinor: number; lineTotalMinor: number; available: number }[]
  shippingMethods: readonly QuotedMethod[]
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  pricesIncludeTax: boolean
}

export interface Quoted<Quote = OrderQuote> {
  /** The last one that was worked out; null before there is one. */
  quote: Quote | null
  /** Whether that is of what is typed now. */
  isCurrent: boolean
  problem: string
  problems: Problems
}

/** What is asked for a quote. */
interface QuoteRequest {
  path: string
  body: object & { lines: readonly object[] }
  /** Whether what is typed can be read. */
  isReadable: boolean
  /** Another one asks again. */
  turn: number
}

interface Answer<Quote> {
  asked: string
  quote: Quote | null
  problem: string
  problems: Problems
}

const PAUSE_MS = 250

/** What the order comes to, asked for when typing pauses. An answer to what is no longer typed is dropped. */
export function useQuote<Quote = OrderQuote>({ path, body, isReadable, turn }: QuoteRequest): Quoted<Quote> {
  const { t } = useWords()
  const asked = isReadable && body.lines.length > 0 ? `${String(turn)} ${JSON.stringify(body)}` : ''
  const [answer, setAnswer] = useState<Answer<Quote>>({ asked: '', quote: null, problem: '', problems: {} })
  useEffect(() => {
    if (asked === '') return
    let isLate = false
    const ask = async () => {
      const sent: unknown = JSON.parse(asked.slice(asked.indexOf(' ')))
      const result = await postAction(path, sent as object)
      if (isLate) return
      if (result.ok) setAnswer({ asked, quote: result.answer as Quote, problem: '', problems: {} })
      else {
        const { message, data } = result.refusal
        setAnswer((former) => ({ asked, quote: former.quote, problem: message, problems: problemsOf(data) }))
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked, path])
  if (asked === '') {
    const hasLines = body.lines.length > 0
    const unreadable = hasLines ? t('Some of what is typed cannot be read.') : ''
    return { quote: hasLines ? answer.quote : null, isCurrent: false, problem: unreadable, problems: {} }
  }
  const { quote, problem, problems } = answer
  const isAnswered = answer.asked === asked
  return {
    quote,
    isCurrent: isAnswered && problem === '',
    problem: isAnswered ? problem : '',
    problems: isAnswered ? problems : {},
  }
}
