import type { CollectionBeforeValidateHook } from 'payload'

import { listQueryInput } from '@/features/lists/list-query-input'
import type { ListView } from '@/payload-types'
import { atFormsEdge } from '@/platform/errors/payload-error'
import { parseInput } from '@/platform/parse-input'

/** What a view keeps is a list's query, and nothing else. */
export const checkQuery: CollectionBeforeValidateHook<ListView> = ({ data, operation }) =>
  atFormsEdge(() => {
    if (!data || (operation === 'update' && data.query === undefined)) return Promise.resolve(data)
    return Promise.resolve({ ...data, query: parseInput(listQueryInput, data.query) })
  })
