/** A part of an OpenAPI document. */
export type Node = Readonly<Record<string, unknown>>

/** A document that references are looked up in. */
export type Document = Node

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The entries of a part that are parts themselves. */
export function partsOf(value: unknown): [string, Node][] {
  return isNode(value)
    ? Object.entries(value).filter((entry): entry is [string, Node] => isNode(entry[1]))
    : []
}

/**
 * What a part stands for: itself, or what its `$ref` names in its own document.
 * @throws Error for a reference that leads nowhere.
 */
export function resolve(document: Document, part: Node): Node {
  const reference = part['$ref']
  if (typeof reference !== 'string') return part
  const found = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, name) => (isNode(at) ? at[name] : undefined), document)
  if (!isNode(found)) throw new Error(`${reference} leads nowhere`)
  return resolve(document, found)
}
