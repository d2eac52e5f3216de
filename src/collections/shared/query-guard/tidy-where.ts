import { isRecord } from './judge-where'

type Json = Readonly<Record<string, unknown>>
type Comparison = (path: string, operator: string, value: unknown) => Json

const isJunction = (key: string): boolean => /^(?:and|or)$/i.test(key)

function rebuildEntry([key, value]: [string, unknown], comparison: Comparison): Json[] {
  if (isJunction(key)) {
    const parts = Array.isArray(value) ? value.map((part) => rebuild(part, comparison)) : []
    return [{ [key.toLowerCase()]: parts }]
  }
  const operators = isRecord(value) ? Object.entries(value) : []
  return operators.map(([operator, compared]) => comparison(key, operator, compared))
}

function rebuild(where: unknown, comparison: Comparison): Json {
  if (!isRecord(where)) return {}
  const parts = Object.entries(where).flatMap((entry) => rebuildEntry(entry, comparison))
  const [only, ...more] = parts
  if (!only) return {}
  return more.length === 0 ? only : { and: parts }
}

/** What stands for itself in a pattern of SQL. */
function literal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(literal)
  return typeof value === 'string' ? value.replace(/[\\%_]/g, (character) => `\\${character}`) : value
}

/** The same conditions, each by itself: of an `and` and an `or` beside each other Payload keeps the last alone. */
export function separateConditions(where: unknown): Json {
  return rebuild(where, (path, operator, value) => ({ [path]: { [operator]: value } }))
}

/**
 * The same conditions with the texts that are searched for taken literally: `_` and `%` stand for themselves. `not_like`
 * means what does not hold the text, empty fields included; Payload would hold the text against the whole of the field.
 */
export function takeLiterally(where: unknown): Json {
  return rebuild(where, (path, operator, value) => {
    if (operator === 'like' || operator === 'contains') return { [path]: { [operator]: literal(value) } }
    if (operator !== 'not_like') return { [path]: { [operator]: value } }
    const lacks = { [path]: { not_like: `%${String(literal(value))}%` } }
    return { or: [lacks, { [path]: { exists: false } }] }
  })
}
