import type { Payload } from 'payload'

import { clientOfTransaction } from '@/platform/database/transaction'

import { SANDBOX_STORE, SHIPPING_METHODS, TAX_RATES } from './data/shop'
import type { DemoSize } from './demo-shop'
import { writeDemoShop } from './demo-shop'
import { SYSTEM_ACTOR } from './shop-facts'

/** Small: it is copied at each reset. */
const SIZE: DemoSize = { days: 60, customers: 30, orders: 60 }

/** No account but customers without passwords: keys are what the sandbox is used with. */
const STAFF = {
  ...{ admin: SYSTEM_ACTOR, manager: SYSTEM_ACTOR },
  ...{ support: SYSTEM_ACTOR, fulfilment: SYSTEM_ACTOR },
}

/** Fills an empty sandbox with its demo data, in one transaction: settings, catalogue, customers and their orders. */
export async function seedSandbox(payload: Payload): Promise<void> {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('the database gave no transaction')
  try {
    await payload.updateGlobal({
      slug: 'store',
      overrideAccess: true,
      req: { transactionID },
      data: { ...SANDBOX_STORE, taxRates: [...TAX_RATES], shippingMethods: SHIPPING_METHODS },
    })
    const client = clientOfTransaction(payload, transactionID)
    if (client === null) throw new Error('the transaction of the demo data is gone')
    const demo = {
      ...{ nowMs: Date.now(), seed: 'sandbox', staff: STAFF },
      ...{ images: new Map<string, string>(), size: SIZE, store: SANDBOX_STORE },
    }
    await writeDemoShop(client, demo)
    await payload.db.commitTransaction(transactionID)
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    throw error
  }
  await payload.db.pool.query('analyze')
}
