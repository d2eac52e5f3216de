import { z } from 'zod'

import type { ErrorCode } from '@/domain/errors'
import { HTTP_STATUS } from '@/domain/errors'
import { isOrderStatus, STATUSES } from '@/domain/order/lifecycle'
import { RETURN_STATUSES } from '@/domain/order/returns/return-states'

import { bulkResult } from './bulk/bulk-schema'
import { moneyAnswer } from './engine/answer-schema'

const fields = z
  .array(z.object({ path: z.string(), message: z.string() }).meta({ title: 'FieldProblem' }))
  .meta({ description: 'Each wrong field by its dotted path: `lines.0.quantity`.' })

/** The document that has a slug, a SKU or an email address already. */
const holder = z
  .object({
    collection: z.string(),
    id: z.uuid(),
    title: z.string(),
    is_trashed: z.boolean(),
    free: z
      .object({ rest: z.string(), v1: z.string(), graphql: z.string() })
      .optional()
      .meta({ description: 'The calls that free it, for callers who may change the document.' }),
  })
  .meta({ title: 'KeyHolder' })

const shortage = z
  .object({
    variant_id: z.uuid(),
    sku: z.string().optional(),
    title: z.string().optional(),
    requested: z.int(),
    available: z.int(),
  })
  .meta({ title: 'Shortage' })

/** Why an order, or a return of it, cannot be moved where it was asked to, and where it can. */
const refusedAction = {
  from: z.enum([...STATUSES, ...RETURN_STATUSES.filter((status) => !isOrderStatus(status))]).optional(),
  to: z.enum(STATUSES).optional(),
  action: z.string().optional(),
  allowed: z.array(z.enum(STATUSES)).optional(),
  blocked: z.array(z.object({ to: z.enum(STATUSES), because: z.string() })).optional(),
}

/** Why one of the changes of a request was not made. */
export const itemError = z
  .object({
    code: z.enum(Object.keys(HTTP_STATUS)),
    message: z.string().meta({ description: 'For people; it may change.' }),
    details: z.looseObject({}).optional().meta({ description: 'As those of the error of this code.' }),
  })
  .meta({ title: 'ItemError' })

const failure = itemError
  .extend({ index: z.int().meta({ description: 'Place in the request, from 0.' }) })
  .meta({ title: 'ItemFailure' })

/** The document that has a value which is unique, for callers who may see it. */
const holding = z
  .object({
    collection: z.string(),
    id: z.uuid(),
    title: z.string().optional(),
    is_trashed: z.boolean(),
  })
  .meta({ title: 'HoldingDocument' })

const CONFLICT = z.object({
  fields: fields.optional(),
  failures: z
    .array(failure)
    .optional()
    .meta({ description: 'Of changes that are made together or not at all: those that cannot be made.' }),
  results: z
    .array(bulkResult)
    .optional()
    .meta({ description: 'Of a bulk that was rolled back: what became of each operation.' }),
  on_hand: z.int().optional(),
  field: z.string().optional().meta({ description: 'Of a value that is taken: the field that was sent.' }),
  document: holding.optional(),
  held_by: holder.optional(),
  open_orders: z.array(z.string()).optional(),
  cursor_expired: z
    .literal(true)
    .optional()
    .meta({ description: 'Events behind the cursor are no longer kept: read the documents anew.' }),
  ...Object.fromEntries(
    [...['expected_total', 'total', 'subtotal', 'discount_total'], ...['shipping_total', 'tax_total']].map(
      (name) => [name, moneyAnswer.optional()],
    ),
  ),
})

const NONE = z.object({})

/** What the `details` of each error say, where it has any; more may be added. */
export const ERROR_DETAILS = {
  VALIDATION_ERROR: z.object({ fields: fields.optional(), held_by: holder.optional() }),
  AUTHENTICATION_REQUIRED: z.object({ attempts_left: z.int().optional() }),
  TOKEN_EXPIRED: NONE,
  TWO_FACTOR_REQUIRED: z.object({ challenge: z.string(), expires_in: z.int() }),
  TWO_FACTOR_SETUP_REQUIRED: NONE,
  FORBIDDEN: z.object({ fields: fields.optional(), ...refusedAction }),
  NOT_FOUND: NONE,
  METHOD_NOT_ALLOWED: z.object({ allow: z.array(z.string()) }),
  REQUEST_TIMEOUT: NONE,
  CONFLICT,
  IDEMPOTENCY_CONFLICT: z.object({ retry_after_seconds: z.int().optional() }),
  INSUFFICIENT_STOCK: z.object({ shortages: z.array(shortage) }),
  TRANSITION_NOT_ALLOWED: z.object(refusedAction),
  PRECONDITION_FAILED: NONE,
  PAYLOAD_TOO_LARGE: NONE,
  ADDRESS_TOO_LONG: NONE,
  UNSUPPORTED_MEDIA_TYPE: NONE,
  RATE_LIMITED: z.object({ limit: z.int().optional(), retry_after_seconds: z.int().optional() }),
  HEADERS_TOO_LARGE: NONE,
  INTERNAL_ERROR: NONE,
  SERVICE_UNAVAILABLE: NONE,
} as const satisfies Record<ErrorCode, z.ZodObject>
