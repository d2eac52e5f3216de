import type { CountKind } from '@/domain/catalogue/count-lines'

import { showAmount } from '../../money/amount-text'
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
}

function Row({
  currency,
  hasCost,
  kind,
  row,
}: Omit<Props, 'before' | 'rows'> & { row: CountRow; hasCost: boolean }) {
  const { delta, onHand, quantity, sku, title, unitCostMinor, variantId } = row
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/variants/${variantId}`}>{title}</a>
        <span className="br-sku">{sku}</span>
      </th>
      <td className="br-number">{onHand.toLocaleString('en')}</td>
      <td className="br-number">{quantity.toLocaleString('en')}</td>
      <td className="br-number">
        {kind === 'stock_take' ? showDelta(delta) : (onHand + delta).toLocaleString('en')}
      </td>
      {hasCost && (
        <td className="br-number">{unitCostMinor === null ? '' : showAmount(unitCostMinor, currency)}</td>
      )}
    </tr>
  )
}

/** Articles with what came in or was counted of each, against the books. */
export function CountTable({ before, currency, kind, rows }: Props) {
  const hasCost = rows.some(({ unitCostMinor }) => unitCostMinor !== null)
  const isTake = kind === 'stock_take'
  return (
    <div aria-label="Articles" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th className="br-number" scope="col">
              {before}
            </th>
            <th className="br-number" scope="col">
              {isTake ? 'Counted' : 'Came in'}
            </th>
            <th className="br-number" scope="col">
              {isTake ? 'Difference' : 'Then on hand'}
            </th>
            {hasCost && (
              <th className="br-number" scope="col">
                Cost of one
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row currency={currency} hasCost={hasCost} key={row.variantId} kind={kind} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
