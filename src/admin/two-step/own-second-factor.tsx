'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'
import { PasswordField } from './code-field'
import { RecoveryCodesDialog } from './recovery-codes-dialog'
import { SetUpButton } from './set-up-button'
import { codesOf } from './setup-answers'

function RenewButton() {
  const router = useRouter()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const show = (answer: unknown) => {
    setIsOpen(false)
    setCodes(codesOf(answer))
  }
  const close = () => {
    setCodes(null)
    router.refresh()
  }
  return (
    <>
      <ActionButton label={t('New recovery codes')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage=""
            onClose={() => setIsOpen(false)}
            onDone={show}
            onSubmit={(form) => ({
              path: '/api/users/two-factor/recovery-codes',
              body: { currentPassword: textOf(form, 'currentPassword') ?? '' },
            })}
            submitLabel={t('Make new codes')}
            title={t('New recovery codes')}
          >
            <p className="br-hint">{t('The codes that you have now work no more then.')}</p>
            <PasswordField />
          </ActionDialog>
        </OutsideForm>
      )}
      {codes !== null && (
        <OutsideForm>
          <RecoveryCodesDialog codes={codes} onClose={close} />
        </OutsideForm>
      )}
    </>
  )
}

function TurnOffButton() {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Turn it off')} onAct={() => setIsOpen(true)} tone="danger" />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage={t('Two-step sign-in is off.')}
            isDangerous
            onClose={() => setIsOpen(false)}
            onSubmit={(form) => ({
              path: '/api/users/two-factor/turn-off',
              body: { currentPassword: textOf(form, 'currentPassword') ?? '' },
            })}
            submitLabel={t('Turn it off')}
            title={t('Turn two-step sign-in off?')}
          >
            <p className="br-hint">{t('Your password alone signs in then.')}</p>
            <PasswordField />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}

/** The buttons for one's own two-step sign-in: set up, new recovery codes, turn off. */
export function OwnSecondFactor({ isOn, isRequired }: { isOn: boolean; isRequired: boolean }) {
  const router = useRouter()
  if (!isOn) return <SetUpButton onDone={() => router.refresh()} />
  return (
    <>
      <RenewButton />
      {!isRequired && <TurnOffButton />}
    </>
  )
}
