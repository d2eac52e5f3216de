'use client'

import { FormProvider } from 'react-hook-form'

import type { Checkout } from '@/storefront/hooks/use-checkout'
import { useCheckout } from '@/storefront/hooks/use-checkout'
import { OrderSummary } from '../orders/order-summary'
import { Focused } from '../ui/focused'
import { AlreadyPlaced } from './already-placed'
import { CheckoutProblem } from './checkout-problem'
import { AddressStep, BillingStep, DeliveryStep, PaymentStep } from './checkout-steps'

/** Where to, how, and the order. The server prices it; what the browser shows is the server's own sum. */
export function CheckoutForm(checkout: Checkout) {
  const { cart, account } = checkout
  const { form, quote, submit, problem, earlier, orderAnew, isBusy } = useCheckout(checkout)
  return (
    <FormProvider {...form}>
      <form
        onSubmit={submit}
        noValidate
        className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start"
      >
        <div className="grid gap-10">
          <AddressStep saved={account.addresses} />
          <BillingStep />
          <DeliveryStep quote={quote.data ?? null} />
          <PaymentStep />
        </div>
        <div className="grid gap-4 lg:sticky lg:top-6">
          {problem === null ? null : (
            <Focused>
              <CheckoutProblem problem={problem} items={cart.items} />
            </Focused>
          )}
          {earlier === null ? null : (
            <Focused>
              <AlreadyPlaced order={earlier} onOrderAnew={orderAnew} />
            </Focused>
          )}
          <OrderSummary
            quote={quote.data ?? null}
            error={quote.error}
            isBusy={isBusy}
            isOutdated={quote.isPlaceholderData}
          />
        </div>
      </form>
    </FormProvider>
  )
}
