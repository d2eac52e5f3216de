import type { CollectionBeforeOperationHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'
import { toPayloadError } from '@/platform/errors/payload-error'
import { readStoreSettings } from '@/platform/store-settings'

/** Every place of a body that says in which currency an amount is. */
function currenciesIn(value: unknown, path: string[] = []): { path: string; currency: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'currency'
      ? [{ path: [...path, key].join('.'), currency: inner }]
      : currenciesIn(inner, [...path, key]),
  )
}

/**
 * Amounts of the catalogue have no currency of their own: they are in the store's. Payload drops what it does not know, so
 * that a caller who names another one would be told that it was stored.
 */
export const refuseOtherCurrency: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: Record<string, unknown> }
  const named = Object.entries(data ?? {})
    .filter(([key]) => key === 'currency' || /price/i.test(key))
    .flatMap(([key, value]) => currenciesIn({ [key]: value }))
    .filter(({ currency }) => currency !== null && currency !== undefined)
  if (named.length === 0) return args
  const { currency } = await readStoreSettings(await sqlOfContext(contextOfRequest(req)))
  const other = named.find((given) => given.currency !== currency)
  if (other) throw toPayloadError(invalidField(other.path, `This store sells in ${currency}.`))
  return args
}
