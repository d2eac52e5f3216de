import { quote } from './names'

/** Expressions of the database that make the same JSON as presenting a row does. */

/** As `Date.prototype.toISOString` writes it. */
export const isoTimeOf = (value: string) =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
/** A check box that was never set is off. */
export const truthOf = (value: string) => `coalesce(${value}, false)`

/** Minor units with their currency. */
export function moneyOf(value: string, currency: string): string {
  return `case when ${value} is not null then ('{"amount":' || ${value}::bigint || ',"currency":"' || ${currency} || '"}')::json end`
}

/** An object of these values, null when all of them are. */
export function jsonObject(parts: readonly (readonly [name: string, value: string])[]): string {
  const values = parts.map(([, value]) => value).join(', ')
  const entries = parts.map(([name, value]) => `'${name}', ${value}`).join(', ')
  return `case when num_nonnulls(${values}) > 0 then json_build_object(${entries}) end`
}

/** A field whose JSON the database may be able to make. */
interface JsonField {
  name: string
  json?: (t: string, currency: string) => string
}

/** The values of some fields by their names, when the database makes the JSON of all of them. */
export function jsonOfAll(
  fields: readonly JsonField[],
): ((t: string, currency: string) => [string, string][]) | null {
  if (fields.some(({ json }) => !json)) return null
  return (t, currency) => fields.map(({ name, json }) => [name, json?.(t, currency) ?? 'null'])
}

/** A list of the rows that `from` selects, with these values. */
export function jsonList(parts: readonly (readonly [string, string])[], from: string): string {
  const columns = parts.map(([name, value]) => `${value} as ${quote(name)}`).join(', ')
  return `array_to_json(array(select row_to_json(x) from (select ${columns} ${from}) x))`
}
