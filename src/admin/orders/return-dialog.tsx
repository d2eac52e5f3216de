'use client'

import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { ReasonField, textOf } from '../ui/dialog-field'
import { DialogTable } from '../ui/dialog-table'
import type { ActionLine, ActionOrder } from './action-order'
import { readQuantities } from './line-quantities'

interface Props {
  order: ActionOrder
  onClose: () => void
}

function unitsOut(line: ActionLine): number {
  return line.shippedQuantity - line.returnedQuantity
}

function linesOut(order: ActionOrder): ActionLine[] {
  return order.lines.filter((line) => unitsOut(line) > 0)
}

/** What the form takes back; each line says whether it goes on the shelf again. Where nothing is out, the order is closed. */
export function returnOf(form: FormData, order: ActionOrder, { t }: Words): Submission {
  const out = linesOut(order)
  const lines = readQuantities(
    form,
    out.map((line) => line.id),
  ).map((line) => ({ ...line, restock: form.get(`restock.${line.lineId}`) === 'on' }))
  if (out.length > 0 && lines.length === 0) return { problem: t('Choose at least one unit to take back.') }
  const body = { to: 'returned', reason: textOf(form, 'reason') }
  return {
    path: `/api/orders/${order.id}/transitions`,
    body: lines.length > 0 ? { ...body, lines } : body,
  }
}

function ReturnLine({ line }: { line: ActionLine }) {
  const { t } = useWords()
  const out = unitsOut(line)
  return (
    <tr>
      <th scope="row">
        {line.title}
        <span className="br-sku">{line.sku}</span>
      </th>
      <td>{out}</td>
      <td>
        <input
          aria-label={t('Units of {sku} to take back', { sku: line.sku })}
          defaultValue={out}
          max={out}
          min={0}
          name={`quantity.${line.id}`}
          type="number"
        />
      </td>
      <td>
        <input
          aria-label={t('Put {sku} back on the shelf', { sku: line.sku })}
          defaultChecked
          name={`restock.${line.id}`}
          type="checkbox"
        />
      </td>
    </tr>
  )
}

function explain(order: ActionOrder): string {
  const isPart = order.lines.some((line) => line.shippedQuantity < line.quantity)
  if (linesOut(order).length === 0) {
    return msg(
      'Everything that was shipped is back. The order is closed, and what was not shipped becomes free again.',
    )
  }
  return isPart
    ? msg('The order stays open for what is still to be shipped; take back once more to close it.')
    : msg('Once everything is back, the order is returned. What was paid for it is then due for refund.')
}

/** Takes back what was shipped, or a part of it. */
export function ReturnDialog({ order, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const out = linesOut(order)
  return (
    <ActionDialog
      doneMessage={t('The return of {number} is recorded.', { number: order.number })}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => returnOf(form, order, words)}
      submitLabel={t('Take back')}
      title={t('Take back {number}', { number: order.number })}
    >
      <p className="br-hint">{t(explain(order))}</p>
      {out.length > 0 && (
        <DialogTable
          caption={t('Units that come back')}
          columns={[t('Article'), t('Out|units'), t('Units'), t('Restock')]}
          isCaptionHidden
        >
          {out.map((line) => (
            <ReturnLine key={line.id} line={line} />
          ))}
        </DialogTable>
      )}
      <ReasonField isRequired />
    </ActionDialog>
  )
}
