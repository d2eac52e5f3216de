'use client'

import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** Everything that is out comes back; each line says whether it goes on the shelf again. */
export function returnOf(form: FormData, order: ActionOrder): Submission {
  const lines = order.lines
    .map((line) => ({ lineId: line.id, quantity: line.shippedQuantity - line.returnedQuantity }))
    .filter(({ quantity }) => quantity > 0)
    .map((line) => ({ ...line, restock: form.get(`restock.${line.lineId}`) === 'on' }))
  return {
    path: `/api/orders/${order.id}/transitions`,
    body: { to: 'returned', reason: textOf(form, 'reason'), lines },
  }
}

/** Takes back everything that was shipped. */
export function ReturnDialog({ order, onClose }: Props) {
  const out = order.lines.filter((line) => line.shippedQuantity > line.returnedQuantity)
  return (
    <ActionDialog
      doneMessage={`${order.number} is returned.`}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => returnOf(form, order)}
      submitLabel="Take back"
      title={`Take back ${order.number}`}
    >
      <p className="br-hint">
        Everything that was shipped comes back. To take back single lines only, use Refund and tick Restock.
      </p>
      <table className="br-table">
        <caption className="br-visually-hidden">Units that come back</caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Units</th>
            <th scope="col">Restock</th>
          </tr>
        </thead>
        <tbody>
          {out.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.title}
                <span className="br-sku">{line.sku}</span>
              </th>
              <td>{line.shippedQuantity - line.returnedQuantity}</td>
              <td>
                <input
                  aria-label={`Put ${line.sku} back on the shelf`}
                  defaultChecked
                  name={`restock.${line.id}`}
                  type="checkbox"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonField isRequired />
    </ActionDialog>
  )
}
