import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'
import { clientOfTransaction } from '@/platform/database/transaction'

import type { FirstAdmin } from './accounts'
import {
  createDemoAccounts,
  DEMO_ADDRESSES,
  DEMO_PEOPLE,
  demoPasswords,
  forgetDemoCredentials,
  keepDemoCredentials,
  makeReadablePassword,
  seedFirstAdmin,
} from './accounts'
import { SHIPPING_METHODS, STORE, TAX_RATES } from './data/shop'
import { addDemoPictures } from './demo-pictures'
import { writeDemoShop } from './demo-shop'
import { DAY_MS, iso } from './orders/moments'
import type { SeedActor, SeedCustomer, ShopFacts } from './shop-facts'

export interface DemoOptions {
  payload: Payload
  /** Where `demo-credentials.json` is kept. */
  dataDir: string
  /** For all demo accounts; generated when it is not given. */
  demoPassword?: string | undefined
  /** Another administrator, made in the same transaction. */
  firstAdmin?: FirstAdmin | undefined
  /** The moment that history leads up to. */
  nowMs?: number
  seed?: string
}

const ACCOUNT_AGE_DAYS = 420
const BACKDATE = `update users set created_at = $2, updated_at = $2 where id = any($1::uuid[])`

function staffOf(ids: Readonly<Record<Role, string>>): ShopFacts['staff'] {
  const actor = (role: Role): SeedActor => ({ type: 'user', id: ids[role], name: DEMO_PEOPLE[role].name })
  return {
    admin: actor('admin'),
    manager: actor('manager'),
    support: actor('support'),
    fulfilment: actor('fulfilment'),
  }
}

/**
 * Fills an empty database with the demo shop: settings, catalogue with pictures, customers, a year of orders, and an
 * account of each role. Everything but the pictures is one transaction, so that a shop is there whole or not at all.
 * @throws StartFailure when the passwords cannot be kept in the data folder; nothing is written then.
 */
export async function seedDemo(options: DemoOptions): Promise<void> {
  const { payload, dataDir, firstAdmin } = options
  const passwords = demoPasswords(options.demoPassword ?? makeReadablePassword(), firstAdmin)
  // Before there is anything that only these passwords open: a folder that cannot be written stops the seed while it is harmless.
  keepDemoCredentials(dataDir, passwords)
  const images = await addDemoPictures(payload)
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('the database gave no transaction')
  const maker = { payload, req: { transactionID } }
  try {
    if (firstAdmin && firstAdmin.email.toLowerCase() !== DEMO_PEOPLE.admin.email) {
      await seedFirstAdmin({ ...maker, ...firstAdmin })
    }
    const ids = await createDemoAccounts(maker, passwords)
    await writeShop({ ...options, images, transactionID, ids })
    await payload.db.commitTransaction(transactionID)
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    forgetDemoCredentials(dataDir)
    throw error
  }
  await payload.db.pool.query('analyze')
}

interface ShopOptions extends DemoOptions {
  images: ReadonlyMap<string, string>
  transactionID: string | number
  ids: Readonly<Record<Role, string>>
}

async function writeShop(options: ShopOptions): Promise<void> {
  const { payload, ids, images, transactionID, nowMs = Date.now(), seed = 'hollin-and-marsh' } = options
  await payload.updateGlobal({
    slug: 'store',
    overrideAccess: true,
    req: { transactionID },
    data: { ...STORE, taxRates: [...TAX_RATES], shippingMethods: SHIPPING_METHODS },
  })
  const client = clientOfTransaction(payload, transactionID)
  if (client === null) throw new Error('the transaction of the demo shop is gone')
  const createdMs = nowMs - ACCOUNT_AGE_DAYS * DAY_MS
  await client.query(BACKDATE, [Object.values(ids), iso(createdMs)])
  const [address] = DEMO_ADDRESSES
  const customer: SeedCustomer = {
    type: 'user',
    id: ids.customer,
    ...DEMO_PEOPLE.customer,
    createdMs,
    address,
  }
  await writeDemoShop(client, { nowMs, seed, staff: staffOf(ids), customer, images })
}
