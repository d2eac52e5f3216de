'use client'

import { useEffect, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'

import { useWords } from '../languages/use-words'
import { DialogField, textOf } from '../ui/dialog-field'
import { postAction, refusalText } from '../ui/post-action'
import type { ActionResult } from '../ui/post-action'

interface StepProps {
  problem: string | null
  isBusy: boolean
  submitLabel: string
  onSubmit: (form: FormData) => Promise<void>
  children: ReactNode
}

/** One step of the sign-in. */
function Step({ problem, isBusy, submitLabel, onSubmit, children }: StepProps) {
  const words = useWords()
  const { t } = words
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // At once to the first field; after a refusal, what was typed is there to be typed over.
    const field = isBusy ? null : form.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [isBusy])
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) await onSubmit(new FormData(event.currentTarget))
  }
  return (
    <form className="br-sign-in" method="post" onSubmit={handleSubmit} ref={form}>
      {problem !== null && (
        <p className="br-dialog__error" role="alert">
          {refusalText(problem, words)}
        </p>
      )}
      {children}
      <button aria-busy={isBusy} className="br-button br-button--primary" disabled={isBusy} type="submit">
        {isBusy ? t('Working…') : submitLabel}
      </button>
    </form>
  )
}

/** The challenge from the first step, where a second one follows. */
function challengeOf(result: ActionResult): string | null {
  if (result.ok || result.refusal.data['code'] !== 'TWO_FACTOR_REQUIRED') return null
  const { challenge } = result.refusal.data
  return typeof challenge === 'string' ? challenge : null
}

function PasswordFields({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      <DialogField
        autoCapitalize="none"
        autoComplete="username"
        label={t('Email address or user name')}
        name="username"
        required
        spellCheck={false}
      />
      <DialogField
        autoComplete="current-password"
        label={t('Password')}
        name="password"
        required
        type="password"
      />
      {children}
    </>
  )
}

interface CodeStepProps extends Omit<StepProps, 'submitLabel' | 'children'> {
  onBack: () => void
}

/** The app's code, or a recovery code, which has letters and so needs the full keyboard of a phone. */
function CodeStep({ onBack, ...step }: CodeStepProps) {
  const { t } = useWords()
  const [isRecovery, setIsRecovery] = useState(false)
  return (
    <>
      <Step {...step} key={isRecovery ? 'recovery' : 'app'} submitLabel={t('Go on')}>
        {isRecovery ? (
          <DialogField
            autoCapitalize="none"
            autoComplete="off"
            hint={t('One of those that you kept when you set up two-step sign-in.')}
            label={t('Recovery code')}
            maxLength={40}
            name="code"
            required
            spellCheck={false}
          />
        ) : (
          <DialogField
            autoComplete="one-time-code"
            hint={t('Six digits that your authenticator app shows.')}
            inputMode="numeric"
            label={t('Code')}
            maxLength={10}
            name="code"
            required
          />
        )}
      </Step>
      <div className="br-sign-in__more">
        <button className="br-button" onClick={() => setIsRecovery(!isRecovery)} type="button">
          {t(isRecovery ? 'Use the authenticator app instead' : 'Use a recovery code instead')}
        </button>
        <button className="br-button" onClick={onBack} type="button">
          {t('Back')}
        </button>
      </div>
    </>
  )
}

interface SignInStepsProps {
  onSignedIn: () => void
  /** What else stands below the password. */
  children?: ReactNode
}

/** Signs in to the panel: the password, then the code where the account asks for one. */
export function SignInSteps({ onSignedIn, children }: SignInStepsProps) {
  const { t } = useWords()
  const [challenge, setChallenge] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const send = async (path: string, body: object) => {
    setIsBusy(true)
    setProblem(null)
    const result = await postAction(path, body)
    if (result.ok) {
      onSignedIn()
      return
    }
    setIsBusy(false)
    const next = challengeOf(result)
    if (next !== null) setChallenge(next)
    else setProblem(refusalText(result.refusal.message, { t }))
    if (result.refusal.data['attempts_left'] === 0) setChallenge(null)
  }

  if (challenge === null) {
    return (
      <Step
        isBusy={isBusy}
        key="password"
        onSubmit={(form) =>
          send('/api/users/login', { username: textOf(form, 'username'), password: form.get('password') })
        }
        problem={problem}
        submitLabel={t('Sign in')}
      >
        <PasswordFields>{children}</PasswordFields>
      </Step>
    )
  }
  return (
    <CodeStep
      isBusy={isBusy}
      onBack={() => setChallenge(null)}
      onSubmit={(form) => send('/api/users/two-factor', { challenge, code: textOf(form, 'code') ?? '' })}
      problem={problem}
    />
  )
}
