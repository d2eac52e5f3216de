'use client'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { typeAmount } from '../../money/amount-text'
import { readWhole } from '../../numbers/whole-text'
import { DialogTable } from '../../ui/dialog-table'
import { ArticleSearch } from '../edits/article-search'
import type { Problems, TypedPhoneLine } from './phone-draft'
import { withArticle } from './phone-draft'
import type { OrderQuote } from './use-quote'

interface Props {
  currency: string
  lines: readonly TypedPhoneLine[]
  /** What the lines come to, where the server has said. */
  quote: OrderQuote | null
  problems: Problems
  onChange: (lines: readonly TypedPhoneLine[]) => void
}

interface LineProps {
  currency: string
  line: TypedPhoneLine
  available: number
  lineTotalMinor: number | null
  /** What is wrong with it, by the name of its field. */
  problemOf: (field: string) => string | undefined
  onChange: (line: TypedPhoneLine) => void
  onRemove: () => void
}

function shortageOf({ quantity }: TypedPhoneLine, available: number, { t, tn }: Words): string | null {
  if ((readWhole(quantity) ?? 0) <= available) return null
  return available > 0 ? tn(available, ['Only {count} available', 'Only {count} available']) : t('Sold out')
}

function LineInputs({ currency, line, problemOf, onChange }: LineProps) {
  const { t, language } = useWords()
  const money = { autoComplete: 'off', inputMode: 'decimal', className: 'br-money-input' } as const
  return (
    <>
      <td>
        <input
          aria-invalid={problemOf('quantity') !== undefined}
          aria-label={t('Quantity of {name}', { name: line.sku })}
          className="br-phone__quantity"
          min={1}
          onChange={(event) => onChange({ ...line, quantity: event.target.value })}
          type="number"
          value={line.quantity}
        />
      </td>
      <td>
        <input
          {...money}
          aria-invalid={problemOf('unitPriceMinor') !== undefined}
          aria-label={t('Unit price of {name}', { name: line.sku })}
          onChange={(event) => onChange({ ...line, unitPrice: event.target.value })}
          placeholder={typeAmount(line.priceMinor, currency, language)}
          value={line.unitPrice}
        />
      </td>
      <td>
        <input
          {...money}
          aria-invalid={problemOf('discountMinor') !== undefined}
          aria-label={t('Discount on {name}', { name: line.sku })}
          onChange={(event) => onChange({ ...line, discount: event.target.value })}
          placeholder={typeAmount(0, currency, language)}
          value={line.discount}
        />
      </td>
    </>
  )
}

const FIELDS = ['variantId', 'quantity', 'unitPriceMinor', 'discountMinor']

function LineRow(props: LineProps) {
  const words = useWords()
  const { t, tn, amount } = words
  const { currency, line, available, lineTotalMinor, problemOf, onRemove } = props
  const shortage = shortageOf(line, available, words)
  const notes = FIELDS.flatMap((field) => problemOf(field) ?? [])
  return (
    <tr>
      <th scope="row">
        {line.title}
        <span className="br-sku">
          {line.sku} · {tn(available, ['{count} available', '{count} available'])}
        </span>
        {[...(shortage === null ? [] : [shortage]), ...notes].map((note) => (
          <span className="br-phone__problem" key={note} role="status">
            {note}
          </span>
        ))}
      </th>
      <LineInputs {...props} />
      <td className="br-number">{lineTotalMinor === null ? '…' : amount(lineTotalMinor, currency)}</td>
      <td>
        <button
          aria-label={t('Remove {name}', { name: line.sku })}
          className="br-button"
          onClick={onRemove}
          type="button"
        >
          ×
        </button>
      </td>
    </tr>
  )
}

/** The articles of a new order: Enter adds one, and each has its own price and discount if one is typed. */
export function PhoneLines({ currency, lines, quote, problems, onChange }: Props) {
  const { t } = useWords()
  return (
    <>
      <ArticleSearch currency={currency} onChoose={(article) => onChange(withArticle(lines, article))} />
      {problems['lines'] !== undefined && <p className="br-phone__problem">{problems['lines']}</p>}
      {lines.length > 0 && (
        <div aria-label={t('Lines')} className="br-table-scroll" role="region" tabIndex={0}>
          <DialogTable
            caption={t('Lines of the order')}
            columns={[
              t('Article'),
              t('Quantity'),
              t('Unit price in {currency}', { currency }),
              t('Discount'),
              t('Total'),
              t('Remove'),
            ]}
            isCaptionHidden
          >
            {lines.map((line, index) => {
              const quoted = quote?.lines.find(({ variantId }) => variantId === line.variantId)
              return (
                <LineRow
                  available={quoted?.available ?? line.available}
                  currency={currency}
                  key={line.variantId}
                  line={line}
                  lineTotalMinor={quoted?.lineTotalMinor ?? null}
                  onChange={(changed) => onChange(lines.with(index, changed))}
                  onRemove={() => onChange(lines.toSpliced(index, 1))}
                  problemOf={(field) => problems[`lines.${String(index)}.${field}`]}
                />
              )
            })}
          </DialogTable>
        </div>
      )}
    </>
  )
}
