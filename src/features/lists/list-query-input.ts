import { z } from 'zod'

import { MAX_QUERY_LENGTH } from '@/domain/lists/saved-query'

const name = z
  .string()
  .max(120)
  .regex(/^-?[\w.]+$/, 'No name of a field.')

/** The query of a saved view. What its conditions mean is judged when the list is read, as those of any request are. */
export const listQueryInput = z
  .strictObject({
    where: z.record(z.string(), z.unknown()).optional(),
    search: z.string().max(100).optional(),
    sort: name.optional(),
    columns: z.array(name).max(100).optional(),
  })
  .refine((query) => JSON.stringify(query).length <= MAX_QUERY_LENGTH, {
    message: `A view has room for ${String(MAX_QUERY_LENGTH)} characters of filters.`,
  })
