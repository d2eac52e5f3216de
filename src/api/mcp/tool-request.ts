import type { FieldProblem } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { IDEMPOTENCY_KEY } from '@/platform/idempotency/idempotency-key'

import type { Operation } from '../bulk/bulk-schema'
import { isNode } from '../openapi/node'
import { partsOf } from '../openapi/operations'
import type { Tool } from './tools'
import { BODY_ARGUMENT, KEY_ARGUMENT, needsBody, parameterOf, pathArguments } from './tool-schema'

/** The arguments of a call, by name. */
export type Arguments = Readonly<Record<string, unknown>>

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

/** Parts of a path that would lead to another one. */
const LEADS_AWAY: ReadonlySet<string> = new Set(['', '.', '..'])

/** What is wrong with the arguments, all of it at once. */
class Problems {
  readonly #fields: FieldProblem[] = []

  add(path: string, message: string): void {
    this.#fields.push({ path, message })
  }

  /** @throws DomainError `VALIDATION_ERROR` when there are any. */
  refuse(): void {
    if (this.#fields.length === 0) return
    throw new DomainError('VALIDATION_ERROR', 'The arguments are not valid.', { fields: this.#fields })
  }
}

function pathOf(path: string, args: Arguments, problems: Problems): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = args[name]
    const text = isScalar(value) ? String(value) : ''
    if (LEADS_AWAY.has(text)) problems.add(name, `${name} names the document: it is needed.`)
    return encodeURIComponent(text)
  })
}

/** A value as the address has it; undefined for what it cannot say. */
function textOf(value: unknown): string | undefined {
  if (isScalar(value)) return String(value)
  if (!Array.isArray(value) || !value.every(isScalar)) return undefined
  const texts = value.map(String)
  return texts.some((text) => text.includes(',')) ? undefined : texts.join(',')
}

function queryOf(args: Arguments, problems: Problems): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(args)) {
    if (isAbsent(value)) continue
    const text = textOf(value)
    if (text === undefined) problems.add(name, `${name} is a value, or a list of values without commas.`)
    else query.append(parameterOf(name), text)
  }
  return query.size === 0 ? '' : `?${query.toString()}`
}

function headersOf(value: unknown, problems: Problems): Pick<Operation, 'headers'> {
  if (isAbsent(value)) return {}
  if (typeof value === 'string' && IDEMPOTENCY_KEY.test(value))
    return { headers: { 'Idempotency-Key': value } }
  problems.add(KEY_ARGUMENT, `${KEY_ARGUMENT} has 1 to 255 characters of ASCII.`)
  return {}
}

/** A body that is left out says the same as `{}`, where the operation takes that. */
function bodyOf(route: Tool['route'], value: unknown, problems: Problems): Pick<Operation, 'body'> {
  if (!isAbsent(value)) return { body: value }
  if (needsBody(route))
    problems.add(BODY_ARGUMENT, `${BODY_ARGUMENT} has the fields of the request: it is needed.`)
  return route.body ? { body: {} } : {}
}

/**
 * The request of `/api/v1` that a call of a tool is.
 * @throws DomainError `VALIDATION_ERROR` naming each argument that there is not, or that no address can say.
 */
export function operationOf({ route, isWrite, listed }: Tool, args: Arguments): Operation {
  const { method, path } = partsOf(route)
  const problems = new Problems()
  const known = isNode(listed.inputSchema['properties']) ? Object.keys(listed.inputSchema['properties']) : []
  const inPath = pathArguments(path)
  const { [BODY_ARGUMENT]: body, [KEY_ARGUMENT]: key, ...rest } = args
  for (const name of Object.keys(args)) {
    if (!known.includes(name))
      problems.add(name, `There is no argument "${name}". There are: ${known.join(', ')}.`)
  }
  const query = Object.entries(rest).filter(([name]) => known.includes(name) && !inPath.includes(name))
  const operation = {
    method: method as Operation['method'],
    path: pathOf(path, args, problems) + queryOf(Object.fromEntries(query), problems),
    ...(isWrite ? headersOf(key, problems) : {}),
    ...bodyOf(route, body, problems),
  }
  problems.refuse()
  return operation
}
