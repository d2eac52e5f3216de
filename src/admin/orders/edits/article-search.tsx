'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { useWords } from '../../languages/use-words'

/** An article as it is found. */
export interface Article {
  variantId: string
  sku: string
  title: string
  priceMinor: number
  available: number
}

interface Props {
  currency: string
  onChoose: (article: Article) => void
}

const PAUSE_MS = 150

/** The articles that the server answers. */
export function articlesOf(body: unknown): Article[] {
  const found: unknown =
    typeof body === 'object' && body !== null && 'articles' in body ? body.articles : null
  return Array.isArray(found) ? (found as Article[]) : []
}

interface Answer {
  /** What was asked for. */
  text: string
  articles: readonly Article[]
}

/** What is found by a text, after a short pause; and whether the answer to it is still to come. */
function useArticles(text: string): { found: readonly Article[]; isPending: boolean } {
  const [answer, setAnswer] = useState<Answer>({ text: '', articles: [] })
  useEffect(() => {
    if (text.trim() === '') return
    const controller = new AbortController()
    const ask = async () => {
      const response = await fetch(`/api/orders/articles?text=${encodeURIComponent(text)}`, {
        credentials: 'include',
        signal: controller.signal,
      })
      setAnswer({ text, articles: response.ok ? articlesOf(await response.json()) : [] })
    }
    const giveUp = () => {
      if (!controller.signal.aborted) setAnswer({ text, articles: [] })
    }
    const timer = setTimeout(() => void ask().catch(giveUp), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [text])
  if (text.trim() === '') return { found: [], isPending: false }
  return { found: answer.articles, isPending: answer.text !== text }
}

interface FoundProps {
  id: string
  found: readonly Article[]
  /** The place of the one that Enter chooses. */
  at: number
  currency: string
  onChoose: (article: Article) => void
}

const optionId = (id: string, index: number) => `${id}-${String(index)}`

/** What was found; the field keeps the focus. */
function FoundArticles({ id, found, at, currency, onChoose }: FoundProps) {
  const { t, tn, amount } = useWords()
  return (
    <ul aria-label={t('Articles')} className="br-mentions__list" id={id} role="listbox">
      {found.map((article, index) => (
        <li
          aria-selected={index === at}
          id={optionId(id, index)}
          key={article.variantId}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(article)
          }}
          role="option"
        >
          {article.title} <span className="br-muted">{article.sku}</span> ·{' '}
          {amount(article.priceMinor, currency)} ·{' '}
          {article.available > 0
            ? tn(article.available, ['{count} in stock', '{count} in stock'])
            : t('sold out')}
        </li>
      ))}
    </ul>
  )
}

/** What is typed and what Enter does: it waits for an answer that is still to come, and takes nothing of an older one. */
function useArticleChoice(onChoose: Props['onChoose']) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const isWanted = useRef(false)
  const { found, isPending } = useArticles(text)
  const type = (typed: string) => {
    setText(typed)
    setAt(0)
    isWanted.current = false
  }
  const choose = (article: Article | undefined) => {
    if (!article) return
    onChoose(article)
    type('')
  }
  const enter = () => {
    isWanted.current = isPending
    if (!isPending) choose(found[at])
  }
  useEffect(() => {
    if (isWanted.current) enter()
  })
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') enter()
    else if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return { text, at, found, type, choose, handleKey }
}

/** Finds an article by its name or SKU, with its price and what is there of it; arrows and Enter choose one. */
export function ArticleSearch({ currency, onChoose }: Props) {
  const { t } = useWords()
  const id = useId()
  const { text, at, found, type, choose, handleKey } = useArticleChoice(onChoose)
  const isOpen = found.length > 0
  return (
    <div className="br-mentions">
      <input
        {...(isOpen ? { 'aria-activedescendant': optionId(id, at) } : {})}
        aria-autocomplete="list"
        aria-controls={id}
        aria-expanded={isOpen}
        aria-label={t('Add an article by name or SKU')}
        autoComplete="off"
        className="br-wide"
        onChange={(event) => type(event.target.value)}
        onKeyDown={handleKey}
        placeholder={t('Add an article by name or SKU')}
        role="combobox"
        type="text"
        value={text}
      />
      {isOpen && <FoundArticles at={at} currency={currency} found={found} id={id} onChoose={choose} />}
    </div>
  )
}
