import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { ReturnAdminView } from '@/features/orders/reading/load-return-admin-view'
import { loadReturnAdminView } from '@/features/orders/reading/load-return-admin-view'

import { StatusBadge } from '../../status/status-badge'
import { clientPropsOf } from '../../ui/client-props-of'
import { RefreshOnSave } from '../../ui/refresh-on-save'
import type { ReturnViewer } from './order-returns'
import { ReturnItem } from './order-returns'

/** Whose order it is of, and where that stands: it decides which of the buttons are there. */
function OrderOfReturn({ view: { order }, words: { t } }: { view: ReturnAdminView; words: Words }) {
  return (
    <p>
      <a href={`/admin/collections/orders/${order.id}`}>{t('Order {number}', { number: order.number })}</a>{' '}
      <StatusBadge field="status" value={order.status} />{' '}
      {order.balance === 'refund_due' && <StatusBadge field="balance" value={order.balance} />}
    </p>
  )
}

type PanelProps = Pick<ReturnViewer, 'roles' | 'words'> & { view: ReturnAdminView }

/** A return with what this person may do about it, by the same steps as on the page of its order. */
function ReturnPanel({ view, roles, words }: PanelProps) {
  const { part, order } = view
  const title = words.t('Return {number}', { number: part.number })
  return (
    <Gutter>
      <section aria-label={title} className="br-admin-view">
        <header className="br-admin-view__header">
          <div>
            <h2>{title}</h2>
            <OrderOfReturn view={view} words={words} />
          </div>
        </header>
        <div className="br-card">
          <ul className="br-records">
            <ReturnItem part={part} roles={roles} view={order} words={words} />
          </ul>
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}

/** The page of a return: what is to be done about it above, and below it Payload's form. */
export async function ReturnEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined ? null : await loadReturnAdminView(req, String(docID))
  return (
    <>
      {view && <ReturnPanel roles={req.user?.roles ?? []} view={view} words={wordsOf(req.i18n)} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
