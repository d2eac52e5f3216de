import type { FlattenedField, Payload, Where, WhereField } from 'payload'

import { columnOf } from '@/domain/record'

import { fieldColumn } from './field'
import { fieldsOf } from './compile-plain'
import { quote } from './names'
import type { Parameters } from './values'

interface Translation {
  payload: Payload
  fields: readonly FlattenedField[]
  /** Alias of the table that the fields belong to. */
  t: string
  parameters: Parameters
}

function operation(column: string, [operator, value]: readonly [string, unknown], at: Translation): string {
  const { parameters } = at
  switch (operator) {
    case 'equals':
      if (value === null) return `${column} is null`
      // As a part of the text: partial indexes serve no plan that is kept for any value.
      if (typeof value === 'boolean') return `${column} = ${String(value)}`
      return `${column} = ${parameters.add(value)}`
    case 'not_equals':
      return value === null ? `${column} is not null` : `${column} is distinct from ${parameters.add(value)}`
    case 'in':
      return `${column} = any(${parameters.add(value)})`
    case 'not_in':
      return `(${column} is null or ${column} <> all(${parameters.add(value)}))`
    case 'exists':
      return value === true || value === 'true' ? `${column} is not null` : `${column} is null`
    default:
      throw new Error(`access rules of this API do not know "${operator}"`)
  }
}

function operations(column: string, conditions: WhereField, at: Translation): string {
  const parts = Object.entries(conditions).map((condition) => operation(column, condition, at))
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

function fieldCondition(path: string, conditions: WhereField, at: Translation): string {
  const [head = '', ...rest] = path.split('.')
  if (head === 'id' && rest.length === 0) return operations(`${at.t}.id`, conditions, at)
  const field = at.fields.find((candidate) => candidate.name === head)
  if (!field) throw new Error(`an access rule names "${path}", which does not exist`)
  const column = `${at.t}.${quote(fieldColumn(field))}`
  if (rest.length === 0 && !('hasMany' in field && field.hasMany === true))
    return operations(column, conditions, at)
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string' || field.hasMany === true) {
    throw new Error(`access rules of this API do not reach "${path}"`)
  }
  const t = `${at.t}_`
  const inner = { ...at, t, fields: fieldsOf(at.payload, field.relationTo) }
  const table = quote(columnOf(field.relationTo.replaceAll('-', '_')))
  const condition = fieldCondition(rest.join('.'), conditions, inner)
  return `exists (select 1 from ${table} ${t} where ${t}.id = ${column} and ${condition})`
}

/**
 * A Payload `where`, as access rules answer it, as a condition of SQL.
 * @throws Error for what it cannot translate: a rule that is not understood grants nothing.
 */
export function whereToSql(where: Where, at: Translation): string {
  const parts = Object.entries(where).map(([key, value]) => {
    if (key !== 'and' && key !== 'or') return fieldCondition(key, value as WhereField, at)
    const all = (value as Where[]).map((inner) => whereToSql(inner, at))
    if (all.length === 0) return key === 'and' ? 'true' : 'false'
    return `(${all.join(` ${key} `)})`
  })
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`
}
