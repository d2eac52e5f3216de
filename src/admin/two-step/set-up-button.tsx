'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'
import { AppCodeField, PasswordField } from './code-field'
import { RecoveryCodesDialog } from './recovery-codes-dialog'
import type { Setup } from './setup-answers'
import { codesOf, setupOf } from './setup-answers'

type Step = { kind: 'password' } | { kind: 'app'; setup: Setup } | { kind: 'codes'; codes: string[] } | null

interface StepProps {
  onNext: (step: Step) => void
}

function PasswordStep({ onNext }: StepProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage=""
      onClose={() => onNext(null)}
      onDone={(answer) => {
        const setup = setupOf(answer)
        onNext(setup && { kind: 'app', setup })
      }}
      onSubmit={(form) => ({
        path: '/api/users/two-factor/setup',
        body: { currentPassword: textOf(form, 'currentPassword') ?? '' },
      })}
      submitLabel={t('Go on')}
      title={t('Set up two-step sign-in')}
    >
      <p className="br-hint">
        {t(
          'You need an authenticator app on your phone. From then on, signing in asks for your password and a code of that app.',
        )}
      </p>
      <PasswordField />
    </ActionDialog>
  )
}

function AppStep({ setup, onNext }: StepProps & { setup: Setup }) {
  const { t } = useWords()
  const { secret, qr } = setup
  const square = `0 0 ${String(qr.size)} ${String(qr.size)}`
  return (
    <ActionDialog
      doneMessage=""
      onClose={() => onNext(null)}
      onDone={(answer) => onNext({ kind: 'codes', codes: codesOf(answer) })}
      onSubmit={(form) => ({
        path: '/api/users/two-factor/confirm',
        body: { code: textOf(form, 'code') ?? '' },
      })}
      submitLabel={t('Turn it on')}
      title={t('Scan this with the app')}
    >
      <svg aria-label={t('QR code for the authenticator app')} className="br-qr" role="img" viewBox={square}>
        <path d={qr.path} />
      </svg>
      <p>
        {t('Or type this key into the app:')}{' '}
        <code className="br-app-key">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <AppCodeField />
    </ActionDialog>
  )
}

/** Sets up two-step sign-in: the password, the app, the recovery codes. */
export function SetUpButton({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const [step, setStep] = useState<Step>(null)
  const finish = () => {
    setStep(null)
    onDone()
  }
  return (
    <>
      <ActionButton
        label={t('Set up two-step sign-in')}
        onAct={() => setStep({ kind: 'password' })}
        tone="primary"
      />
      {step !== null && (
        <OutsideForm>
          {step.kind === 'password' && <PasswordStep onNext={setStep} />}
          {step.kind === 'app' && <AppStep onNext={setStep} setup={step.setup} />}
          {step.kind === 'codes' && <RecoveryCodesDialog codes={step.codes} onClose={finish} />}
        </OutsideForm>
      )}
    </>
  )
}
