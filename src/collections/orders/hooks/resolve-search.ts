import type { CollectionBeforeOperationHook, Where } from 'payload'

import { findOrdersByText } from '@/features/orders/find-orders-by-text'
import { contextOfRequest } from '@/platform/context'

/** No order has it: an empty list of ids is no condition that SQL knows. */
const NO_ID = '00000000-0000-7000-8000-000000000000'
const MAX_NESTING = 10

/** The texts that a condition on the virtual field `search` asks for, by whatever operator. */
function textOf(condition: unknown): string | null {
  if (typeof condition !== 'object' || condition === null) return null
  const values: unknown[] = Object.values(condition)
  const [text] = values
  return typeof text === 'string' ? text : null
}

async function resolve(where: Where, find: (text: string) => Promise<string[]>, depth = 0): Promise<Where> {
  if (depth > MAX_NESTING) return where
  const entries = await Promise.all(
    Object.entries(where).map(async ([key, condition]): Promise<[string, unknown]> => {
      if ((key === 'and' || key === 'or') && Array.isArray(condition)) {
        return [key, await Promise.all(condition.map((part: Where) => resolve(part, find, depth + 1)))]
      }
      const text = key === 'search' ? textOf(condition) : null
      if (text === null) return [key, condition]
      const ids = await find(text)
      return ['id', { in: ids.length > 0 ? ids : [NO_ID] }]
    }),
  )
  return Object.fromEntries(entries) as Where
}

/** Answers a search from the search indexes first; the list that follows then reads by id. */
export const resolveSearch: CollectionBeforeOperationHook = async ({ args, req }) => {
  const where: unknown = 'where' in args ? args.where : undefined
  if (typeof where !== 'object' || where === null) return args
  const ctx = contextOfRequest(req)
  return { ...args, where: await resolve(where as Where, (text) => findOrdersByText(ctx, text)) }
}
