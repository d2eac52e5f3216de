import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { refusalIn } from '@/domain/languages/refusals'
import { wordsOf } from '@/domain/languages/words'
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
  const words = wordsOf(req.i18n)
  const { language, t } = words
  return (
    <Gutter>
      <section aria-label={number} className="br-admin-view">
        <header className="br-admin-view__header">
          <div>
            <h2>{number}</h2>
            <p>
              <a href={`/admin/collections/orders/${orderId}`}>
                {t('Order {number}', { number: orderNumber })}
              </a>
            </p>
          </div>
          <div className="br-papers">
            <PaperLink href={`/api/invoices/${id}/document`} label={t('Open PDF')} tone="primary" />
            <PaperLink href={`/api/invoices/${id}/electronic`} label={t('Electronic invoice (XML)')} />
            {mayAll({ roles }, 'orders', 'invoice') && (
              <PostButton
                doneMessage={t('{number} is on its way to the customer.', { number })}
                label={t('Mail to customer')}
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
            ? t(
                'The PDF holds the electronic invoice, too (Factur-X, ZUGFeRD): one file for people and for programs.',
              )
            : t('The PDF holds no electronic invoice. {reason}', {
                reason: refusalIn(language, page.noHybridBecause),
              })}
        </p>
        <PaperPreview paper={page.paper} words={words} />
      </section>
    </Gutter>
  )
}
