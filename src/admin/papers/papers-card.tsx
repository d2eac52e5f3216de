import 'server-only'

import { INVOICE_KINDS } from '@/domain/invoices/content'
import { formatMoney, money } from '@/domain/money'
import { isDraft } from '@/domain/order/status-facts'
import { orderPapersPath } from '@/domain/papers/order-papers'
import { isLeftToPick } from '@/domain/papers/pick-list'
import type { OrderInvoices } from '@/features/orders/invoicing/load-invoice-admin-view'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { PostButton } from '../webhooks/post-button'
import { PaperLink } from './paper-link'

interface InvoicesProps {
  invoices: OrderInvoices['invoices']
  mayMail: boolean
}

/** Invoices and credit notes, each with its page, its PDF and a button that mails it. */
function Invoices({ invoices, mayMail }: InvoicesProps) {
  if (invoices.length === 0) return null
  return (
    <ul className="br-records">
      {invoices.map(({ id, number, kind, totalMinor, currency, issuedOn }) => (
        <li key={id}>
          <a href={`/admin/collections/invoices/${id}`}>{number}</a>
          <span className="br-muted">
            {INVOICE_KINDS[kind]} of {issuedOn}, {formatMoney(money(totalMinor, currency))}
          </span>
          <div className="br-papers">
            <PaperLink aria-label={`PDF of ${number}`} href={`/api/invoices/${id}/document`} label="PDF" />
            {mayMail && (
              <PostButton
                aria-label={`Mail ${number} to the customer`}
                doneMessage={`${number} is on its way to the customer.`}
                label="Mail"
                path={`/api/invoices/${id}/mails`}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface IssueProps {
  orderId: string
  blockedBecause: string | null
}

/** The button, or why there is none. */
function Issue({ orderId, blockedBecause }: IssueProps) {
  if (blockedBecause !== null) return <p className="br-muted">{blockedBecause}</p>
  return (
    <PostButton
      doneMessage="The invoice is issued."
      label="Issue invoice"
      path={`/api/orders/${orderId}/invoices`}
    />
  )
}

interface Props {
  view: OrderAdminView
  invoices: OrderInvoices | null
  mayIssue: boolean
}

/** Papers of an order, each a PDF that opens beside the page. */
export function PapersCard({ view, invoices, mayIssue }: Props) {
  const { id, status } = view
  if (isDraft(status)) return null
  return (
    <section aria-label="Papers" className="br-card">
      <h3>Papers</h3>
      <div className="br-papers">
        <PaperLink href={orderPapersPath([id], ['packing-slips'])} label="Packing slip" />
        {isLeftToPick(view) && <PaperLink href={orderPapersPath([id], ['pick-list'])} label="Pick list" />}
      </div>
      {invoices && <Invoices invoices={invoices.invoices} mayMail={mayIssue} />}
      {invoices?.isOutdated === true && (
        <p className="br-muted">
          The order comes to another amount than its invoice by now. A refund is credited by itself; otherwise
          take the invoice back by a credit note, and issue it again.
        </p>
      )}
      {invoices && mayIssue && <Issue blockedBecause={invoices.blockedBecause} orderId={id} />}
    </section>
  )
}
