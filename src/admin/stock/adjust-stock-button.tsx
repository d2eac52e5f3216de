'use client'

import { useState } from 'react'

import type { Words } from '@/domain/languages/words'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { readWhole } from '../numbers/whole-text'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'

interface Props {
  variantId: string
  sku: string
  onHand: number
  available: number
}

/** The correction that the form asks for; `t` is for what is wrong with it. */
export function adjustmentOf(form: FormData, variantId: string, t: Words['t']): Submission {
  const delta = readWhole(textOf(form, 'delta') ?? '')
  if (delta === null || delta === 0) {
    return { problem: t('Type by how many units: a whole number other than zero, e.g. 5 or -2.') }
  }
  return {
    path: `/api/variants/${variantId}/stock-adjustments`,
    body: { delta, reason: textOf(form, 'reason') ?? '' },
  }
}

/** Corrects what is on hand, with a reason. */
export function AdjustStockButton({ variantId, sku, onHand, available }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Adjust stock')} onAct={() => setIsOpen(true)} tone="primary" />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The stock of {sku} is adjusted.', { sku })}
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => adjustmentOf(form, variantId, t)}
          submitLabel={t('Adjust stock')}
          title={t('Adjust the stock of {sku}', { sku })}
        >
          <DialogField
            hint={t('{onHand} on hand. Up to {available} can be taken away: the rest is reserved.', {
              onHand: String(onHand),
              available: String(available),
            })}
            inputMode="numeric"
            label={t('Change, in units')}
            name="delta"
            placeholder={t('5 or -2')}
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
