import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'

import { DomainError, invalidField } from '@/domain/errors'
import { toFieldError, toPayloadError } from '@/platform/errors/payload-error'
import { noteRefusal } from '@/platform/http/served-request'

import { readGuards } from '../read-guards'
import { checkDocument } from './check-document'
import type { PathScope } from './field-path'
import { judgeArguments } from './judge-arguments'
import { isRecord, Unanswerable } from './judge-where'
import { separateConditions, takeLiterally } from './tidy-where'

type Arguments = Readonly<Record<string, unknown>>

interface JudgedRequest {
  args: Arguments
  req: PayloadRequest
  slug: string
  fields: readonly FlattenedField[]
  hasVersions: boolean
  /** The documents' own hooks read them; globals have no such hook. */
  takesPeriods?: true
}

/**
 * Our own code asks with its rights overridden. Documents that Payload fetches for another one's relations are below a depth,
 * which requests from outside cannot give.
 */
const isFromOutside = (args: Arguments): boolean =>
  args['overrideAccess'] !== true && args['currentDepth'] === undefined

/** The panel draws its page where a question has no answer, and says why: it takes such an error by this name. */
function unanswerable(message: string): unknown {
  const error = toPayloadError(invalidField('where', message))
  return error instanceof Error ? Object.assign(error, { name: 'QueryError' }) : error
}

function judge({ args, req, slug, ...rest }: JudgedRequest): void {
  const scope: PathScope = { ...rest, collections: req.payload.collections }
  try {
    judgeArguments(args, req, scope)
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    noteRefusal(slug, error.message)
    throw unanswerable(error.message)
  }
}

/** The conditions of a question and of its joined lists, as `map` has them. */
function mapWheres({ where, joins }: Arguments, map: (where: unknown) => unknown): Arguments {
  const mapJoin = (join: unknown): unknown =>
    isRecord(join) && isRecord(join['where']) ? { ...join, where: map(join['where']) } : join
  return {
    ...(isRecord(where) ? { where: map(where) } : {}),
    ...(isRecord(joins)
      ? { joins: Object.fromEntries(Object.entries(joins).map(([name, join]) => [name, mapJoin(join)])) }
      : {}),
  }
}

/** @throws APIError with each field that does not take what it was given. */
function checkedData(data: unknown, { fields }: JudgedRequest): Arguments {
  const checked = checkDocument(fields, data)
  const [first] = checked.problems
  if (!first) return checked.data
  const message = first.path === '' ? first.message : `${first.path}: ${first.message}`
  throw toFieldError(new DomainError('VALIDATION_ERROR', message, { fields: checked.problems }))
}

/** What becomes of the arguments of an operation. */
function guard(asked: JudgedRequest, operation: string): Arguments {
  const { args } = asked
  if (!isFromOutside(args)) return {}
  judge(asked)
  const isWrite = operation === 'create' || operation === 'update'
  const data = isWrite && 'data' in args ? { data: checkedData(args['data'] ?? {}, asked) } : {}
  return { ...mapWheres(args, separateConditions), ...data }
}

const guardCollection: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { flattenedFields: fields, slug, versions } = collection
  const hasVersions = Boolean(versions)
  const changed = guard({ args: args, req, slug, fields, hasVersions, takesPeriods: true }, operation)
  return { ...args, ...changed }
}

const guardGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  const { flattenedFields: fields, slug, versions } = global
  const asked = args as Arguments
  return { ...asked, ...guard({ args: asked, req, slug, fields, hasVersions: Boolean(versions) }, operation) }
}

/** After all other hooks, which read the texts as they were typed. */
const readLiterally: CollectionBeforeOperationHook = ({ args }) => {
  const asked = args as unknown as Arguments
  return isFromOutside(asked) ? { ...args, ...mapWheres(asked, takeLiterally) } : args
}

/**
 * Puts each collection and global, Payload's own among them, behind the same guards: what is too much or does not fit is
 * refused before anything else reads it, through whatever interface it came.
 */
export function guardQueries(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    const declared = hooks.beforeOperation
    const missing = readGuards.filter((hook) => !declared.includes(hook))
    hooks.beforeOperation = [guardCollection, ...missing, ...declared, readLiterally]
  }
  for (const { hooks } of config.globals) {
    // Payload gives globals no empty list of these.
    const declared: Partial<typeof hooks> = hooks
    hooks.beforeOperation = [guardGlobal, ...(declared.beforeOperation ?? [])]
  }
  return config
}
