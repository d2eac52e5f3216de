import 'server-only'

import Image from 'next/image'

import type { Words } from '@/domain/languages/words'
import { LINE_STOCK_LABELS } from '@/domain/order/line-stock'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

interface Props {
  view: OrderAdminView
  words: Words
}

interface RowProps {
  line: OrderAdminView['lines'][number]
  currency: string
  words: Words
}

function LineRow({ line, currency, words: { t, amount } }: RowProps) {
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
        {line.stock !== 'reserved' && <span className="br-sku">{t(LINE_STOCK_LABELS[line.stock])}</span>}
      </th>
      <td className="br-number">{line.quantity}</td>
      <td className="br-number">{line.shippedQuantity}</td>
      <td className="br-number">{line.returnedQuantity}</td>
      <td className="br-number">{amount(line.unitPriceMinor, currency)}</td>
      <td className="br-number">{t('{percent} %', { percent: line.taxRateBp / 100 })}</td>
      <td className="br-number">{amount(line.lineTotalMinor, currency)}</td>
    </tr>
  )
}

/** What was ordered and how far it has got. */
export function OrderLinesTable({ view, words }: Props) {
  const { t } = words
  return (
    <div className="br-table-scroll" role="region" aria-label={t('Lines')} tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">{t('Lines of the order')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Article')}</th>
            <th className="br-number" scope="col">
              {t('Ordered|units')}
            </th>
            <th className="br-number" scope="col">
              {t('Shipped|units')}
            </th>
            <th className="br-number" scope="col">
              {t('Returned|units')}
            </th>
            <th className="br-number" scope="col">
              {t('Unit price')}
            </th>
            <th className="br-number" scope="col">
              {t('Tax')}
            </th>
            <th className="br-number" scope="col">
              {t('Total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <LineRow currency={view.currency} key={line.id} line={line} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
