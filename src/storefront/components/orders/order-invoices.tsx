import { INVOICE_KINDS } from '@/domain/invoices/content'
import type { OrderView } from '@/storefront/lib/order-view'
import { formatMinor } from '@/storefront/lib/price'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** The invoices and credit notes of an order, each as a PDF. */
export function OrderInvoices({ order }: { order: OrderView }) {
  const { id: orderId, invoices, currency } = order
  if (invoices.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">Invoices</h2>
      <ul className="grid gap-2">
        {invoices.map(({ id, number, kind, issuedOn, totalMinor }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <a
              className="underline"
              href={`/account/orders/${orderId}/invoices/${id}`}
              rel="noreferrer"
              target="_blank"
            >
              {INVOICE_KINDS[kind]} {number} (PDF)
            </a>
            <span className="text-muted">
              {DAY.format(new Date(`${issuedOn}T12:00:00Z`))}, {kind === 'credit_note' ? '−' : ''}
              {formatMinor(totalMinor, currency)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
