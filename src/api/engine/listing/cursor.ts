import { invalidField } from '@/domain/errors'

import type { Cursor, Sort } from './query'
import type { Row } from '../resource'
import { parseValue, UUID } from '../values'

function direction({ name, isDescending }: Sort): string {
  return isDescending ? `-${name}` : name
}

/** The cursor behind `row`, the last one of page `page`. */
export function encodeCursor(row: Row, sort: Sort, page: number): string {
  const value = row[SORT_VALUE]
  const text = value instanceof Date ? value.toISOString() : (value as string | null)
  return Buffer.from(JSON.stringify([direction(sort), text, row[SORT_ID], page + 1])).toString('base64url')
}

/** Names under which a row carries what its cursor is made of. */
export const SORT_VALUE = '$sort'
export const SORT_ID = '$id'

function parts(text: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(decoded) ? decoded : []
  } catch {
    return []
  }
}

/**
 * The cursor that a caller got from the page before.
 * @throws DomainError `VALIDATION_ERROR` for one that this API did not make, or made for another sort.
 */
export function decodeCursor(text: string, sort: Sort, path = 'cursor'): Cursor {
  const [madeFor, value, id, page] = parts(text)
  const isWhole = typeof id === 'string' && UUID.test(id) && Number.isSafeInteger(page)
  if (!isWhole || typeof madeFor !== 'string') throw invalidField(path, 'This is no cursor of this API.')
  if (madeFor !== direction(sort))
    throw invalidField(path, `This cursor belongs to sort=${madeFor.slice(0, 40)}.`)
  if (value === null && sort.rule.isNullable) return { value: null, id, page: Number(page) }
  if (typeof value !== 'string') throw invalidField(path, 'This is no cursor of this API.')
  return { value: parseValue(sort.rule, value, path), id, page: Number(page) }
}
