'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { MIN_PASSWORD_LENGTH } from '@/domain/account/password-length'

import type { RegisterForm as Values } from '@/storefront/lib/forms/account-schemas'
import { registerSchema } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

interface RegisterFormProps {
  action: Action<Values>
  /** A path of this shop. */
  returnPath: string
}

/** Registers a customer account. */
export function RegisterForm({ action, returnPath }: RegisterFormProps) {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    resolver: zodResolver(registerSchema),
    defaultValues: { name: '', email: '', password: '' },
  })
  const { errors, isSubmitting, isSubmitSuccessful } = formState
  const submit = handleSubmit(async (values) => {
    setProblem(null)
    const result = await send(action, values)
    if (result.ok) {
      router.replace(returnPath)
      return
    }
    const isShown = showFieldProblems(result.problem, ['name', 'email', 'password'], setError)
    if (!isShown) setProblem(result.problem.message)
  })
  const isBusy = isSubmitting || (isSubmitSuccessful && problem === null)
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-5">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <TextField label="Name" autoComplete="name" error={errors.name?.message} {...register('name')} />
      <TextField
        label="Email address"
        type="email"
        autoComplete="email"
        hint="We send the confirmations of your orders here."
        error={errors.email?.message}
        {...register('email')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters. A few words are easy to remember and hard to guess.`}
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" size="wide" disabled={isBusy}>
        {isBusy ? 'One moment…' : 'Open the account'}
      </Button>
    </form>
  )
}
