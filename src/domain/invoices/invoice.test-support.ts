import { storedAddress } from '../address/address'
import { computeTotals } from '../order/totals'
import type { InvoiceContent } from './content'
import type { TaxedOrder } from './tax-summary'
import { invoiceLines, taxSummary, totalsOf } from './tax-summary'

const RATES = [0, 500, 700, 1900, 2000, 2550]

/** An order as tests wish for it; amounts in minor units. */
export interface Wanted {
  pricesIncludeTax: boolean
  lines: readonly { quantity: number; unitPriceMinor: number; taxRateBp: number }[]
  discountPercent: number
  shipping: number
  shippingTaxRateBp: number
}

/** How many numbers describe an order of up to eight lines. */
export const WANTED_NUMBERS = { minLength: 7, maxLength: 28 }

/** An order that some numbers from 0 to 99,999 describe: one with lines, a discount and delivery, at many rates. */
export function wantedOf(numbers: readonly number[]): Wanted {
  const at = (index: number) => numbers[index] ?? 0
  const rateAt = (index: number) => RATES[at(index) % RATES.length] ?? 0
  return {
    pricesIncludeTax: at(0) % 2 === 0,
    discountPercent: at(1) % 101,
    shipping: at(2) % 2001,
    shippingTaxRateBp: rateAt(3),
    lines: Array.from({ length: Math.floor((numbers.length - 4) / 3) }, (_, line) => ({
      quantity: 1 + (at(4 + 3 * line) % 40),
      unitPriceMinor: at(5 + 3 * line),
      taxRateBp: rateAt(6 + 3 * line),
    })),
  }
}

/** Such an order, priced as orders are. */
export function priced(wanted: Wanted): TaxedOrder {
  const { pricesIncludeTax, lines, discountPercent, shipping, shippingTaxRateBp } = wanted
  const goods = lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)
  const totals = computeTotals({
    ...{ currency: 'EUR', pricesIncludeTax, lines, shippingTaxRateBp },
    discountMinor: Math.floor((goods * discountPercent) / 100),
    charges: [{ kind: 'shipping', amountMinor: shipping }],
  })
  return {
    ...{ pricesIncludeTax, shippingTotalMinor: totals.shippingTotalMinor },
    ...{ taxTotalMinor: totals.taxTotalMinor, totalMinor: totals.totalMinor },
    lines: lines.map((line, index) => ({
      ...line,
      ...{ sku: `S${String(index)}`, title: 'T', lineTotalMinor: 0, discountMinor: 0, taxTotalMinor: 0 },
      ...totals.lines[index],
    })),
  }
}

export const charges = { title: 'Delivery', rates: [2000, 0] }

/** The invoice of such an order, from a shop in Germany to a company there. */
export function contentOf(wanted: Wanted, given: Partial<InvoiceContent> = {}): InvoiceContent {
  const order = priced(wanted)
  const lines = invoiceLines(order, charges)
  const { netMinor, taxMinor, grossMinor } = totalsOf(lines)
  const address = storedAddress({
    line1: 'Hafen 1',
    city: 'Kiel',
    postcode: '24103',
    country: 'DE',
    phone: '0431 1',
  })
  const deliverTo = storedAddress({
    name: 'Zoë Ö.',
    line1: 'Ring 2',
    city: 'Jena',
    postcode: '07743',
    country: 'DE',
  })
  return {
    ...{ language: 'de', issuedOn: '2026-11-30', currency: 'EUR', deliveredOn: null, deliverTo },
    seller: {
      ...{
        name: 'Tee & <Söhne>',
        email: 'shop@example.com',
        address,
        vatNumber: 'DE136695976',
        taxNumber: null,
      },
      ...{ registration: 'HRB 1', logo: null, footer: [] },
    },
    buyer: {
      name: 'Zoë',
      email: 'zoe@example.com',
      address: { ...deliverTo, company: 'Ö GmbH' },
      vatNumber: null,
    },
    order: { number: 'B00042', placedOn: '2026-11-28', purchaseOrderNumber: 'PO-7' },
    ...{ pricesIncludeTax: order.pricesIncludeTax, lines, taxes: taxSummary(lines) },
    ...{ netMinor, taxMinor, totalMinor: grossMinor, paidMinor: 0, isReverseCharge: false, corrects: null },
    payment: {
      reference: 'RF18539007547034',
      account: { holder: 'Tee', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
    },
    ...given,
  }
}
