'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { MIN_PASSWORD_LENGTH } from '@/domain/account/password-length'

import { forgetLinkToken, useLinkToken } from '../../hooks/use-link-token'
import type { ActionProblem } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { ChoosePasswordForm as Values, Chosen } from '@/storefront/lib/forms/link-schemas'
import { choosePasswordSchema } from '@/storefront/lib/forms/link-schemas'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { IncompleteLink, LinkOutcome } from './link-states'

interface ChoosePasswordFormProps {
  action: Action<Values, Chosen>
  /** The advice for a link that no longer works. */
  ifDead: { advice: string; next: { href: string; label: string } }
}

/** Sets a password by the link of a mail. Opening the page does not use up the link: only the button does. */
export function ChoosePasswordForm({ action, ifDead }: ChoosePasswordFormProps) {
  const token = useLinkToken()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const { register, handleSubmit, formState, setError } = useForm<Pick<Values, 'password'>>({
    resolver: zodResolver(choosePasswordSchema),
    defaultValues: { password: '' },
  })
  const submit = handleSubmit(async ({ password }) => {
    setProblem(null)
    const result = await send(action, { token: token ?? '', password })
    if (result.ok) {
      forgetLinkToken()
      setChosen(result.value)
      return
    }
    if (!showFieldProblems(result.problem, ['password'], setError)) setProblem(result.problem)
  })
  if (chosen !== null) return <PasswordChosen isStaff={chosen.isStaff} />
  if (token === '') return <IncompleteLink />
  if (problem?.fields?.['token'] !== undefined) {
    return (
      <LinkOutcome look="problem" title={problem.fields['token']} next={ifDead.next}>
        {ifDead.advice}
      </LinkOutcome>
    )
  }
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-5">
      {problem === null ? null : <Alert look="problem">{problem.message}</Alert>}
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters. A few words are easy to remember and hard to guess.`}
        error={formState.errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" size="wide" disabled={formState.isSubmitting || token === null}>
        {formState.isSubmitting ? 'One moment…' : 'Set the password'}
      </Button>
    </form>
  )
}

function PasswordChosen({ isStaff }: Chosen) {
  const next = isStaff
    ? { href: '/admin/login', label: 'Sign in to the back office' }
    : { href: '/login', label: 'Sign in' }
  return (
    <LinkOutcome look="success" title="Your password is set." next={next}>
      Sign in with it. All devices that were signed in before are signed out.
    </LinkOutcome>
  )
}
