import { getPayload } from 'payload'

import { createEndpoint } from '@/features/webhooks/endpoints/create-endpoint'
import { makeContext, SYSTEM } from '@/platform/context'
import config from '@payload-config'

/** Makes an endpoint that is told of everything, on the database of the environment. */
export async function addBenchEndpoint(url: string): Promise<void> {
  const payload = await getPayload({ config, disableOnInit: true })
  const ctx = makeContext(payload, 'script', SYSTEM)
  await createEndpoint(ctx, { name: 'Bench', url, types: ['*'] })
  await payload.destroy()
}
