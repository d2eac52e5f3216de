import type {
  ASTVisitor,
  DocumentNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql'
import { GraphQLError, Kind } from 'graphql'

/** How deep a query may nest: an order, its customer, who created him, and their fields. */
export const MAX_GRAPHQL_DEPTH = 8

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((node) => [node.name.value, node]))
}

/** Levels of fields below a selection; fragments count as what they contain, cyclic ones (refused elsewhere) as none. */
function depthOf(set: SelectionSetNode | undefined, fragments: Fragments, open: readonly string[]): number {
  const depths = (set?.selections ?? []).map((node) => {
    if (node.kind === Kind.FIELD) return 1 + depthOf(node.selectionSet, fragments, open)
    if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet, fragments, open)
    const name = node.name.value
    if (open.includes(name)) return 0
    return depthOf(fragments.get(name)?.selectionSet, fragments, [...open, name])
  })
  return Math.max(0, ...depths)
}

/** GraphQL validation: refuses operations that nest deeper than {@link MAX_GRAPHQL_DEPTH}; introspection is exempt. */
export function limitDepth(context: ValidationContext): ASTVisitor {
  const fragments = fragmentsOf(context.getDocument())
  return {
    OperationDefinition(node) {
      const first = node.selectionSet.selections[0]
      if (first?.kind === Kind.FIELD && first.name.value.startsWith('__')) return
      const depth = depthOf(node.selectionSet, fragments, [])
      if (depth <= MAX_GRAPHQL_DEPTH) return
      const message = `The query is ${String(depth)} levels deep; at most ${String(MAX_GRAPHQL_DEPTH)} are allowed.`
      context.reportError(new GraphQLError(message, { nodes: [node] }))
    },
  }
}
