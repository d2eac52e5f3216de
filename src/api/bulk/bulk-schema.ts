import { z } from 'zod'

/** The most operations of one request. */
export const MAX_OPERATIONS = 1000

const MAX_PATH = 4000

/** A request that another one holds. */
const operation = z
  .strictObject({
    id: z.string().min(1).max(100).optional().meta({ description: 'Told again with the result.' }),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    path: z
      .string()
      .max(MAX_PATH)
      .regex(/^\/(?!\/)[^#\\\s]*$/, 'A path below /api/v1, with a slash in front: /products/weir-mug')
      .meta({ description: 'Below `/api/v1`, with its parameters: `/orders?filter[number]=1001`.' }),
    headers: z
      .strictObject({
        'Idempotency-Key': z.string().optional(),
        'If-Match': z.string().optional(),
        'If-None-Match': z.string().optional(),
      })
      .optional(),
    body: z.unknown().optional(),
  })
  .meta({ title: 'BulkOperation' })

export const bulkSchema = z
  .strictObject({
    operations: z.array(operation).min(1).max(MAX_OPERATIONS),
    atomic: z.boolean().optional().meta({ description: 'All operations, or none.' }),
  })
  .meta({ title: 'Bulk' })

export type Operation = z.output<typeof operation>
export type Bulk = z.output<typeof bulkSchema>

const OUTCOMES = ['done', 'failed', 'rolled_back', 'not_run'] as const

export const bulkResult = z
  .object({
    index: z.int().meta({ description: 'Place in the request, from 0.' }),
    id: z.string().optional(),
    outcome: z.enum(OUTCOMES),
    status: z.int().nullable().meta({ description: 'Of the answer; null for what was not run.' }),
    headers: z.record(z.string(), z.string()),
    body: z.looseObject({}).nullable().meta({ description: 'The answer, as its own request would have it.' }),
  })
  .meta({ title: 'BulkResult' })

export type BulkResult = z.output<typeof bulkResult>

export const bulkAnswer = z.object({
  succeeded: z.int(),
  failed: z.int(),
  results: z.array(bulkResult),
})
