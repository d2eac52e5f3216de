import 'server-only'

import Image from 'next/image'

import { LINE_STOCK_LABELS } from '@/domain/order/line-stock'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../money/amount-text'

function percent(basisPoints: number): string {
  return `${String(basisPoints / 100)} %`
}

function LineRow({ line, currency }: { line: OrderAdminView['lines'][number]; currency: string }) {
  return (
    <tr>
      <th scope="row">
        {line.picture !== null && (
          <Image
            alt=""
            className="br-thumb"
            height={48}
            src={`/api/media/file/${encodeURIComponent(line.picture)}`}
            unoptimized
            width={48}
          />
        )}
        {line.variantId === null ? (
          line.title
        ) : (
          <a href={`/admin/collections/variants/${line.variantId}`}>{line.title}</a>
        )}
        <span className="br-sku">{line.sku}</span>
        {line.stock !== 'reserved' && <span className="br-sku">{LINE_STOCK_LABELS[line.stock]}</span>}
      </th>
      <td className="br-number">{line.quantity}</td>
      <td className="br-number">{line.shippedQuantity}</td>
      <td className="br-number">{line.returnedQuantity}</td>
      <td className="br-number">{showAmount(line.unitPriceMinor, currency)}</td>
      <td className="br-number">{percent(line.taxRateBp)}</td>
      <td className="br-number">{showAmount(line.lineTotalMinor, currency)}</td>
    </tr>
  )
}

/** What was ordered and how far it has got. */
export function OrderLinesTable({ view }: { view: OrderAdminView }) {
  return (
    <div className="br-table-scroll" role="region" aria-label="Lines" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">Lines of the order</caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th className="br-number" scope="col">
              Ordered
            </th>
            <th className="br-number" scope="col">
              Shipped
            </th>
            <th className="br-number" scope="col">
              Returned
            </th>
            <th className="br-number" scope="col">
              Unit price
            </th>
            <th className="br-number" scope="col">
              Tax
            </th>
            <th className="br-number" scope="col">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <LineRow currency={view.currency} key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
