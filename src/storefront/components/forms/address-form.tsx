'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { AddressForm as Values } from '@/storefront/lib/forms/address-schema'
import { addressSchema, toAddressForm } from '@/storefront/lib/forms/address-schema'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { AddressFields } from './address-fields'

interface AddressFormProps {
  /** The one to change; none for a new one. */
  address?: { [Field in keyof Values]: string | null }
  save: Action<Values>
  onSaved: () => void
}

/** Adds or changes an address of the customer's address book. */
export function AddressForm({ address, save, onSaved }: AddressFormProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(addressSchema),
    defaultValues: toAddressForm(address ?? { country: 'GB' }),
  })
  const submit = handleSubmit(async (values) => {
    setProblem(null)
    const result = await send(save, values)
    if (result.ok) onSaved()
    else setProblem(result.problem.message)
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <AddressFields kind="shipping" register={register} errors={formState.errors} />
      <Button type="submit" disabled={formState.isSubmitting}>
        {formState.isSubmitting ? 'Saving…' : 'Save the address'}
      </Button>
    </form>
  )
}
