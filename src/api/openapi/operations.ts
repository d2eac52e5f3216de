import type { ErrorCode } from '@/domain/errors'
import type { Grant, Rows } from '@/domain/policy'
import { scopeNeeded } from '@/domain/policy'

import type { Engine } from '../engine/engine'
import { deprecationWords } from '../deprecation'
import { EVERY_READER } from '../principal'
import type { Permission, Route } from '../route'
import { takesIdempotencyKey, takesPrecondition } from '../route'
import type { Components } from './components'
import type { Parameter } from './parameters'
import {
  exportParameters,
  fieldParameters,
  listParameters,
  routeParameter,
  sharedParameter,
} from './parameters'
import { errorResponses } from './error-responses'
import { successResponses } from './responses'

/** What an operation is described from. */
export interface Described {
  readonly components: Components
  readonly engine: Engine
  /** What a document is named by in the path, in words, by collection; its id alone without an entry. */
  readonly identifiers: ReadonlyMap<string, string>
}

/** Method and path of a route: `['POST', '/orders/:id/refunds']`. */
export function partsOf({ route }: Pick<Route, 'route'>): { method: string; path: string } {
  const [method = '', path = ''] = route.split(' ')
  return { method, path }
}

/** The scopes of which a key needs one; null where no key may call the route. */
function scopesOf(permissions: readonly Permission[]): string[] | null {
  const needed = permissions.flatMap(({ policy, actions }) =>
    actions.flatMap((action) => scopeNeeded(policy, action) ?? []),
  )
  return needed.length === 0 ? null : [...new Set(needed.map(({ area, verb }) => `${area}:${verb}`))]
}

/** Who may do what: the widest first. */
function grantsOf(permissions: readonly Permission[]): string {
  const grants: readonly Grant[] = permissions.flatMap(({ policy, actions }) =>
    actions.flatMap((action) => policy.grants[action] ?? []),
  )
  const of = (reached: Rows) => [
    ...new Set(grants.filter(({ rows }) => rows === reached).flatMap(({ who }) => who)),
  ]
  const widest = of('all')
  const rows = [...new Set(grants.map((grant) => grant.rows))].map((reached) => {
    const who = of(reached).filter((role) => reached === 'all' || !widest.includes(role))
    return who.length === 0 ? [] : [`${who.join(', ')} (${reached})`]
  })
  return rows.flat().join('; ')
}

function keysSay(scopes: readonly string[] | null, { audience }: Route): string {
  if (scopes === null) return 'Not for keys.'
  const words = scopes.map((scope) => `\`${scope}\``).join(' or ')
  return audience === 'anyone' ? `Keys without ${words} are anyone.` : `Keys need ${words}.`
}

function needsSay(route: Route): string {
  const { needs } = route
  if (needs === 'nothing') return 'For anyone.'
  if (needs === 'what is inside') return 'For those who may do what is inside; keys need the scopes of that.'
  if (needs === 'a person') return 'For people, about their own account. Not for keys.'
  // Of several permissions, each is for what of the answer it covers: only who has one of them whole is told.
  const permissions = [needs].flat()
  return `For ${grantsOf(permissions)}. ${keysSay(scopesOf(permissions), route)}`
}

/** Ways to authenticate, of which one is enough; for keys with the scope that is needed. */
function securityOf({ needs, audience }: Route): Record<string, readonly string[]>[] {
  if (needs === 'nothing') return []
  if (needs === 'what is inside') return [{ accessToken: [] }, { apiKey: [] }]
  const scopes = needs === 'a person' ? null : scopesOf([needs].flat())
  return [
    ...(audience === 'anyone' ? [{}] : []),
    { accessToken: [] },
    ...(scopes === null ? [] : [{ apiKey: scopes }]),
  ]
}

/** What any route may answer: the server's own refusals too. */
const GENERAL = [
  ...(['VALIDATION_ERROR', 'AUTHENTICATION_REQUIRED', 'TOKEN_EXPIRED', 'TWO_FACTOR_SETUP_REQUIRED'] as const),
  ...(['REQUEST_TIMEOUT', 'ADDRESS_TOO_LONG', 'HEADERS_TOO_LARGE', 'RATE_LIMITED'] as const),
  ...(['INTERNAL_ERROR', 'SERVICE_UNAVAILABLE'] as const),
] as const satisfies readonly ErrorCode[]

function codesOf(route: Route): ErrorCode[] {
  const { method, path } = partsOf(route)
  const takesBody = route.body !== undefined || route.form !== undefined
  return [
    ...GENERAL,
    ...(route.needs === 'nothing' ? [] : (['FORBIDDEN'] as const)),
    ...(path.includes(':') ? (['NOT_FOUND'] as const) : []),
    ...(method === 'GET' ? [] : (['PAYLOAD_TOO_LARGE'] as const)),
    ...(takesIdempotencyKey(route) ? (['IDEMPOTENCY_CONFLICT'] as const) : []),
    ...(takesBody ? (['UNSUPPORTED_MEDIA_TYPE'] as const) : []),
    ...(takesPrecondition(route) ? (['PRECONDITION_FAILED'] as const) : []),
    ...(route.errors ?? []),
  ]
}

function idParameter(path: string, identifiers: Described['identifiers']): Parameter[] {
  if (!path.includes(':id')) return []
  const words = identifiers.get(path.split('/')[1] ?? '')
  const schema = words === undefined ? { type: 'string', format: 'uuid' } : { type: 'string' }
  const description = words ?? 'The id.'
  return [{ name: 'id', in: 'path', required: true, description, schema }]
}

function parametersOf(route: Route, { components, engine, identifiers }: Described): Parameter[] {
  const { method, path } = partsOf(route)
  const { answer, parameters } = route
  const shared = (name: 'IdempotencyKey' | 'IfMatch' | 'IfNoneMatch' | 'LastEventId' | 'RequestId') =>
    sharedParameter(components, name)
  const view = answer.resource && engine.viewOf(answer.resource, EVERY_READER)
  const isTagged = method === 'GET' && answer.kind !== 'nothing' && answer.kind !== 'stream'
  return [
    ...idParameter(path, identifiers),
    ...(view && parameters === 'list' ? listParameters(components, view) : []),
    ...(view && parameters === 'export' ? exportParameters(components, view) : []),
    ...(view && parameters === 'document' ? fieldParameters(view) : []),
    ...(route.query ?? []).map(routeParameter),
    ...(answer.kind === 'feed' ? [shared('LastEventId')] : []),
    ...(isTagged ? [shared('IfNoneMatch')] : []),
    ...(takesIdempotencyKey(route) ? [shared('IdempotencyKey')] : []),
    ...(takesPrecondition(route) ? [shared('IfMatch')] : []),
    shared('RequestId'),
  ]
}

function bodyOf(route: Route, components: Components): Record<string, unknown> {
  const { body, form, isBodyOptional, example, name } = route
  const schema = body ?? form
  if (!schema) return {}
  const type = body ? 'application/json' : 'multipart/form-data'
  const content = {
    [type]: { schema: components.bodyOf(schema, name), ...(example ? { example } : {}) },
  }
  return { requestBody: { required: isBodyOptional !== true, content } }
}

/** The description of a route as an OpenAPI operation. */
export function operationOf(route: Route, tag: string, described: Described): Record<string, unknown> {
  const { components, engine } = described
  return {
    operationId: route.name,
    summary: route.summary,
    description: deprecationWords(route) + needsSay(route),
    ...(route.deprecated ? { deprecated: true } : {}),
    tags: [tag],
    security: securityOf(route),
    parameters: parametersOf(route, described),
    ...bodyOf(route, components),
    responses: {
      ...successResponses(components, engine, route),
      ...errorResponses(components, route, codesOf(route)),
    },
  }
}
