import type { Ask } from './ask'
import { withBody } from './rest'
import type { Values } from './values'

/** Requests that the shop's own pages make, and the probes. */
export function shopAsk(values: Values): Ask {
  const { random } = values
  const get = (path: string): Ask => ({ method: 'GET', path, headers: {} })
  const ids = () => encodeURIComponent(values.list(() => values.id()).join(','))
  switch (random.int(0, 5)) {
    case 0:
      return get('/health')
    case 1:
      return get('/ready')
    case 2:
      return get(`/cart/articles?ids=${ids()}`)
    case 3:
      return get(`/account/orders/${encodeURIComponent(values.id())}/state`)
    default: {
      const lines = values.list(() => ({ variantId: values.id(), quantity: values.number() }))
      const body = { lines, country: values.text(), shippingMethod: values.text() }
      return withBody(
        { method: 'POST', path: '/checkout/quote' },
        random.chance(0.8) ? body : values.anything(),
        values,
      )
    }
  }
}
