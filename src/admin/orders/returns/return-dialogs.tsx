'use client'

import { msg } from '@/domain/languages/words'
import { balanceOf } from '@/domain/order/balance'
import { refundableMinor, suggestRefund } from '@/domain/order/refunds'
import { unitsToRefund } from '@/domain/order/returns/return-rules'
import type { ReturnLineRecord } from '@/domain/order/record-parts'

import { useWords } from '../../languages/use-words'
import { typeAmount } from '../../money/amount-text'
import { ActionDialog } from '../../ui/action-dialog'
import { DialogField, ReasonField, textOf } from '../../ui/dialog-field'
import type { ActionOrder } from '../action-order'
import { arrivalOf, requestOf, returnRefundOf } from './return-forms'
import type { ReturnableLine } from './return-lines'
import { ReturnLineFields } from './return-lines'

/** What the dialogs need to know of a return. */
export interface ShownReturn {
  id: string
  number: string
  lines: readonly Pick<ReturnLineRecord, 'lineId' | 'quantity' | 'receivedQuantity'>[]
}

interface DialogProps {
  onClose: () => void
}

/** What the customer reads about sending goods. */
function InstructionsField({ instructions }: { instructions: string | null }) {
  const { t } = useWords()
  return (
    <label className="br-dialog__field">
      {t('What the customer reads about sending the goods')}
      <textarea defaultValue={instructions ?? ''} maxLength={2000} name="instructions" rows={4} />
    </label>
  )
}

interface StartProps extends DialogProps {
  order: Pick<ActionOrder, 'id' | 'number'>
  lines: readonly ReturnableLine[]
  instructions: string | null
  /** Whether the goods are here already. */
  isHere: boolean
}

/** Begins a return: of goods that the customer will send, or of goods that are here. */
export function StartReturnDialog({ order, lines, instructions, isHere, onClose }: StartProps) {
  const words = useWords()
  const { t } = words
  const asks = isHere ? (['reason', 'receipt'] as const) : (['reason'] as const)
  return (
    <ActionDialog
      doneMessage={isHere ? t('The goods are taken in.') : t('The return is approved.')}
      onClose={onClose}
      onSubmit={(form) => requestOf(form, { orderId: order.id, lines, isHere }, words)}
      submitLabel={isHere ? t('Take in') : t('Approve return')}
      title={t(isHere ? 'Goods that came back of {number}' : 'Return of {number}', { number: order.number })}
    >
      <p className="br-hint">
        {isHere
          ? t('No money moves yet: a refund pays for the return afterwards.')
          : t('The customer gets a mail with the number of the return and how to send the goods.')}
      </p>
      {lines.map((line) => (
        <ReturnLineFields asks={asks} key={line.id} line={line} />
      ))}
      {!isHere && <InstructionsField instructions={instructions} />}
    </ActionDialog>
  )
}

interface PartProps extends DialogProps {
  part: ShownReturn
}

/** Approves a return that the customer asked for. */
export function ApproveDialog({ part, instructions, onClose }: PartProps & { instructions: string | null }) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('{number} is approved.|return', { number: part.number })}
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/returns/${part.id}/approvals`,
        body: { instructions: textOf(form, 'instructions') },
      })}
      submitLabel={t('Approve')}
      title={t('Approve {name}', { name: part.number })}
    >
      <InstructionsField instructions={instructions} />
    </ActionDialog>
  )
}

/** Records what has arrived of a return. */
export function ReceiveDialog({ part, lines, onClose }: PartProps & { lines: readonly ReturnableLine[] }) {
  const words = useWords()
  const { t } = words
  return (
    <ActionDialog
      doneMessage={t('{number} is received.|return', { number: part.number })}
      onClose={onClose}
      onSubmit={(form) => arrivalOf(form, { returnId: part.id, lines }, words)}
      submitLabel={t('Receive')}
      title={t('Receive {name}', { name: part.number })}
    >
      <p className="br-hint">
        {t('What did not arrive stays with the customer, and may be asked for again.')}
      </p>
      {lines.map((line) => (
        <ReturnLineFields asks={['receipt']} key={line.id} line={line} />
      ))}
    </ActionDialog>
  )
}

/** Pays for a return that was received: what its units cost, or what is due of it. */
export function RefundReturnDialog({ part, order, onClose }: PartProps & { order: ActionOrder }) {
  const words = useWords()
  const { t, amount } = words
  const lines = unitsToRefund(order.lines, part)
  const worthMinor = lines.length > 0 ? suggestRefund(order, lines) : 0
  const { refundDueMinor } = balanceOf(order)
  const dueMinor = lines.length > 0 ? Math.min(worthMinor, refundDueMinor) : refundDueMinor
  const mostMinor = lines.length > 0 ? worthMinor : refundableMinor(order)
  return (
    <ActionDialog
      doneMessage={t('{number} is refunded.|return', { number: part.number })}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => returnRefundOf(form, { order, id: part.id, lines, mostMinor }, words)}
      submitLabel={t('Refund|verb')}
      title={t('Refund {name}', { name: part.number })}
    >
      <DialogField
        autoComplete="off"
        defaultValue={typeAmount(dueMinor, order.currency, words.language)}
        hint={t(
          'The goods cost {worth}; {due} of the order is due. Shipping is paid back by the order’s own refund.',
          { worth: amount(worthMinor, order.currency), due: amount(refundDueMinor, order.currency) },
        )}
        inputMode="decimal"
        label={t('Amount in {currency}', { currency: order.currency })}
        name="amount"
        required
      />
      <DialogField
        defaultValue={`Return ${part.number}`}
        label={t('Reason')}
        maxLength={500}
        name="reason"
        required
      />
    </ActionDialog>
  )
}

/** How a return ends without goods or without money. */
export const ENDINGS = {
  declines: {
    title: msg('Decline'),
    done: msg('{number} is declined.|return'),
    hint: msg('The customer reads the reason in a mail.'),
  },
  cancellations: {
    title: msg('Cancel|return'),
    done: msg('{number} is cancelled.|return'),
    hint: msg('For goods that are not sent after all.'),
  },
  closures: {
    title: msg('Close without refund'),
    done: msg('{number} is closed.|return'),
    hint: msg('For goods that are not paid back. What is due of the order stays due until it is waived.'),
  },
} as const
export type Ending = keyof typeof ENDINGS

/** Ends a return, for a reason. */
export function EndReturnDialog({ part, ending, onClose }: PartProps & { ending: Ending }) {
  const { t } = useWords()
  const { title, done, hint } = ENDINGS[ending]
  return (
    <ActionDialog
      doneMessage={t(done, { number: part.number })}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/returns/${part.id}/${ending}`,
        body: { reason: textOf(form, 'reason') ?? '' },
      })}
      submitLabel={t(title)}
      title={t('{label}: {text}', { label: t(title), text: part.number })}
    >
      <p className="br-hint">{t(hint)}</p>
      <ReasonField isRequired />
    </ActionDialog>
  )
}
