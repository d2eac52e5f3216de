import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import { isCountryCode } from '@/domain/address/country'
import type { ActionProblem } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { AddressForm } from '@/storefront/lib/forms/address-schema'
import { toAddressForm } from '@/storefront/lib/forms/address-schema'
import type { CheckoutForm as Values } from '@/storefront/lib/forms/checkout-schema'
import { checkoutFormSchema, EMPTY_DETAILS } from '@/storefront/lib/forms/checkout-schema'
import type { Placed, PlaceOrder } from '@/storefront/lib/forms/to-place-order'
import { toPlaceOrder } from '@/storefront/lib/forms/to-place-order'
import { formatMinor } from '@/storefront/lib/price'
import type { Cart } from '@/storefront/store/cart'
import { rememberSubmittedKey } from '@/storefront/store/submitted-key'
import type { Quote } from './use-quote'
import { useQuote } from './use-quote'

type StoredAddress = { id: string } & { [Field in keyof AddressForm]: string | null }

export interface Checkout {
  cart: Cart
  account: { name: string; phone: string | null; addresses: readonly StoredAddress[] }
  placeOrder: Action<PlaceOrder, Placed>
}

function startingValues({ name, phone, addresses }: Checkout['account']): Values {
  return {
    shippingAddress: toAddressForm(addresses[0] ?? { name, phone, country: 'GB' }),
    isBillingSame: true,
    billingAddress: toAddressForm({ name, country: 'GB' }),
    shippingMethod: '',
    ...EMPTY_DETAILS,
  }
}

/** When the total has changed, the message names both amounts: the one shown before and the current one. */
function describeProblem(problem: ActionProblem, shown: Quote): ActionProblem {
  if (!problem.total) return problem
  const before = formatMinor(shown.totalMinor, shown.currency)
  const after = formatMinor(problem.total.amountMinor, problem.total.currency)
  const message =
    `The total has changed from ${before} to ${after} since you opened this page. ` +
    'Nothing has been ordered: look at your order once more, and order again if you agree.'
  return { ...problem, message }
}

/** The quote for what is chosen so far: the server's own sum. */
function useQuoteOf(cart: Cart, { country, method }: { country: string; method: string }) {
  return useQuote({
    lines: cart.items.map(({ variantId, quantity }) => ({ variantId, quantity })),
    country: isCountryCode(country) ? country : undefined,
    shippingMethod: method === '' ? undefined : method,
  })
}

/** The checkout's form, the quote for what it says, and how it places the order that was quoted. */
export function useCheckout({ cart, account, placeOrder }: Checkout) {
  const router = useRouter()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [isPlaced, setIsPlaced] = useState(false)
  const [earlier, setEarlier] = useState<Placed | null>(null)
  const form = useForm<Values>({
    resolver: zodResolver(checkoutFormSchema),
    defaultValues: startingValues(account),
  })
  const [country, method] = useWatch({
    control: form.control,
    name: ['shippingAddress.country', 'shippingMethod'],
  })
  const quote = useQuoteOf(cart, { country, method })
  const submit = form.handleSubmit(async (values) => {
    const shown = quote.data
    if (!shown) return
    setProblem(null)
    setEarlier(null)
    const result = await send(placeOrder, toPlaceOrder(values, cart, shown))
    if (!result.ok) {
      // What is shown next is what the server charges now: ordering again agrees to it. No form waits for it on a broken line.
      if (result.problem.isLost !== true) await quote.refetch()
      setProblem(describeProblem(result.problem, shown))
      return
    }
    if (result.value.isOther) {
      setEarlier(result.value)
      return
    }
    // The basket is emptied by the next page: emptied here, this one would flash its empty state.
    rememberSubmittedKey(cart.checkoutKey)
    setIsPlaced(true)
    router.replace(`/orders/${encodeURIComponent(result.value.number)}/confirmation`)
  })
  const isBusy = form.formState.isSubmitting || isPlaced
  /** What is in the basket becomes another order when it is sent next. */
  const orderAnew = () => {
    setEarlier(null)
    cart.orderAnew()
  }
  return { form, quote, submit, problem, earlier, orderAnew, isBusy }
}
