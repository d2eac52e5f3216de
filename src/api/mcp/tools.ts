import { z } from 'zod'

import { hasScope } from '@/domain/account/scopes'
import type { Policy } from '@/domain/policy'
import { isInScope, rowsUnder, scopeNeeded } from '@/domain/policy'

import type { Engine } from '../engine/engine'
import { identifiersIn } from '../openapi/document'
import type { JsonSchema } from '../openapi/json-schema'
import { isNode } from '../openapi/node'
import { toJsonSchema } from '../openapi/json-schema'
import { partsOf } from '../openapi/operations'
import type { Principal } from '../principal'
import type { Permission, Route } from '../route'
import { inputSchemaOf, pathArguments } from './tool-schema'

/** A tool as clients list it. */
interface ListedTool {
  readonly name: string
  readonly description: string
  readonly inputSchema: JsonSchema & { type: 'object' }
  readonly annotations: Readonly<Record<string, boolean | string>>
  readonly [key: string]: unknown
}

/** An operation of this API as an agent may call it. */
export interface Tool {
  readonly route: Route
  readonly isWrite: boolean
  readonly listed: ListedTool
}

/** `listOrders` → `list_orders`. */
const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** `listOrders` → `List orders`. */
function titleOf(name: string): string {
  const words = toSnake(name).replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What only its receiver may know, by the names of such fields. */
const SECRETS: ReadonlySet<string> = new Set([
  ...['secret', 'key', 'password', 'access_token', 'refresh_token', 'recovery_codes', 'challenge'],
])

function namesSecret(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(namesSecret)
  if (!isNode(schema)) return false
  const { properties } = schema
  const named = isNode(properties) ? Object.keys(properties) : []
  return named.some((name) => SECRETS.has(name)) || Object.values(schema).some(namesSecret)
}

/** Whether an answer holds what must not get into a model's context. */
const answersSecret = ({ answer: { schema } }: Route) =>
  schema instanceof z.ZodType && namesSecret(toJsonSchema(schema, 'output'))

/** Permissions of a route; null of what no permission is about. */
const permissionsOf = ({ needs }: Route): readonly Permission[] | null =>
  typeof needs === 'string' ? null : [needs].flat()

/** What a person answers for, no key may do. */
const isForKeys = (permissions: readonly Permission[]) =>
  permissions.some(({ policy, actions }) => actions.some((action) => scopeNeeded(policy, action) !== null))

/** Paths of what is about accounts and sessions, and about all of the sandbox, which a reset erases. */
const APART = /^\/(auth|sandbox)\//

const ANSWERS: readonly Route['answer']['kind'][] = ['one', 'list', 'data', 'feed', 'nothing']

/**
 * Whether a route is a tool. Not one is what is about accounts and sessions, about all of the sandbox, what no key may do, a
 * file or an upload, what answers a secret, what will go, and replacing a document: it empties each field that a model leaves
 * out.
 */
export function isTool(route: Route): boolean {
  const { method, path } = partsOf(route)
  const permissions = permissionsOf(route)
  if (permissions === null || !isForKeys(permissions) || APART.test(path)) return false
  if (route.form || route.deprecated || !ANSWERS.includes(route.answer.kind)) return false
  return !(method === 'PUT' && pathArguments(path).length > 0) && !answersSecret(route)
}

function annotationsOf(route: Route): ListedTool['annotations'] {
  const { method } = partsOf(route)
  const title = { title: titleOf(route.name) }
  if (method === 'GET') return { ...title, readOnlyHint: true, openWorldHint: false }
  return {
    ...title,
    readOnlyHint: false,
    destructiveHint: method === 'DELETE' || method === 'PUT' || route.isDestructive === true,
    idempotentHint: method !== 'POST' && route.addsUp !== true,
    openWorldHint: false,
  }
}

/** The tools of an API's routes: what describes them follows from the declarations alone. */
export function toolsOf(routes: readonly Route[], engine: Engine): Tool[] {
  const lists = routes.filter(
    ({ answer, route }) => answer.kind === 'list' && pathArguments(route).length === 0,
  )
  const listed = new Set(lists.flatMap(({ answer }) => answer.resource?.collection ?? []))
  const identifiers = identifiersIn(routes)
  return routes.filter(isTool).map((route) => ({
    route,
    isWrite: partsOf(route).method !== 'GET',
    listed: {
      name: toSnake(route.name),
      description: `${route.summary}.`,
      inputSchema: inputSchemaOf(route, { engine, listed, identifiers }),
      annotations: annotationsOf(route),
    },
  }))
}

/** Whether a caller's tools may write: only a key says so, by a scope of its own. */
export function mayWrite({ actor: { scopes } }: Pick<Principal, 'actor'>): boolean {
  return scopes !== undefined && hasScope(scopes, 'mcp', 'write')
}

/** Whether roles and scopes of a caller can ever permit what a tool does. */
export function isOffered({ route, isWrite }: Tool, principal: Pick<Principal, 'actor'>): boolean {
  if (isWrite && !mayWrite(principal)) return false
  const { actor } = principal
  const reaches = (policy: Policy, action: string) => {
    const rows = rowsUnder(policy, actor, action)
    // What every visitor may do, a key without the scope may do too, where visitors are let in.
    const isLetIn = route.audience === 'anyone' || isInScope(actor, policy, action)
    // A feed tells of what its reader may read all of.
    return isLetIn && (route.answer.kind === 'feed' ? rows.includes('all') : rows.length > 0)
  }
  const permissions = permissionsOf(route) ?? []
  return permissions.some(({ policy, actions }) => actions.some((action) => reaches(policy, action)))
}
