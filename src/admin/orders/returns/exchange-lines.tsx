'use client'

import { useId } from 'react'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { typeAmount } from '../../money/amount-text'
import { DialogField } from '../../ui/dialog-field'
import type { Article } from '../edits/article-search'
import type { ExchangeQuote, TypedExchangeLine } from './exchange-draft'
import { shortageWords } from './exchange-draft'

interface Props {
  line: TypedExchangeLine
  currency: string
  /** The articles of the same products: other sizes and colours. */
  articles: readonly Article[]
  quote: ExchangeQuote | null
  problem: string | undefined
  onChange: (line: TypedExchangeLine) => void
}

/** The articles that may be chosen for a line: its own first, if the catalogue no longer has it. */
function choicesFor(
  { variantId, sku, title }: TypedExchangeLine,
  articles: readonly Article[],
  { t, tn }: Words,
) {
  const shown = articles.map((article) => ({
    ...article,
    stock:
      article.available > 0 ? tn(article.available, ['{count} in stock', '{count} in stock']) : t('sold out'),
  }))
  const isKnown = shown.some((article) => article.variantId === variantId)
  return isKnown ? shown : [{ variantId, sku, title, priceMinor: null, stock: null }, ...shown]
}

function ArticleChoice({ line, currency, articles, onChange }: Props) {
  const words = useWords()
  const id = useId()
  const choices = choicesFor(line, articles, words)
  const choose = (variantId: string) => {
    const article = choices.find((choice) => choice.variantId === variantId)
    if (article) onChange({ ...line, variantId, sku: article.sku, title: article.title, unitPrice: '' })
  }
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>{words.t('Article')}</label>
      <select id={id} onChange={(event) => choose(event.target.value)} value={line.variantId}>
        {choices.map(({ variantId, sku, title, priceMinor, stock }) => (
          <option key={variantId} value={variantId}>
            {[
              `${title} (${sku})`,
              ...(priceMinor === null ? [] : [words.amount(priceMinor, currency)]),
              ...(stock === null ? [] : [stock]),
            ].join(' · ')}
          </option>
        ))}
      </select>
    </div>
  )
}

/** An article that the customer gets: which, how many, and at which price. */
export function ExchangeLineFields(props: Props) {
  const words = useWords()
  const { language } = words
  const { t, tn } = words
  const { line, currency, quote, problem, onChange } = props
  const quoted = quote?.lines.find(({ variantId }) => variantId === line.variantId)
  const shortage = quoted ? shortageWords(line, quoted.available, words) : null
  return (
    <fieldset className="br-return-line">
      <legend>
        {line.title} <span className="br-muted">{line.sku}</span>
      </legend>
      <ArticleChoice {...props} />
      <div className="br-dialog__columns">
        <DialogField
          label={t('Units')}
          min={1}
          onChange={(event) => onChange({ ...line, quantity: event.target.value })}
          required
          type="number"
          value={line.quantity}
        />
        <DialogField
          autoComplete="off"
          inputMode="decimal"
          label={t('Own price in {currency}', { currency })}
          onChange={(event) => onChange({ ...line, unitPrice: event.target.value })}
          placeholder={quoted ? typeAmount(quoted.unitPriceMinor, currency, language) : ''}
          value={line.unitPrice}
        />
      </div>
      <p className="br-hint">
        {quoted
          ? tn(quoted.available, ['{count} available', '{count} available'])
          : t('Looking what is there…')}
      </p>
      {[shortage, problem].map((text) =>
        text ? (
          <p className="br-phone__problem" key={text} role="status">
            {text}
          </p>
        ) : null,
      )}
    </fieldset>
  )
}
