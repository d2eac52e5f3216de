import { z } from 'zod'

import type { PriceResult } from '@/features/catalogue/change-prices'
import { changePrices, pricesInput } from '@/features/catalogue/change-prices'

import { moneyAnswer } from '../engine/answer-schema'
import { presentMoney } from '../engine/present'
import { dataOf, permission } from '../route'
import type { Router } from '../router'
import { wireInput } from '../wire-input'
import { countsOf, itemResult, itemsAnswer, presentFailure } from './item-results'

const pricesSchema = wireInput(pricesInput)

const priceResult = z
  .object({
    ...itemResult,
    price: moneyAnswer.optional(),
    compare_at_price: moneyAnswer.nullable().optional(),
  })
  .meta({ title: 'PriceResult' })

function presentResult(result: PriceResult): z.output<typeof priceResult> {
  if (result.status === 'failed') return presentFailure(result)
  const { index, status, sku, variantId: variant_id, currency } = result
  const price = { amount: result.priceMinor, currency }
  const compare_at_price = presentMoney(result.compareAtPriceMinor, currency)
  return { index, status, variant_id, sku, price, compare_at_price }
}

/** Prices of many variants at once. */
export function addPriceRoutes({ add }: Router): void {
  add(
    {
      route: 'PUT /prices',
      name: 'setPrices',
      summary: 'Set the prices of up to 10,000 variants',
      needs: permission('variants', 'update'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: pricesSchema,
      answer: dataOf(itemsAnswer(priceResult)),
      example: {
        items: [
          { sku: 'MUG-1', price: { amount: 1350, currency: 'GBP' }, compare_at_price: null },
          { sku: 'CUP-1', price: { amount: 475, currency: 'GBP' } },
        ],
      },
    },
    async (call, body) => {
      const results = await changePrices(call.ctx, await body())
      return { data: { ...countsOf(results), results: results.map(presentResult) } }
    },
  )
}
