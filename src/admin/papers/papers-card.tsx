import 'server-only'

import { INVOICE_KINDS } from '@/domain/invoices/content'
import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
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
  words: Words
}

/** Invoices and credit notes, each with its page, its PDF and a button that mails it. */
function Invoices({ invoices, mayMail, words: { t, amount } }: InvoicesProps) {
  if (invoices.length === 0) return null
  return (
    <ul className="br-records">
      {invoices.map(({ id, number, kind, totalMinor, currency, issuedOn }) => (
        <li key={id}>
          <a href={`/admin/collections/invoices/${id}`}>{number}</a>
          <span className="br-muted">
            {t('{kind} of {day}, {amount}', {
              kind: t(INVOICE_KINDS[kind]),
              day: issuedOn,
              amount: amount(totalMinor, currency),
            })}
          </span>
          <div className="br-papers">
            <PaperLink
              aria-label={t('PDF of {name}', { name: number })}
              href={`/api/invoices/${id}/document`}
              label={t('PDF')}
            />
            {mayMail && (
              <PostButton
                aria-label={t('Mail {name} to the customer', { name: number })}
                doneMessage={t('{number} is on its way to the customer.', { number })}
                label={t('Mail|verb')}
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
  words: Words
}

/** The button, or why there is none. */
function Issue({ orderId, blockedBecause, words: { language, t } }: IssueProps) {
  if (blockedBecause !== null) return <p className="br-muted">{refusalIn(language, blockedBecause)}</p>
  return (
    <PostButton
      doneMessage={t('The invoice is issued.')}
      label={t('Issue invoice')}
      path={`/api/orders/${orderId}/invoices`}
    />
  )
}

interface Props {
  view: OrderAdminView
  invoices: OrderInvoices | null
  mayIssue: boolean
  words: Words
}

/** Papers of an order, each a PDF that opens beside the page. */
export function PapersCard({ view, invoices, mayIssue, words }: Props) {
  const { t } = words
  const { id, status } = view
  if (isDraft(status)) return null
  return (
    <section aria-label={t('Papers')} className="br-card">
      <h3>{t('Papers')}</h3>
      <div className="br-papers">
        <PaperLink href={orderPapersPath([id], ['packing-slips'])} label={t('Packing slip')} />
        {isLeftToPick(view) && (
          <PaperLink href={orderPapersPath([id], ['pick-list'])} label={t('Pick list')} />
        )}
      </div>
      {invoices && <Invoices invoices={invoices.invoices} mayMail={mayIssue} words={words} />}
      {invoices?.isOutdated === true && (
        <p className="br-muted">
          {t(
            'The order comes to another amount than its invoice by now. A refund is credited by itself; otherwise take the invoice back by a credit note, and issue it again.',
          )}
        </p>
      )}
      {invoices && mayIssue && <Issue blockedBecause={invoices.blockedBecause} orderId={id} words={words} />}
    </section>
  )
}
