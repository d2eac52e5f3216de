import { useEffect, useState } from 'react'

import { useWords } from '../../languages/use-words'
import type { Submission } from '../../ui/use-submission'
import type { Article } from '../edits/article-search'
import { articlesOf } from '../edits/article-search'
import { useQuote } from '../phone/use-quote'
import type { ExchangeQuote, ReturnedArticle } from './exchange-draft'
import { readExchange, sameLines } from './exchange-draft'

/** The articles of the same products as those that came back; none until they are there. */
function useSiblings(came: readonly ReturnedArticle[]): readonly Article[] {
  const [articles, setArticles] = useState<readonly Article[]>([])
  const like = came.map(({ variantId }) => variantId).join(',')
  useEffect(() => {
    const controller = new AbortController()
    const ask = async () => {
      const response = await fetch(`/api/orders/articles?like=${like}`, {
        credentials: 'include',
        signal: controller.signal,
      })
      if (response.ok) setArticles(articlesOf(await response.json()))
    }
    // Without them, the same article can be given out again, and others are found by the search.
    void ask().catch(() => undefined)
    return () => controller.abort()
  }, [like])
  return articles
}

interface Exchanged {
  returnId: string
  currency: string
  came: readonly ReturnedArticle[]
}

/** What is typed into the dialog of an exchange, what it comes to, and what is sent. */
export function useExchange({ returnId, currency, came }: Exchanged) {
  const words = useWords()
  const [lines, setLines] = useState(() => sameLines(came))
  const [shippingPrice, setShippingPrice] = useState('')
  const articles = useSiblings(came)
  const { body, problem } = readExchange({ lines, shippingPrice }, currency, words)
  const quoted = useQuote<ExchangeQuote>({
    path: `/api/returns/${returnId}/exchange-quotes`,
    ...{ body, isReadable: problem === null, turn: 0 },
  })
  const { quote, isCurrent } = quoted
  const submit = (): Submission => {
    if (problem !== null) return { problem }
    if (quoted.problem !== '') return { problem: quoted.problem }
    if (!quote || !isCurrent) return { problem: words.t('One moment: what it comes to is being worked out.') }
    const expectedTotal = { amountMinor: quote.totalMinor, currency }
    return { path: `/api/returns/${returnId}/exchange`, body: { ...body, expectedTotal } }
  }
  const trouble = lines.length === 0 ? '' : (problem ?? quoted.problem)
  return { lines, setLines, shippingPrice, setShippingPrice, articles, quoted, trouble, submit }
}
