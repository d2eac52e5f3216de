import { z } from 'zod'

import type { ErrorCode } from '@/domain/errors'
import { documentationOf, ERROR_HELP } from '@/domain/error-help'
import { HTTP_STATUS } from '@/domain/errors'
import { isLastingCode } from '@/platform/idempotency/answer'

import { toPascal } from '../engine/names'
import { ERROR_DETAILS } from '../error-details'
import type { Route } from '../route'
import { isMessage, takesIdempotencyKey } from '../route'
import type { Components } from './components'
import type { JsonSchema } from './json-schema'
import type { HeaderName, Response } from './response-headers'
import { headersOf } from './response-headers'

const nameOf = (code: ErrorCode) => toPascal(code.toLowerCase())

function problemOf(components: Components, code: ErrorCode): JsonSchema {
  const name = nameOf(code).replace(/(Error)?$/, 'Error')
  return components.once(name, () => components.share('schemas', name, problemSchema(components, code)))
}

function problemSchema(components: Components, code: ErrorCode): JsonSchema {
  const details = components.schemaOf(ERROR_DETAILS[code], 'output')
  const error = {
    type: 'object',
    required: ['code', 'message', 'documentation_url', 'request_id'],
    properties: {
      code: { type: 'string', const: code },
      message: { type: 'string', description: 'For people; it may change.' },
      ...(Object.keys(ERROR_DETAILS[code].shape).length > 0 ? { details } : {}),
      documentation_url: {
        type: 'string',
        description: `A page about this error, on this server: \`${documentationOf(code)}\`.`,
      },
      request_id: { type: 'string' },
    },
  }
  const { cause, remedy } = ERROR_HELP[code]
  const success = { type: 'boolean', const: false }
  const description = `${cause} ${remedy}`
  return { type: 'object', description, required: ['success', 'error'], properties: { success, error } }
}

const HEADERS_OF: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  409: ['Retry-After-Running'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}

/** Statuses with which a protocol answers errors of its own: of what it cannot read, and of methods that there are not. */
const PROTOCOL_STATUSES: readonly number[] = [400, 404]

/** The responses of a route for these codes, by status. */
export function errorResponses(
  components: Components,
  route: Route,
  codes: readonly ErrorCode[],
): Record<string, Response> {
  const own = isMessage(route) ? PROTOCOL_STATUSES : []
  const statuses = [...new Set([...codes.map((code) => HTTP_STATUS[code]), ...own])].toSorted((a, b) => a - b)
  const entries = statuses.map((status): [string, Response] => {
    const alike = [...new Set(codes)].filter((code) => HTTP_STATUS[code] === status)
    const message = own.includes(status)
      ? [components.schemaOf(route.answer.schema ?? z.never(), 'output')]
      : []
    const schemas = [...alike.map((code) => problemOf(components, code)), ...message]
    const isKept = takesIdempotencyKey(route) && alike.every(isLastingCode)
    const replayed = isKept ? (['Idempotent-Replayed'] as const) : []
    const response = {
      description: [...alike, ...message.map(() => 'an error of the protocol')].join(', '),
      headers: headersOf(components, [...(HEADERS_OF[status] ?? []), ...replayed]),
      content: { 'application/json': { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } } },
    }
    const name =
      [...alike.map(nameOf), ...message.map(() => 'ProtocolError')].join('Or') + (isKept ? 'OfWrite' : '')
    return [String(status), components.share('responses', name, response)]
  })
  return Object.fromEntries(entries)
}
