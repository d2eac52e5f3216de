import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { mayAll } from '@/domain/permissions'
import { loadInvoiceAdminView } from '@/features/orders/invoicing/load-invoice-admin-view'
import { loadInvoicePage } from '@/features/papers/print-invoice'

import { PaperLink } from '../papers/paper-link'
import { PostButton } from '../webhooks/post-button'
import { CreditButton } from './credit-button'
import { PaperPreview } from './paper-preview'

/** The page of an invoice: what it says, and what can be done with it. Nothing of it is edited. */
export async function InvoiceEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined ? null : await loadInvoiceAdminView(req, String(docID))
  const page = view && (await loadInvoicePage(req.payload, view.id))
  if (!view || !page) return null
  const { id, number, orderId, orderNumber, kind, remainingMinor } = view
  const roles = req.user?.roles ?? []
  return (
    <Gutter>
      <section aria-label={number} className="br-admin-view">
        <header className="br-admin-view__header">
          <div>
            <h2>{number}</h2>
            <p>
              <a href={`/admin/collections/orders/${orderId}`}>Order {orderNumber}</a>
            </p>
          </div>
          <div className="br-papers">
            <PaperLink href={`/api/invoices/${id}/document`} label="Open PDF" tone="primary" />
            <PaperLink href={`/api/invoices/${id}/electronic`} label="Electronic invoice (XML)" />
            {mayAll({ roles }, 'orders', 'invoice') && (
              <PostButton
                doneMessage={`${number} is on its way to the customer.`}
                label="Mail to customer"
                path={`/api/invoices/${id}/mails`}
              />
            )}
            {kind === 'invoice' && remainingMinor > 0 && mayAll({ roles }, 'invoices', 'credit') && (
              <CreditButton id={id} number={number} />
            )}
          </div>
        </header>
        <p>
          {page.noHybridBecause === null
            ? 'The PDF holds the electronic invoice, too (Factur-X, ZUGFeRD): one file for people and for programs.'
            : `The PDF holds no electronic invoice. ${page.noHybridBecause}`}
        </p>
        <PaperPreview paper={page.paper} />
      </section>
    </Gutter>
  )
}
