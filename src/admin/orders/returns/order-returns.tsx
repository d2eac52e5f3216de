import 'server-only'

import type { Role } from '@/domain/account/roles'
import type { Words } from '@/domain/languages/words'
import { balanceOf } from '@/domain/order/balance'
import { canRecord } from '@/domain/order/lifecycle'
import { refundableMinor } from '@/domain/order/refunds'
import { canExchange, formerArticles } from '@/domain/order/returns/exchanges'
import { returnableQuantity, sumUnits } from '@/domain/order/returns/return-rules'
import {
  canNeverArrive,
  canTakeStep,
  RETURN_CONDITIONS,
  RETURN_REASONS,
  RETURN_STATES,
} from '@/domain/order/returns/return-states'
import type { ReturnLineRecord } from '@/domain/order/record-parts'
import type { ActionOf } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'
import type { AdminViewReturn, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { withParts } from '../../languages/with-parts'
import { PaperLink } from '../../papers/paper-link'
import { ShopTime } from '../../time/shop-time'
import type { ReturnedArticle } from './exchange-draft'
import type { ReturnDeed } from './return-buttons'
import { ReturnButtons, StartReturnButtons } from './return-buttons'
import type { ReturnableLine } from './return-lines'

/** The order, and who looks at it. */
export interface ReturnViewer {
  view: OrderAdminView
  roles: readonly Role[]
  words: Words
}

const mayWith = (roles: readonly Role[]) => (action: ActionOf<'returns'>) =>
  mayAll({ roles }, 'returns', action)

/** What this person may do to a return where it stands. */
function deedsOf(part: AdminViewReturn, { view, roles }: ReturnViewer): ReturnDeed[] {
  const may = mayWith(roles)
  const mayRefund = mayAll({ roles }, 'orders', 'refund')
  const can = (step: Parameters<typeof canTakeStep>[1]) => may(step) && canTakeStep(part.status, step)
  const isPayable = canTakeStep(part.status, 'close') && refundableMinor(view) > 0
  const isExchangeable = may('exchange') && canExchange(part) && balanceOf(view).refundDueMinor > 0
  return [
    ...(can('approve') ? (['approve'] as const) : []),
    ...(can('receive') && canRecord(view.status, 'return') ? (['receive'] as const) : []),
    ...(mayRefund && isPayable && canRecord(view.status, 'refund') ? (['refund'] as const) : []),
    ...(isExchangeable && canRecord(view.status, 'refund') ? (['exchange'] as const) : []),
    ...(can('decline') ? (['declines'] as const) : []),
    ...(can('cancel') ? (['cancellations'] as const) : []),
    ...(can('close') ? (['closures'] as const) : []),
  ]
}

/** Lines of the order of which another return may ask for units. With one line, the form begins with all that is left of it. */
function returnableLines(view: OrderAdminView): ReturnableLine[] {
  const open = view.returns.filter(({ status }) => RETURN_STATES[status].isOpen)
  const asked = sumUnits(open.flatMap(({ lines }) => lines))
  const lines = view.lines.flatMap((line) => {
    const left = returnableQuantity(line, asked)
    return left === 0 ? [] : [{ id: line.id, sku: line.sku, title: line.title, left }]
  })
  return lines.map((line) => ({ ...line, units: lines.length === 1 ? line.left : 0 }))
}

/** The lines of a return with the units that are expected. */
function expectedLines(part: AdminViewReturn, { view, words: { t } }: ReturnViewer): ReturnableLine[] {
  return part.lines.map(({ lineId, quantity }) => {
    const line = view.lines.find(({ id }) => id === lineId)
    const { sku = t('line'), title = t('Article') } = line ?? {}
    return { id: lineId, sku, title, left: quantity, units: quantity }
  })
}

/** What came back and may be given out again. */
function cameBack(part: AdminViewReturn, { lines }: OrderAdminView): ReturnedArticle[] {
  return formerArticles(lines, part).map(({ line: { id, sku }, variantId, quantity }) => {
    const title = lines.find((line) => line.id === id)?.title ?? sku
    return { variantId, sku, title, quantity }
  })
}

/** What became of a received return, beside its status. A refund that an exchange made is no money that was paid back. */
function OutcomeBadges({ part, view, words: { t } }: ReturnViewer & { part: AdminViewReturn }) {
  const refunds = view.refunds.filter(({ returnId }) => returnId === part.id).length
  const isRefunded = refunds > (part.exchangeOrderId === null ? 0 : 1)
  return (
    <>
      {isRefunded && <span className="br-badge br-badge--success">{t('Refunded|return')}</span>}
      {part.exchangeOrderId !== null && (
        <span className="br-badge br-badge--success">{t('Exchanged|return')}</span>
      )}
    </>
  )
}

const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** A line of a return in words: `2 × MUG-1, damaged: “Chipped”; 1 arrived, opened, restocked`. */
function lineWords(line: ReturnLineRecord, { view, words }: ReturnViewer): string {
  const { t, tn } = words
  const { condition, note, quantity, reason, receivedQuantity, restock } = line
  const sku = view.lines.find(({ id }) => id === line.lineId)?.sku ?? t('line')
  const asked = { quantity, sku, reason: inSentence(t(RETURN_REASONS[reason])) }
  const asks =
    note === null
      ? t('{quantity} × {sku}, {reason}', asked)
      : t('{quantity} × {sku}, {reason}: “{note}”', { ...asked, note })
  if (receivedQuantity === null) return asks
  const came = [
    tn(receivedQuantity, ['{count} arrived', '{count} arrived']),
    ...(condition === null ? [] : [inSentence(t(RETURN_CONDITIONS[condition]))]),
    ...(receivedQuantity === 0 ? [] : [restock === true ? t('restocked') : t('not restocked')]),
  ]
  return t('{asked}; {came}', { asked: asks, came: came.join(', ') })
}

/** A return, what became of it, and the buttons of what this person may do. */
export function ReturnItem({ part, ...props }: ReturnViewer & { part: AdminViewReturn }) {
  const { view, words } = props
  const { t } = words
  const { id, number, status, lines, createdAt, declineReason } = part
  const { label, tone } = RETURN_STATES[status]
  return (
    <li>
      <strong>{number}</strong> <span className={`br-badge br-badge--${tone}`}>{t(label)}</span>
      <OutcomeBadges {...props} part={part} />
      <span className="br-muted">{withParts(t('Begun {time}'), { time: <ShopTime at={createdAt} /> })}</span>
      {lines.map((line) => (
        <span className="br-muted" key={line.lineId}>
          {lineWords(line, props)}
        </span>
      ))}
      {part.approvedAt !== null && !canNeverArrive(status) && (
        <PaperLink href={`/api/returns/${id}/slip`} label={t('Return slip')} />
      )}
      {part.exchangeOrderId !== null && (
        <span>
          {withParts(t('Exchanged for order {order}'), {
            order: (
              <a href={`/admin/collections/orders/${part.exchangeOrderId}`}>{part.exchangeOrderNumber}</a>
            ),
          })}
        </span>
      )}
      {declineReason !== null && (
        <span className="br-muted">{t('“{reason}”', { reason: declineReason })}</span>
      )}
      <ReturnButtons
        came={cameBack(part, view)}
        deeds={deedsOf(part, props)}
        instructions={view.returnInstructions}
        lines={expectedLines(part, props)}
        order={view}
        part={{ id, number, lines }}
      />
    </li>
  )
}

/** Goods that come back: what is expected, what has arrived, and what is to be done about it. */
export function OrderReturns(props: ReturnViewer) {
  const { view, roles, words } = props
  const { t } = words
  const may = mayWith(roles)
  const lines = returnableLines(view)
  const canStart = lines.length > 0 && canRecord(view.status, 'return')
  if (!canStart && view.returns.length === 0) return null
  return (
    <section aria-label={t('Returns')} className="br-card">
      <div className="br-card__head">
        <h3>{t('Returns')}</h3>
        {canStart && (
          <div className="br-actions__buttons">
            <StartReturnButtons
              instructions={view.returnInstructions}
              lines={lines}
              mayApprove={may('approve')}
              mayReceive={may('receive')}
              order={{ id: view.id, number: view.number }}
            />
          </div>
        )}
      </div>
      {view.returns.length === 0 && <p className="br-muted">{t('None yet.')}</p>}
      <ul className="br-records">
        {view.returns.map((part) => (
          <ReturnItem {...props} key={part.id} part={part} />
        ))}
      </ul>
    </section>
  )
}
