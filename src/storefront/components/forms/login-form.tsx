'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { LogInForm } from '../../lib/account-schemas'
import { logInSchema } from '../../lib/account-schemas'
import type { ActionResult } from '../../lib/action-result'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

interface LoginFormProps {
  action: (input: LogInForm) => Promise<ActionResult>
  /** A path of this shop. */
  returnPath: string
}

export function LoginForm({ action, returnPath }: LoginFormProps) {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm<LogInForm>({
    resolver: zodResolver(logInSchema),
    defaultValues: { identifier: '', password: '' },
  })
  const { errors, isSubmitting, isSubmitSuccessful } = formState
  const submit = handleSubmit(async (values) => {
    setProblem(null)
    const result = await action(values)
    if (result.ok) router.replace(returnPath)
    else setProblem(result.problem.message)
  })
  const isBusy = isSubmitting || (isSubmitSuccessful && problem === null)
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
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
