import type { CollectionSlug } from 'payload'
import type { z } from 'zod'

import type { Actor } from '@/platform/context'

import type { Principal } from '../principal'
import type { Operator, ValueRule } from './values'

/** A row as the database answers it, by the names that a field's selects give. */
export type Row = Record<string, unknown>

/** What presenting a row needs besides the row. */
export interface Scope {
  principal: Principal
  /** Currency of the amounts in this row. */
  currency: string
}

/** A field of the collection under its own rules; the JSON name is the field's in snake_case unless `field` says otherwise. */
export interface PlainField {
  field?: string
  /** Offered as `filter[name]`. It must have an index. */
  filter?: true
  /** The one spelling of a text that has several, for filters. */
  spell?: (text: string) => string
  /** Offered in `sort`. It must have an index. */
  sort?: true
  /** Said where it will go: what programs read instead, for its description. */
  deprecated?: string
  /** Only for filters: no part of the answer. */
  hidden?: true
}

/** Several fields of the collection as one object; null when the first of them is. */
export interface ObjectField {
  object: Readonly<Record<string, string>>
}

/** An array field of the collection. */
export interface RowsField {
  rows: Readonly<Record<string, PlainField>>
}

/** Documents of another resource that point at this one, oldest first. */
export interface ManyField {
  hasMany: Resource
  /** The relationship field of the other collection. */
  foreignKey: string
  /** Callers other than staff get those alone of which this holds; `m` is a row of the other collection. */
  forOthers?: (m: string) => string
  /** Given only when the caller asks with `include`. */
  optional?: true
}

/** How a list is filtered by what is no column of the resource's own table. */
export interface SqlFilter extends ValueRule {
  /** What a value is compared with. It has an index. */
  value: (t: string) => string
  /** Rows of another table, `f`, any of which has the value: `orders_lines f where f._parent_id = t.id`. */
  among?: (t: string) => string
  operators?: readonly Operator[]
}

/** An expression of the database; `t` is the resource's own table. */
export interface SqlField {
  sql: (t: string) => string
  /** Offered as `filter[name]`. */
  filter?: SqlFilter
  /** Only for filters: no part of the answer. */
  hidden?: true
  /** Of what it answers. */
  schema: z.ZodType
  present?: (value: unknown, scope: Scope) => unknown
  optional?: true
}

/** A value that rules derive from the row; `needs` are fields of this resource. */
export interface ComputedField {
  needs: readonly string[]
  compute: (row: Row, principal: Principal) => unknown
  /** Of what it answers. */
  schema: z.ZodType
}

export type FieldDeclaration = PlainField | ObjectField | RowsField | ManyField | SqlField | ComputedField

/** What the API says about a collection. Everything else derives from the collection's own declaration. */
export interface Resource {
  /** Singular, for messages, and for its names in the API's description: `Order`, `listOrders`. */
  noun: string
  collection: CollectionSlug
  fields: Readonly<Record<string, FieldDeclaration>>
  /**
   * An expression of the database that differs whenever what a document answers has changed elsewhere than in its own row and
   * the rows below it, which are looked at anyway; `''` where nothing else is shown. With it, a 304 is answered without
   * making the answer; optional fields are no part of it.
   */
  stamp?: (t: string) => string
  /** Where its routes are, if that is not the collection. */
  path?: string
  /** Of the collection's documents, only those of which this holds. */
  only?: (t: string) => string
  /** As the parameter `sort`. */
  defaultSort: string
  /** Whether a caller reads all of it, where that is not the collection's to say. */
  mayRead?: (actor: Actor) => boolean
  /** A unique text field that also identifies a document in its address. */
  key?: string
  /** The one spelling of such a text, where it has several. */
  spellKey?: (text: string) => string
  /** Names of fields that a caller may write, when creating and when changing. */
  create?: readonly string[]
  /** Required fields that the collection's hooks fill when a caller leaves them out. */
  derived?: readonly string[]
  update?: readonly string[]
  /** Fields that a replacement leaves as they are when it does not name them: what a person may do is no detail. */
  kept?: readonly string[]
}

/** Declares a resource of the API; the argument is checked by its type. */
export function defineResource(resource: Resource): Resource {
  return resource
}

/** The first part of the resource's paths. */
export function pathOf({ path, collection }: Pick<Resource, 'path' | 'collection'>): string {
  return path ?? collection
}
