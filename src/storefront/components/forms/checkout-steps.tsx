'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import { BUYER_DETAILS } from '@/domain/order/details'

import type { Quote } from '../../hooks/use-quote'
import type { AddressForm } from '@/storefront/lib/forms/address-schema'
import { toAddressForm } from '@/storefront/lib/forms/address-schema'
import type { CheckoutForm } from '@/storefront/lib/forms/checkout-schema'
import { formatMinor } from '../../lib/price'
import { Checkbox, RadioBox } from '../ui/choice'
import { TextArea, TextField } from '../ui/field'
import { Skeleton } from '../ui/skeleton'
import { AddressFields } from './address-fields'

type StoredAddress = { id: string } & { [Field in keyof AddressForm]: string | null }

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-4 font-display text-2xl font-bold">{title}</legend>
      {children}
    </fieldset>
  )
}

/** Where the goods go: a saved address or another one. */
export function AddressStep({ saved }: { saved: readonly StoredAddress[] }) {
  const { register, setValue, formState } = useFormContext<CheckoutForm>()
  const [chosen, setChosen] = useState(saved[0]?.id ?? 'new')
  const choose = (id: string) => {
    setChosen(id)
    const address = saved.find((candidate) => candidate.id === id)
    setValue('shippingAddress', toAddressForm(address ?? { country: 'GB' }), {
      shouldValidate: address !== undefined,
    })
  }
  const errors = formState.errors.shippingAddress
  return (
    <Step title="Delivery address">
      {saved.map(({ id, name, line1, city, postcode }) => (
        <RadioBox key={id} name="saved-address" checked={chosen === id} onChange={() => choose(id)}>
          <span className="block font-semibold">{name}</span>
          <span className="text-muted">{[line1, city, postcode].filter(Boolean).join(', ')}</span>
        </RadioBox>
      ))}
      {saved.length === 0 ? null : (
        <RadioBox name="saved-address" checked={chosen === 'new'} onChange={() => choose('new')}>
          <span className="font-semibold">Another address</span>
        </RadioBox>
      )}
      {chosen === 'new' || errors !== undefined ? (
        <AddressFields
          kind="shipping"
          register={(field) => register(`shippingAddress.${field}`)}
          errors={errors}
        />
      ) : null}
    </Step>
  )
}

/** Where the invoice goes. */
export function BillingStep() {
  const { register, control, formState } = useFormContext<CheckoutForm>()
  const isSame = useWatch({ control, name: 'isBillingSame' })
  return (
    <Step title="Billing address">
      <Checkbox {...register('isBillingSame')}>Same as the delivery address</Checkbox>
      {isSame ? null : (
        <AddressFields
          kind="billing"
          register={(field) => register(`billingAddress.${field}`)}
          errors={formState.errors.billingAddress}
        />
      )}
    </Step>
  )
}

/** The shipping method, each with its price for this basket. */
export function DeliveryStep({ quote }: { quote: Quote | null }) {
  const { control, setValue } = useFormContext<CheckoutForm>()
  const method = useWatch({ control, name: 'shippingMethod' })
  const chosen = method === '' ? quote?.shippingMethod : method
  if (quote?.shippingMethods.length === 0) return null
  return (
    <Step title="Delivery method">
      {quote === null ? (
        <Skeleton className="h-16" />
      ) : (
        quote.shippingMethods.map(({ code, title, priceMinor, freeFromMinor }) => (
          <RadioBox
            key={code}
            name="shipping-method"
            value={code}
            checked={chosen === code}
            onChange={() => setValue('shippingMethod', code)}
          >
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{title}</span>
              <span className="font-semibold">
                {priceMinor === 0 ? 'Free' : formatMinor(priceMinor, quote.currency)}
              </span>
            </span>
            {freeFromMinor === null || priceMinor === 0 ? null : (
              <span className="text-sm text-muted">
                Free from {formatMinor(freeFromMinor, quote.currency)}
              </span>
            )}
          </RadioBox>
        ))
      )}
    </Step>
  )
}

/** The payment method and the further details of the order. */
export function PaymentStep() {
  const { register, formState } = useFormContext<CheckoutForm>()
  return (
    <Step title="Payment and note">
      <RadioBox name="payment" value="invoice" checked readOnly>
        <span className="block font-semibold">Invoice, paid by bank transfer</span>
        <span className="text-muted">
          Nothing to pay now. Transfer the amount once you have the invoice, with the order number as
          reference.
        </span>
      </RadioBox>
      {BUYER_DETAILS.map(({ name, label, formLabel = label, maxLength, isLong }) => {
        const Field = isLong ? TextArea : TextField
        return (
          <Field
            key={name}
            label={formLabel}
            isOptional
            maxLength={maxLength}
            error={formState.errors[name]?.message}
            {...register(name)}
          />
        )
      })}
    </Step>
  )
}
