import { z } from 'zod'

import { invalidField } from '@/domain/errors'
import {
  headersProblem,
  MAX_ENDPOINT_NAME,
  MAX_HEADER_VALUE,
  MAX_TYPES,
  MAX_URL_LENGTH,
} from '@/domain/webhooks/endpoint'
import { isTypePattern } from '@/domain/webhooks/event-filter'
import { targetProblem } from '@/platform/outbound/target'
import { env } from '@/platform/settings/env'

/** A type of events, or several. Names are matched here, so that an endpoint never waits for what will not come. */
const typePattern = z
  .string()
  .max(100)
  .refine(isTypePattern, 'There are no such events: name a type, all of a document such as order.*, or *.')

/** A new endpoint, through every interface. */
export const endpointInput = z.strictObject({
  /** What receives the events. */
  name: z.string().trim().min(1, 'Say what receives the events.').max(MAX_ENDPOINT_NAME),
  /** Where they are sent; https unless the operator allows the host. */
  url: z.string().trim().max(MAX_URL_LENGTH),
  /** Types of events, or patterns: `order.placed`, `order.*`, `*`. */
  types: z.array(typePattern).min(1, 'Choose at least one type of events.').max(MAX_TYPES),
  /** Sent with each delivery, by name; their values are never shown again. */
  headers: z.record(z.string().max(100), z.string().max(MAX_HEADER_VALUE)).optional(),
})

/** What changes of an endpoint; what is left out stays. `headers` replaces all of them. */
export const endpointChanges = endpointInput.partial().extend({
  /** `active` also switches on again what was paused or switched off: it gets all that it has missed. */
  state: z.enum(['active', 'paused']).optional(),
})

export type NewEndpoint = z.output<typeof endpointInput>
export type EndpointChanges = z.output<typeof endpointChanges>

/** @throws DomainError `VALIDATION_ERROR` for an address that nothing is sent to, or headers that cannot be sent. */
export function assertTarget({ url, headers }: Pick<EndpointChanges, 'url' | 'headers'>): void {
  const problem = url === undefined ? null : targetProblem(url, env.webhookAllowedHosts)
  if (problem !== null) throw invalidField('url', problem)
  const wrong = headers ? headersProblem(headers) : null
  if (wrong !== null) throw invalidField('headers', wrong)
}
