import { setTimeout as sleep } from 'node:timers/promises'

import type { Variant } from '@/payload-types'

import { ADDRESS } from '../../factories/shop'

export interface Shopper {
  base: string
  token: string
}

/** A placement through `/api/v1`. */
export function place(
  { base, token }: Shopper,
  { sku }: Pick<Variant, 'sku'>,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${base}/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ lines: [{ sku, quantity: 1 }], shipping_address: ADDRESS }),
    ...(signal ? { signal } : {}),
  })
}

function read({ base, token }: Shopper, { id }: Pick<Variant, 'id'>): Promise<Response> {
  return fetch(`${base}/variants/${id}`, { headers: { authorization: `Bearer ${token}` } })
}

interface Tally {
  placed: number
  read: number
  failures: string[]
  slowestMs: number
}

/** What others do meanwhile: they read and order another article, one after the other, for so long. */
export async function shopMeanwhile(shopper: Shopper, other: Variant, forMs: number): Promise<Tally> {
  const tally: Tally = { placed: 0, read: 0, failures: [], slowestMs: 0 }
  const untilMs = performance.now() + forMs
  const one = async (what: 'placed' | 'read', ask: () => Promise<Response>, expected: number) => {
    const startedMs = performance.now()
    const response = await ask()
    const text = await response.text()
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedMs)
    if (response.status === expected) tally[what] += 1
    else tally.failures.push(`${what} ${String(response.status)} ${text}`)
  }
  while (performance.now() < untilMs) {
    await one('read', () => read(shopper, other), 200)
    await one('placed', () => place(shopper, other), 201)
    await sleep(50)
  }
  return tally
}
