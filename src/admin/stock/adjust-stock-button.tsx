'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'

interface Props {
  variantId: string
  sku: string
  onHand: number
  available: number
}

/** The correction that the form asks for. */
export function adjustmentOf(form: FormData, variantId: string): Submission {
  const delta = Number(textOf(form, 'delta') ?? '')
  if (!Number.isSafeInteger(delta) || delta === 0) {
    return { problem: 'Type by how many units: a whole number other than zero, e.g. 5 or -2.' }
  }
  return {
    path: `/api/variants/${variantId}/stock-adjustments`,
    body: { delta, reason: textOf(form, 'reason') ?? '' },
  }
}

/** Corrects what is on hand, with a reason. */
export function AdjustStockButton({ variantId, sku, onHand, available }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label="Adjust stock" onAct={() => setIsOpen(true)} tone="primary" />
      {isOpen && (
        <ActionDialog
          doneMessage={`The stock of ${sku} is adjusted.`}
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => adjustmentOf(form, variantId)}
          submitLabel="Adjust stock"
          title={`Adjust the stock of ${sku}`}
        >
          <DialogField
            hint={`${String(onHand)} on hand. Up to ${String(available)} can be taken away: the rest is reserved.`}
            inputMode="numeric"
            label="Change, in units"
            name="delta"
            placeholder="5 or -2"
            required
            step={1}
            type="number"
          />
          <ReasonField isRequired />
        </ActionDialog>
      )}
    </>
  )
}
