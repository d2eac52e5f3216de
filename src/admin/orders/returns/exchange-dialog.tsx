'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { DialogField } from '../../ui/dialog-field'
import { ArticleSearch } from '../edits/article-search'
import type { ReturnedArticle } from './exchange-draft'
import { moneyWords, withArticle } from './exchange-draft'
import { ExchangeLineFields } from './exchange-lines'
import { useExchange } from './use-exchange'

interface Props {
  part: { id: string; number: string }
  currency: string
  /** What came back. */
  came: readonly ReturnedArticle[]
  onClose: () => void
}

type Exchange = ReturnType<typeof useExchange>

/** The total of the new order, and who gets money of whom. */
function ExchangeMoney({ exchange, currency }: { exchange: Exchange; currency: string }) {
  const words = useWords()
  const { t, amount } = words
  const { quoted, trouble } = exchange
  const { quote, isCurrent } = quoted
  if (trouble !== '')
    return (
      <p className="br-phone__problem" role="status">
        {trouble}
      </p>
    )
  if (!quote || !isCurrent)
    return (
      <p className="br-hint" role="status">
        {t('Working it out…')}
      </p>
    )
  return (
    <p role="status">
      {t('New order {total}, of which what came back pays {credit}.', {
        total: amount(quote.totalMinor, currency),
        credit: amount(quote.creditMinor, currency),
      })}{' '}
      <strong>{moneyWords(quote, currency, words)}</strong>
    </p>
  )
}

function ExchangeLines({ exchange, currency }: { exchange: Exchange; currency: string }) {
  const { t } = useWords()
  const { lines, setLines, articles, quoted } = exchange
  return (
    <>
      {lines.map((line, index) => (
        <div key={`${String(index)} of ${String(lines.length)}`}>
          <ExchangeLineFields
            articles={articles}
            currency={currency}
            line={line}
            onChange={(changed) => setLines(lines.with(index, changed))}
            problem={quoted.problems[`lines.${String(index)}.variantId`]}
            quote={quoted.quote}
          />
          {lines.length > 1 && (
            <button
              aria-label={t('Leave out {name}', { name: line.sku })}
              className="br-button"
              onClick={() => setLines(lines.toSpliced(index, 1))}
              type="button"
            >
              {t('Leave out')}
            </button>
          )}
        </div>
      ))}
      <ArticleSearch currency={currency} onChoose={(article) => setLines(withArticle(lines, article))} />
    </>
  )
}

/** Gives out other goods, or the same again, for what came back: one order, paid with what is due for refund. */
export function ExchangeDialog({ part, currency, came, onClose }: Props) {
  const { t } = useWords()
  const router = useRouter()
  const exchange = useExchange({ returnId: part.id, currency, came })
  const { shippingPrice, setShippingPrice, submit } = exchange
  const finish = (answer: unknown) => {
    const { order } = answer as { order: { number: string } }
    toast.success(t('{number} is exchanged for order {order}.', { number: part.number, order: order.number }))
    onClose()
    router.refresh()
  }
  return (
    <ActionDialog
      doneMessage=""
      onClose={onClose}
      onDone={finish}
      onSubmit={submit}
      submitLabel={t('Exchange|verb')}
      title={t('Exchange {name}', { name: part.number })}
    >
      <p className="br-hint">
        {t(
          'A new order for the same customer and address. Articles that came back keep the price that they had.',
        )}
      </p>
      <ExchangeLines currency={currency} exchange={exchange} />
      <DialogField
        autoComplete="off"
        inputMode="decimal"
        label={t('Shipping in {currency}', { currency })}
        onChange={(event) => setShippingPrice(event.target.value)}
        placeholder="0"
        value={shippingPrice}
      />
      <ExchangeMoney currency={currency} exchange={exchange} />
    </ActionDialog>
  )
}
