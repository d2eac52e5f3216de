import type { LineQuantity } from '@/domain/order/lines'

/** The quantities that a dialog's number inputs `quantity.<line id>` hold; zero and empty ones are left out. */
export function readQuantities(form: FormData, lineIds: readonly string[]): LineQuantity[] {
  return lineIds
    .map((lineId) => ({ lineId, quantity: Number(form.get(`quantity.${lineId}`) ?? 0) }))
    .filter(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0)
}
