'use client'

import type { Words } from '@/domain/languages/words'
import { balanceOf } from '@/domain/order/balance'

import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { textOf } from '../ui/dialog-field'
import { DialogTable } from '../ui/dialog-table'
import type { ActionLine, ActionOrder } from './action-order'
import { readQuantities } from './line-quantities'
import { TrackingFields } from './tracking-fields'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** What the form asks for: everything that is left, or the chosen part of it. */
export function shipmentOf(form: FormData, order: ActionOrder, { t }: Words): Submission {
  const open = order.lines.filter((line) => line.quantity > line.shippedQuantity)
  const lines = readQuantities(
    form,
    open.map((line) => line.id),
  )
  if (lines.length === 0) return { problem: t('Choose at least one unit to ship.') }
  return {
    path: `/api/orders/${order.id}/shipments`,
    body: {
      lines,
      carrier: textOf(form, 'carrier'),
      trackingNumber: textOf(form, 'trackingNumber'),
      trackingUrl: textOf(form, 'trackingUrl'),
    },
  }
}

function OpenLine({ line }: { line: ActionLine }) {
  const { t } = useWords()
  const left = line.quantity - line.shippedQuantity
  return (
    <tr>
      <th scope="row">
        {line.title}
        <span className="br-sku">{line.sku}</span>
      </th>
      <td>{left}</td>
      <td>
        <input
          aria-label={t('Units of {sku} to ship', { sku: line.sku })}
          defaultValue={left}
          max={left}
          min={0}
          name={`quantity.${line.id}`}
          type="number"
        />
      </td>
    </tr>
  )
}

/** Ships what is left of an order, or a part of it. */
export function ShipDialog({ order, onClose }: Props) {
  const open = order.lines.filter((line) => line.quantity > line.shippedQuantity)
  const { owedMinor } = balanceOf(order)
  const words = useWords()
  const { t, amount } = words
  return (
    <ActionDialog
      doneMessage={t('The shipment of {number} is recorded.', { number: order.number })}
      onClose={onClose}
      onSubmit={(form) => shipmentOf(form, order, words)}
      submitLabel={t('Ship')}
      title={t('Ship {number}', { number: order.number })}
    >
      {owedMinor > 0 && (
        <p className="br-notice">
          {t('{amount} of this order is still owed.', { amount: amount(owedMinor, order.currency) })}
        </p>
      )}
      <DialogTable
        caption={t('Units to ship')}
        columns={[t('Article'), t('Left|units'), t('Ship now')]}
        isCaptionHidden
      >
        {open.map((line) => (
          <OpenLine key={line.id} line={line} />
        ))}
      </DialogTable>
      <TrackingFields />
    </ActionDialog>
  )
}
