import type { Payload } from 'payload'
import { vi } from 'vitest'

import { poolOf } from '@/platform/database/transaction'

/** The texts of all statements that are sent outside transactions meanwhile, by whatever part of this process. */
export async function statementsOf(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(poolOf(payload), 'query')
  try {
    await work()
    return query.mock.calls.map(([ask]) => (typeof ask === 'string' ? ask : (ask as { text: string }).text))
  } finally {
    query.mockRestore()
  }
}
