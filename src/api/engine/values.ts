import { invalidField } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import { parseMoment } from '@/domain/time-zone'

/** How filters compare. */
export const OPERATORS = ['eq', 'ne', 'in', 'gte', 'lte', 'gt', 'lt'] as const
export type Operator = (typeof OPERATORS)[number]

/** What a value of a filter, a sort or a cursor can be. */
export type ValueType = 'uuid' | 'text' | 'enum' | 'number' | 'boolean' | 'date'

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Of a text to filter by, in characters. */
export const MAX_TEXT = 200

export interface ValueRule {
  type: ValueType
  /** For `enum`. */
  options?: readonly string[]
  /** Of a mail address, which is typed in many ways and stored in one. */
  isAddress?: boolean
  /** The one spelling of a text that has several. */
  spell?: (text: string) => string
}

/** What is wrong with a text as a value of each type; undefined: nothing. */
const PROBLEMS: Readonly<Record<ValueType, (text: string, rule: ValueRule) => string | undefined>> = {
  uuid: (text) => (UUID.test(text) ? undefined : 'must be a UUID'),
  number: (text) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? undefined : 'must be a number'),
  boolean: (text) => (text === 'true' || text === 'false' ? undefined : 'must be true or false'),
  date: (text) => (parseMoment(text) ? undefined : 'must be a day or an ISO 8601 time with its zone'),
  enum: (text, { options = [] }) =>
    options.includes(text) ? undefined : `must be one of: ${options.join(', ')}`,
  text: (text) =>
    text.length <= MAX_TEXT && !text.includes('\0') ? undefined : `must have at most ${MAX_TEXT} characters`,
}

/**
 * A caller's text as a value for the database, which casts it by its column.
 * @throws DomainError `VALIDATION_ERROR` about `path`.
 */
export function parseValue(rule: ValueRule, text: string, path: string): string {
  const problem = PROBLEMS[rule.type](text, rule)
  if (problem !== undefined) throw invalidField(path, `${path} ${problem}.`)
  if (rule.type === 'date') return new Date(text).toISOString()
  return rule.isAddress === true ? signInName(text) : (rule.spell?.(text) ?? text)
}

/** Values of the parameters of one statement. */
export class Parameters {
  readonly values: unknown[]

  constructor(values: readonly unknown[] = []) {
    this.values = [...values]
  }

  /** Adds a value and answers its placeholder. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}
