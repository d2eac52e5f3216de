'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'

/** Resets the second factor of a user who lost it; asks for a reason. */
export function ResetButton({ userId }: { userId: string }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Reset two-step sign-in')} onAct={() => setIsOpen(true)} tone="danger" />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage={t('Two-step sign-in is reset. Its owner is notified by email.')}
            isDangerous
            onClose={() => setIsOpen(false)}
            onSubmit={(form) => ({
              path: `/api/users/${userId}/two-factor/reset`,
              body: { reason: textOf(form, 'reason') ?? '' },
            })}
            submitLabel={t('Reset')}
            title={t('Reset the two-step sign-in of this person?')}
          >
            <p className="br-hint">
              {t('Their password alone signs in then. Make sure that it is they who ask: call them back.')}
            </p>
            <ReasonField isRequired />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}
