import type { CountKind } from '@/domain/catalogue/count-lines'
import type { Words } from '@/domain/languages/words'

import { showDelta } from './count-preview'

/** An article as the table shows it; numbers are pieces, the cost is in minor units. */
interface CountRow {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly onHand: number
  readonly delta: number
  readonly unitCostMinor: number | null
}

interface Props {
  kind: CountKind
  rows: readonly CountRow[]
  currency: string
  /** What the number before the change is called. */
  before: string
  /** Both the server and the browser draw the table. */
  words: Words
}

function Row({
  currency,
  hasCost,
  kind,
  row,
  words,
}: Omit<Props, 'before' | 'rows'> & { row: CountRow; hasCost: boolean }) {
  const { amount, number } = words
  const { delta, onHand, quantity, sku, title, unitCostMinor, variantId } = row
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/variants/${variantId}`}>{title}</a>
        <span className="br-sku">{sku}</span>
      </th>
      <td className="br-number">{number(onHand)}</td>
      <td className="br-number">{number(quantity)}</td>
      <td className="br-number">
        {kind === 'stock_take' ? showDelta(delta, words) : number(onHand + delta)}
      </td>
      {hasCost && (
        <td className="br-number">{unitCostMinor === null ? '' : amount(unitCostMinor, currency)}</td>
      )}
    </tr>
  )
}

/** Articles with what came in or was counted of each, against the books. */
export function CountTable({ before, currency, kind, rows, words }: Props) {
  const { t } = words
  const hasCost = rows.some(({ unitCostMinor }) => unitCostMinor !== null)
  const isTake = kind === 'stock_take'
  return (
    <div aria-label={t('Articles')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <thead>
          <tr>
            <th scope="col">{t('Article')}</th>
            <th className="br-number" scope="col">
              {before}
            </th>
            <th className="br-number" scope="col">
              {t(isTake ? 'Counted' : 'Came in')}
            </th>
            <th className="br-number" scope="col">
              {t(isTake ? 'Difference' : 'Then on hand')}
            </th>
            {hasCost && (
              <th className="br-number" scope="col">
                {t('Cost of one')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              currency={currency}
              hasCost={hasCost}
              key={row.variantId}
              kind={kind}
              row={row}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
