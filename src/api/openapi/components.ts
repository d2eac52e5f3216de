import type { z } from 'zod'

import { toPascal } from '../engine/names'
import type { Direction, JsonSchema } from './json-schema'
import { mapParts, toJsonSchema } from './json-schema'

type Section = 'schemas' | 'parameters' | 'headers' | 'responses'

/** Parts of the document that several places share, each under its name. */
export class Components {
  readonly #made = new Map<string, JsonSchema>()
  readonly #sections = new Map<Section, Map<string, unknown>>()

  /**
   * A reference to a part, which is kept under its name.
   * @throws Error when the name stands for another part.
   */
  share(section: Section, name: string, part: unknown): { $ref: string } {
    const parts = this.#sections.get(section) ?? new Map<string, unknown>()
    this.#sections.set(section, parts)
    const known = parts.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(part))
      throw new Error(`two ${section} of the API's description are called "${name}"`)
    parts.set(name, part)
    return { $ref: `#/components/${section}/${name}` }
  }

  /** A zod schema, with references in place of the shapes that have titles; `name` is for the whole, if it has none. */
  schemaOf(schema: z.ZodType, direction: Direction, name?: string): JsonSchema {
    const suffix = direction === 'input' ? 'Input' : ''
    const hoist = (part: Readonly<Record<string, unknown>>, given?: string): JsonSchema => {
      const { title, ...rest } = mapParts(part, (inner) => hoist(inner))
      const own = given ?? (typeof title === 'string' ? title + suffix : undefined)
      const isFree = own !== undefined && (own === given || this.#isFree(own, rest))
      return isFree ? this.share('schemas', own, rest) : rest
    }
    return hoist(toJsonSchema(schema, direction), name)
  }

  /** The schema of a body, which is known by its own title where several routes take it; `name` is of the route. */
  bodyOf(schema: z.ZodType, name: string): JsonSchema {
    return this.schemaOf(schema, 'input', `${schema.meta()?.title ?? toPascal(name)}Body`)
  }

  /** What was made under this name before, or is made now: many operations have the same parts. */
  once(name: string, make: () => JsonSchema): JsonSchema {
    const made = this.#made.get(name) ?? make()
    this.#made.set(name, made)
    return made
  }

  /** Two shapes may have one title: the first has the name, the other stays where it is. */
  #isFree(name: string, schema: JsonSchema): boolean {
    const known = this.#sections.get('schemas')?.get(name)
    return known === undefined || JSON.stringify(known) === JSON.stringify(schema)
  }

  /** All parts, each section in the order of the names. */
  toJSON(): Record<string, Record<string, unknown>> {
    const sections = [...this.#sections].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(
      sections.map(([section, parts]) => [
        section,
        Object.fromEntries([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      ]),
    )
  }
}
