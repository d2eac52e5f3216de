import type { Row } from '../engine/resource'

/** How an item names its document, as it is stored: by the external reference, by its key (slug or SKU), or by both. */
export interface DocumentName {
  readonly reference: string | null
  readonly key: string | null
}

/** A text of an item; null for what is left out or empty. */
export const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** The table of documents that items name, and the column of their keys. */
export interface NamedTable {
  readonly collection: 'products' | 'variants'
  readonly key: 'slug' | 'sku'
}

/** SQL for the rows that names may mean, without the trash; its parameters are {@link namesAsParameters}. */
export const isNamed = ({ key }: NamedTable) =>
  `(external_reference = any($1::text[]) or ${key} = any($2::text[])) and deleted_at is null`

/** The references, and the keys. */
export const namesAsParameters = (names: readonly DocumentName[]): [string[], string[]] => [
  names.flatMap(({ reference }) => reference ?? []),
  names.flatMap(({ key }) => key ?? []),
]

/** A document that may be meant. */
export interface NamedDocument {
  readonly id: string
  readonly reference: string | null
  readonly key: string
  /** Its fields as the API shows them, in the form of Payload's Local API. */
  readonly fields: Row
  /** Those of the newest draft of what is not published; null for every other document. */
  readonly draft: Row | null
}

/** Documents that the items of a request may mean. */
export class NamedDocuments {
  readonly #byReference: ReadonlyMap<string, NamedDocument>
  readonly #byKey: ReadonlyMap<string, NamedDocument>

  constructor(documents: readonly NamedDocument[]) {
    this.#byReference = new Map(
      documents.flatMap((document) => (document.reference === null ? [] : [[document.reference, document]])),
    )
    this.#byKey = new Map(documents.map((document) => [document.key, document]))
  }

  /**
   * The document that a name means; null when there is none. The external reference decides. One that no document has
   * means the document with the key, unless that has another reference: it then gets this one.
   */
  find({ reference, key }: DocumentName): NamedDocument | null {
    const referred = reference === null ? undefined : this.#byReference.get(reference)
    if (referred) return referred
    const keyed = key === null ? undefined : this.#byKey.get(key)
    if (!keyed || (reference !== null && keyed.reference !== null)) return null
    return keyed
  }
}
