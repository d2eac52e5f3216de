'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import Link from 'next/link'
import { useState } from 'react'
import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import { useForm } from 'react-hook-form'

import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { DetailsForm as Values } from '@/storefront/lib/forms/account-schemas'
import { detailsSchema } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import type { Outcome } from './outcome-alert'
import { OutcomeAlert } from './outcome-alert'

interface FormParts {
  register: UseFormRegister<Values>
  errors: FieldErrors<Values>
}

interface DetailsFormProps {
  email: string
  defaults: Values
  action: Action<Values>
}

const FIELDS = ['name', 'phone', 'company', 'vatNumber', 'buyerReference'] as const

/** What stands on the invoices of a business. */
function BusinessFields({ register, errors }: FormParts) {
  return (
    <fieldset className="grid gap-4 border-t border-dashed border-edge pt-4">
      <legend className="sr-only">For invoices of a business</legend>
      <TextField
        label="Company"
        isOptional
        autoComplete="organization"
        error={errors.company?.message}
        {...register('company')}
      />
      <TextField
        label="VAT number"
        isOptional
        hint="Of a business in the European Union, such as DE136695976."
        error={errors.vatNumber?.message}
        {...register('vatNumber')}
      />
      <TextField
        label="Reference for invoices"
        isOptional
        hint="By which your office finds them, such as a cost centre or a Leitweg-ID."
        error={errors.buyerReference?.message}
        {...register('buyerReference')}
      />
    </fieldset>
  )
}

/** One's own name and phone, and what stands on invoices of a business. The email address identifies the account at the sign-in, so it has a form of its own. */
export function DetailsForm({ email, defaults, action }: DetailsFormProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    resolver: zodResolver(detailsSchema),
    defaultValues: defaults,
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await send(action, values)
    if (result.ok) {
      setOutcome({ isDone: true, message: 'Saved.' })
      return
    }
    const isShown = showFieldProblems(result.problem, FIELDS, setError)
    if (!isShown) setOutcome({ isDone: false, message: result.problem.message })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <OutcomeAlert outcome={outcome} />
      <TextField
        label="Name"
        autoComplete="name"
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <TextField
        label="Phone"
        type="tel"
        isOptional
        autoComplete="tel"
        error={formState.errors.phone?.message}
        {...register('phone')}
      />
      <BusinessFields register={register} errors={formState.errors} />
      <p className="text-sm text-muted">
        You sign in as <strong className="wrap-anywhere text-ink">{readableMailAddress(email)}</strong>.{' '}
        <Link href="/account/settings" className="text-pine underline underline-offset-4">
          Change it
        </Link>
      </p>
      <Button type="submit" disabled={formState.isSubmitting} className="justify-self-start">
        {formState.isSubmitting ? 'Saving…' : 'Save'}
      </Button>
    </form>
  )
}
