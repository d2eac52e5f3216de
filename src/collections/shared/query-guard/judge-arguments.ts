import type { FlattenedField, PayloadRequest } from 'payload'

import { isStaff } from '@/access/permissions'
import type { PrincipalClass, QueryLimits } from '@/domain/query-limits'
import { QUERY_LIMITS } from '@/domain/query-limits'

import type { PathScope } from './field-path'
import { isRecord, Judge, Unanswerable } from './judge-where'

type Arguments = Readonly<Record<string, unknown>>

/** Payload itself goes no deeper than `maxDepth` of its configuration. */
const MAX_DEPTH = 10
/** Names in a `select` or `populate`, at all levels. */
const MAX_NAMES = 300

/** Inactive accounts are visitors, as in the table of permissions. */
export function principalClassOf(req: PayloadRequest): PrincipalClass {
  const user: { isActive?: boolean | null; _key?: unknown } | null = req.user
  if (!user || user.isActive === false) return 'visitor'
  if (user._key !== undefined) return 'key'
  return isStaff({ req }) ? 'staff' : 'customer'
}

function assertWhole(name: string, value: unknown, { from, to }: { from: number; to: number }): void {
  if (value === undefined || value === null) return
  const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
  if (!isWhole) throw new Unanswerable(`${name} is a whole number from ${String(from)} to ${String(to)}.`)
}

function assertPage({ page, limit }: Arguments, { rows }: QueryLimits): void {
  assertWhole('page', page, { from: 0, to: 1_000_000 })
  // What is not from 1 to the most that is answered is capped: see cap-read-limits.ts.
  if (limit !== undefined && limit !== null && typeof limit !== 'number') {
    throw new Unanswerable('limit is a number.')
  }
  const perPage = typeof limit === 'number' && limit > 0 && limit <= 100 ? limit : 100
  const isFirst = typeof page !== 'number' || page <= 1
  if (!isFirst && (page - 1) * perPage >= rows) {
    throw new Unanswerable(`page reaches the first ${String(rows)} rows: narrow the list down.`)
  }
}

/** A choice of fields: names, to true, false or more of the same. */
function assertChoice(name: string, value: unknown): void {
  if (value === undefined || value === null) return
  let level: unknown[] = [value]
  let names = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    const isFine = level.every((item) => isRecord(item) || (depth > 0 && typeof item === 'boolean'))
    if (!isFine || depth > 10) throw new Unanswerable(`${name} is an object of fields to true or false.`)
    level = level.flatMap((item) => (isRecord(item) ? Object.values(item) : []))
    names += level.length
    if (names > MAX_NAMES) throw new Unanswerable(`${name} names at most ${String(MAX_NAMES)} fields.`)
  }
}

/** The collections whose documents a join lists. */
function joinedFields(name: string, scope: PathScope): readonly FlattenedField[] | null {
  const field = scope.fields.find((candidate) => candidate.name === name && candidate.type === 'join')
  if (field?.type !== 'join' || typeof field.collection !== 'string') return null
  return scope.collections[field.collection].config.flattenedFields
}

function judgeJoins(joins: unknown, judge: Judge, at: { scope: PathScope; limits: QueryLimits }): void {
  if (joins === undefined || joins === null || joins === false) return
  if (!isRecord(joins)) throw new Unanswerable('joins is an object of the lists that are joined.')
  for (const [name, join] of Object.entries(joins)) {
    const fields = joinedFields(name, at.scope)
    if (!fields) throw new Unanswerable(`There is no joined list "${name.slice(0, 80)}".`)
    if (join === false) continue
    if (!isRecord(join)) throw new Unanswerable(`joins[${name}] is an object or false.`)
    const { collections } = at.scope
    const scope: PathScope = { collections, fields, hasVersions: false }
    judge.where(join['where'], scope)
    judge.sort(join['sort'], scope)
    assertPage(join, at.limits)
    if (Number(join['limit'] ?? 1) > 100 || join['limit'] === 0) {
      throw new Unanswerable('The limit of a joined list is from 1 to 100.')
    }
  }
}

/**
 * Judges everything that a question to Payload may ask for.
 * @throws Unanswerable with the limit, or with what does not fit.
 */
export function judgeArguments(args: Arguments, req: PayloadRequest, scope: PathScope): void {
  const limits = QUERY_LIMITS[principalClassOf(req)]
  const judge = new Judge(limits)
  judge.where(args['where'], scope)
  judge.sort(args['sort'], scope)
  if (args['field'] !== undefined) judge.path(args['field'], scope)
  judgeJoins(args['joins'], judge, { scope, limits })
  assertPage(args, limits)
  assertWhole('depth', args['depth'], { from: 0, to: MAX_DEPTH })
  assertChoice('select', args['select'])
  assertChoice('populate', args['populate'])
}
