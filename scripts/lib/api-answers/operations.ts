import type { OpenApiDocument } from '@/api/openapi/document'

import type { Node } from '@/api/openapi/node'
import { isNode, listOf, partsOf, resolve } from '@/api/openapi/node'

/** Where the addresses of the API begin. */
export const BASE = '/api/v1'

/** An operation of the document, and where it is there. */
export interface Operation {
  /** A JSON pointer. */
  readonly pointer: string
  readonly node: Node
}

interface Place {
  readonly pattern: RegExp
  readonly pointer: string
  readonly item: Node
  /** The fewer, the closer the path is to an address. */
  readonly variables: number
}

/** A part of a JSON pointer. */
export const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Operations of a document by method and address. */
export class Operations {
  readonly #places: readonly Place[]
  readonly #document: OpenApiDocument

  constructor(document: OpenApiDocument) {
    this.#document = document
    const places = partsOf(document.paths).map(([path, item]): Place => {
      const pattern = new RegExp(`^${BASE}${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      const variables = path.split('{').length - 1
      return { pattern, item, variables, pointer: `/paths/${escaped(path)}` }
    })
    this.#places = places.toSorted((a, b) => a.variables - b.variables)
  }

  /** The operation of a request; `known` says of one without whether its address is in the document. */
  find(method: string, pathname: string): Operation | { known: boolean } {
    const at = this.#places.filter(({ pattern }) => pattern.test(pathname))
    const name = (method === 'HEAD' ? 'GET' : method).toLowerCase()
    const found = at.find(({ item }) => isNode(item[name]))
    if (!found) return { known: at.length > 0 }
    return { pointer: `${found.pointer}/${name}`, node: found.item[name] as Node }
  }

  /** What a part of the document stands for. */
  resolve(part: Node): Node {
    return resolve(this.#document, part)
  }

  /** The names of the parameters of an operation that stand in the address's query. */
  queryNames({ node }: Operation): ReadonlySet<string> {
    const parameters = listOf(node['parameters'])
      .filter(isNode)
      .map((part) => this.resolve(part))
    return new Set(parameters.filter((part) => part['in'] === 'query').map((part) => String(part['name'])))
  }
}
