import type { LineQuantity } from '@/domain/order/lines'

import { readWhole } from '../numbers/whole-text'

const unitsOf = (typed: unknown) => (typeof typed === 'string' ? readWhole(typed) : null) ?? 0

/** The quantities that a dialog's number inputs `quantity.<line id>` hold; zero and empty ones are left out. */
export function readQuantities(form: FormData, lineIds: readonly string[]): LineQuantity[] {
  return lineIds
    .map((lineId) => ({ lineId, quantity: unitsOf(form.get(`quantity.${lineId}`)) }))
    .filter(({ quantity }) => quantity > 0)
}
