import { z } from 'zod'

import { TAX_CLASSES } from '@/domain/tax'
import { readSqlOf } from '@/platform/database/replicas/reads'
import { readStoreSettings } from '@/platform/store-settings'

import { refuseParameters } from '../call'
import { moneyAnswer } from '../engine/answer-schema'
import { dataOf, permission } from '../route'
import type { Router } from '../router'

const shippingMethods = z.array(
  z
    .object({
      code: z.string().meta({ description: 'As orders take it: `shipping_method`.' }),
      title: z.string(),
      price: moneyAnswer,
      free_from: moneyAnswer.nullable().meta({ description: 'The subtotal from which it costs nothing.' }),
    })
    .meta({ title: 'ShippingMethod' }),
)

const taxRates = z.array(
  z
    .object({
      tax_class: z.enum(TAX_CLASSES),
      country: z.string().meta({ description: 'ISO 3166-1 alpha-2; `*` for all others.' }),
      rate_bp: z.int().meta({ description: 'In basis points: 2000 are 20 %.' }),
    })
    .meta({ title: 'TaxRate' }),
)

const READS = { audience: 'anyone', needs: permission('store', 'read') } as const

/** What orders cost besides goods, as the store's settings say. */
export function addStoreRoutes({ add }: Router): void {
  add(
    {
      ...READS,
      route: 'GET /shipping-methods',
      name: 'listShippingMethods',
      summary: 'List the ways of shipping, with their prices',
      answer: dataOf(shippingMethods),
    },
    async (call) => {
      refuseParameters(call)
      const { shippingMethods: methods, currency } = await readStoreSettings(readSqlOf(call.engine.payload))
      const moneyOf = (amount: number) => ({ amount, currency })
      const data = methods.map(({ code, title, priceMinor, freeFromMinor }) => ({
        ...{ code, title, price: moneyOf(priceMinor) },
        free_from: freeFromMinor === null ? null : moneyOf(freeFromMinor),
      }))
      return { data }
    },
  )
  add(
    {
      ...READS,
      route: 'GET /tax-rates',
      name: 'listTaxRates',
      summary: 'List the rates of tax, by class and country',
      answer: dataOf(taxRates),
    },
    async (call) => {
      refuseParameters(call)
      const { taxRates: rates } = await readStoreSettings(readSqlOf(call.engine.payload))
      const data = rates.map(({ taxClass, country, rateBp }) => ({
        ...{ tax_class: taxClass, country, rate_bp: rateBp },
      }))
      return { data }
    },
  )
}
