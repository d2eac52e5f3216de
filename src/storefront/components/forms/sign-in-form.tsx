'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { SignInInput, SecondStepForm } from '@/storefront/lib/forms/account-schemas'
import { signInSchema } from '@/storefront/lib/forms/account-schemas'
import type { ActionProblem } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { CodeForm } from './code-form'

/** With `mustSetUp`, the user has to set up the second step next. */
interface SignedIn {
  mustSetUp: boolean
}

interface SignInFormProps {
  action: Action<SignInInput, SignedIn>
  /** The second step, where the account has one. */
  complete: Action<SecondStepForm, SignedIn>
  /** A path of this shop. */
  returnPath: string
}

const START_AGAIN = 'That took too long, or there were too many wrong codes. Sign in again.'

/** The shop's sign-in: email address and password, then a code where the account has a second step. */
export function SignInForm({ action, complete, returnPath }: SignInFormProps) {
  const router = useRouter()
  const [challenge, setChallenge] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const goOn = ({ mustSetUp }: SignedIn) => {
    router.replace(mustSetUp ? `/set-up-two-step?next=${encodeURIComponent(returnPath)}` : returnPath)
  }
  const showProblem = (refusal: ActionProblem) => {
    if (refusal.challenge === undefined) setProblem(refusal.message)
    else setChallenge(refusal.challenge)
  }
  if (challenge === null) {
    return <PasswordStep action={action} problem={problem} onDone={goOn} onProblem={showProblem} />
  }
  const startAgain = (message: string | null) => {
    setProblem(message)
    setChallenge(null)
  }
  return (
    <CodeStep
      complete={(code) => complete({ challenge, code })}
      onBack={() => startAgain(null)}
      onDone={goOn}
      onOver={() => startAgain(START_AGAIN)}
    />
  )
}

interface CodeStepProps {
  complete: Action<string, SignedIn>
  onBack: () => void
  onDone: (value: SignedIn) => void
  /** The first step has to be repeated. */
  onOver: () => void
}

const BY_APP = {
  label: 'Code',
  hint: 'Six digits that your authenticator app shows.',
  other: 'Use a recovery code instead',
}
const BY_RECOVERY = {
  label: 'Recovery code',
  hint: 'One of those that you kept when you set up two-step sign-in.',
  other: 'Use the authenticator app instead',
}

function CodeStep({ complete, onBack, onDone, onOver }: CodeStepProps) {
  const [isRecovery, setIsRecovery] = useState(false)
  const { other, ...words } = isRecovery ? BY_RECOVERY : BY_APP
  return (
    <div className="grid gap-3">
      <CodeForm
        {...words}
        key={words.label}
        action={complete}
        hasLetters={isRecovery}
        submitLabel="Sign in"
        onDone={onDone}
        onProblem={({ attemptsLeft }) => {
          if (attemptsLeft === 0) onOver()
        }}
      />
      <Button look="quiet" onClick={() => setIsRecovery(!isRecovery)}>
        {other}
      </Button>
      <Button look="quiet" onClick={onBack}>
        Back
      </Button>
    </div>
  )
}

interface PasswordStepProps {
  action: SignInFormProps['action']
  problem: string | null
  onDone: (value: SignedIn) => void
  onProblem: (problem: ActionProblem) => void
}

function PasswordStep({ action, problem, onDone, onProblem }: PasswordStepProps) {
  const [isDone, setIsDone] = useState(false)
  const { register, handleSubmit, formState } = useForm<SignInInput>({
    resolver: zodResolver(signInSchema),
    defaultValues: { identifier: '', password: '' },
  })
  const { errors, isSubmitting } = formState
  const submit = handleSubmit(async (values) => {
    const result = await send(action, values)
    if (!result.ok) {
      onProblem(result.problem)
      return
    }
    setIsDone(true)
    onDone(result.value)
  })
  const isBusy = isSubmitting || isDone
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-5">
      {problem === null || isBusy ? null : <Alert look="problem">{problem}</Alert>}
      <TextField
        label="Email address or user name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.identifier?.message}
        {...register('identifier')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" size="wide" disabled={isBusy}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
