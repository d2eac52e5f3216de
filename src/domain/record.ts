/** The stored type of a value: amounts and counts are numbers, moments are UTC times. */
export type StoredAs = 'uuid' | 'text' | 'number' | 'boolean' | 'time' | 'address'

/** Who reads a field: the customer who owns the document (and staff), staff only, or no person. */
export type Audience = 'customer' | 'staff' | 'none'

/**
 * Who writes a field of a document after it was created:
 * - `author`: the people who may edit it, at any time;
 * - `draft`: its author, until it is placed; then it is frozen;
 * - `action`: only the document's actions;
 * - `system`: only the system, with each write.
 */
export type Writer = 'author' | 'draft' | 'action' | 'system'

/** One field of a document, in the database and to its readers. */
export interface StoredField<Value = unknown> {
  readonly as: StoredAs
  readonly reader: Audience
  readonly writer: Writer
  /** Its value when the writer gives none; without an initial value, the writer must give one. */
  readonly initial?: Value
  /** The collection's field name where it differs: `customer` for `customerId`. */
  readonly field?: string
  /** Whether the first audit entry holds the field's value. */
  readonly isAudited?: true
}

/** Every field of a record with its description: the compiler rejects a field that is missing in either. */
export type StoredFields<Record_> = {
  readonly [Name in keyof Record_]: StoredField<Record_[Name]>
}

type NamesWith<Fields, Part> = {
  [Name in keyof Fields]: Fields[Name] extends Part ? Name : never
}[keyof Fields]

/** Names of the fields that may be left out of a new record. */
export type InitialNames<Fields> = NamesWith<Fields, { initial: unknown }>

/** The fields that a writer gives for a new record: those with an initial value are optional. */
export type NewRecord<Record_, Fields> = Omit<Record_, InitialNames<Fields>> &
  Partial<Pick<Record_, InitialNames<Fields> & keyof Record_>>

/** Names of the fields that customers read. */
export type CustomerNames<Fields> = NamesWith<Fields, { reader: 'customer' }>

/** Names of the fields that staff read: every field that people read. */
export type StaffNames<Fields> = NamesWith<Fields, { reader: 'customer' | 'staff' }>

/**
 * The column of a field, and its name in `/api/v1`: `subtotalMinor` → `subtotal_minor`. An address has several columns,
 * which begin with it.
 */
export function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The names of a description's fields, in its order, for which `isWanted` holds. */
export function namesWhere<Fields extends Readonly<Record<string, StoredField>>>(
  fields: Fields,
  isWanted: (field: StoredField) => boolean,
): (keyof Fields & string)[] {
  return Object.entries(fields).flatMap(([name, field]) => (isWanted(field) ? [name] : []))
}

/** The names of all fields of a description, in its order. */
export function namesOf<Fields extends object>(fields: Fields): (keyof Fields & string)[] {
  return Object.keys(fields) as (keyof Fields & string)[]
}

/** The initial values of the fields that have one and for which `isWanted` holds. */
export function initialValues(
  fields: Readonly<Record<string, StoredField>>,
  isWanted: (field: StoredField) => boolean = () => true,
): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, field]) => 'initial' in field && isWanted(field))
  return Object.fromEntries(entries.map(([name, field]) => [name, field.initial]))
}

/** Initial values of each description that records are made from. */
const initialOf = new WeakMap<object, Record<string, unknown>>()

/** A new record: the writer's values, and initial values for the rest. */
export function newRecord<Record_, Fields extends StoredFields<Record_>>(
  fields: Fields & StoredFields<Record_>,
  given: NewRecord<Record_, Fields>,
): Record_ {
  let initial = initialOf.get(fields)
  if (!initial) initialOf.set(fields, (initial = initialValues(fields)))
  return { ...initial, ...given } as Record_
}
