import { OTHER } from './bounded'

interface Node {
  readonly fixed: Map<string, Node>
  any: Node | undefined
  /** The template that ends here. */
  template: string | undefined
  /** The template that takes all that follows. */
  rest: string | undefined
}

const makeNode = (): Node => ({ fixed: new Map(), any: undefined, template: undefined, rest: undefined })

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')

function childOf(node: Node, part: string): Node {
  if (part.startsWith(':')) return (node.any ??= makeNode())
  const known = node.fixed.get(part)
  if (known) return known
  const made = makeNode()
  node.fixed.set(part, made)
  return made
}

function add(root: Node, template: string): void {
  let node = root
  for (const part of partsOf(template)) {
    if (part === '*') {
      node.rest ??= template
      return
    }
    node = childOf(node, part)
  }
  node.template ??= template
}

/** Finds the template of a path, written ones before `:name`, these before `*`. */
function find(node: Node, parts: readonly string[]): string | undefined {
  const [part, ...others] = parts
  if (part === undefined) return node.template ?? node.rest
  const fixed = node.fixed.get(part)
  const found = fixed && find(fixed, others)
  return found ?? (node.any && find(node.any, others)) ?? node.rest
}

/** A longer address is none of ours. */
const MAX_PARTS = 10

/** Answers the template of a path, such as `/api/orders/:id`; `other` where there is none. */
export function routeTemplates(templates: Iterable<string>): (path: string) => string {
  const root = makeNode()
  for (const template of templates) add(root, template)
  return (path) => {
    const parts = partsOf(path)
    return (parts.length > MAX_PARTS ? undefined : find(root, parts)) ?? OTHER
  }
}
