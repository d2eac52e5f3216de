import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { GraphQLError, Kind, OperationTypeNode, parse, visit } from 'graphql'

import { MAX_LIMIT } from './document-limit'

/** Far more pages than any limit of rows allows. */
const MAX_PAGE = 1_000_000

/** What one GraphQL request may ask for. */
export const GRAPHQL_LIMITS = {
  /** Names, braces and values. A longer query is not parsed, and nesting of this many tokens fits on the stack. */
  tokens: 1_000,
  /** An order, its customer, the customer's creator, and their fields. */
  depth: 8,
  /** Values in a response: fields times the length of the lists that they are in. */
  cost: 10_000,
  aliases: 50,
  /** Top-level fields of an operation: its queries or mutations. */
  rootFields: 10,
  operations: 5,
} as const

export interface GraphqlQuery {
  text: string
  variables: Readonly<Record<string, unknown>>
  /** Whether introspection is allowed. */
  isIntrospectable: boolean
}

interface Measure {
  depth: number
  cost: number
  aliases: number
  /** Top-level fields, those of fragments included. */
  fields: number
  /** Whether one of them is `docs`, the documents of a list. */
  isList: boolean
}

const NOTHING: Measure = { depth: 0, cost: 0, aliases: 0, fields: 0, isList: false }

function refusal(message: string): GraphQLError {
  return new GraphQLError(message)
}

/** The default values of variables that are numbers or booleans. */
function defaultsIn({ definitions }: DocumentNode): Record<string, unknown> {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const declared = operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? [])
  return Object.fromEntries(
    declared.flatMap(({ variable, defaultValue }): [string, unknown][] => {
      if (defaultValue?.kind === Kind.BOOLEAN) return [[variable.name.value, defaultValue.value]]
      return defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : []
    }),
  )
}

/** Measures one operation, and each fragment only once: the time grows with the text, not with its expanded size. */
class Ruler {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #measures = new Map<string, Measure>()
  readonly #open = new Set<string>()
  readonly #variables: Readonly<Record<string, unknown>>

  constructor(document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]))
    this.#variables = { ...defaultsIn(document), ...variables }
  }

  measure(set: SelectionSetNode | undefined): Measure {
    return (set?.selections ?? []).reduce((sum, node) => {
      const one = this.#measureOne(node)
      return {
        depth: Math.max(sum.depth, one.depth),
        // A selection counts even when it is empty: other rules visit each one again.
        cost: sum.cost + 1 + one.cost,
        aliases: sum.aliases + one.aliases,
        fields: sum.fields + one.fields,
        isList: sum.isList || one.isList,
      }
    }, NOTHING)
  }

  #measureOne(node: SelectionNode): Measure {
    if (node.kind === Kind.FIELD) return this.#measureField(node)
    if (node.kind === Kind.INLINE_FRAGMENT) return this.measure(node.selectionSet)
    return this.#measureFragment(node.name.value)
  }

  #measureField(node: FieldNode): Measure {
    const name = node.name.value
    // The schema has no rows, and a query of all of it is very deep.
    const inner = name === '__schema' || name === '__type' ? NOTHING : this.measure(node.selectionSet)
    return {
      depth: 1 + inner.depth,
      cost: inner.cost * this.#pageOf(node, inner.isList),
      aliases: inner.aliases + (node.alias ? 1 : 0),
      fields: 1,
      isList: name === 'docs',
    }
  }

  #measureFragment(name: string): Measure {
    const known = this.#measures.get(name)
    if (known) return known
    if (this.#open.has(name)) throw refusal(`The fragment ${name} contains itself.`)
    this.#open.add(name)
    const measure = this.measure(this.#fragments.get(name)?.selectionSet)
    this.#open.delete(name)
    this.#measures.set(name, measure)
    return measure
  }

  /** The most documents that a field can return: 1 when it is not a list. */
  #pageOf(node: FieldNode, isList: boolean): number {
    const limit = this.#numberOf(node, 'limit', MAX_LIMIT)
    this.#numberOf(node, 'page', MAX_PAGE)
    return limit ?? (isList ? MAX_LIMIT : 1)
  }

  /** The numeric value of an argument, from 1 to `most`; undefined when it is not a number. */
  #numberOf(node: FieldNode, name: string, most: number): number | undefined {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value === undefined || value.kind === Kind.NULL) return undefined
    const given =
      value.kind === Kind.VARIABLE
        ? this.#variables[value.name.value]
        : 'value' in value && Number(value.value)
    if (given === undefined || given === null) return undefined
    const isFine = typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= most
    if (!isFine) throw refusal(`${name} is a whole number from 1 to ${String(most)}.`)
    return given
  }
}

function judge(what: string, count: number, most: number): void {
  if (count > most) throw refusal(`The query ${what}; at most ${String(most)} are allowed.`)
}

function judgeOperation(operation: OperationDefinitionNode, ruler: Ruler): void {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw refusal('Subscriptions are not supported.')
  const { depth, cost, aliases, fields } = ruler.measure(operation.selectionSet)
  judge(`is ${String(depth)} levels deep`, depth, GRAPHQL_LIMITS.depth)
  judge(`asks for ${String(fields)} things at once`, fields, GRAPHQL_LIMITS.rootFields)
  judge(`has ${String(aliases)} aliases`, aliases, GRAPHQL_LIMITS.aliases)
  judge(
    `could answer ${String(cost)} values (a limit for each list makes them fewer)`,
    cost,
    GRAPHQL_LIMITS.cost,
  )
}

/** The complexity rule reads these directives before their arguments are validated, and throws on wrong ones. */
function assertConditions(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const known = { ...defaultsIn(document), ...variables }
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'include' && name.value !== 'skip') return
      const value = given?.find((argument) => argument.name.value === 'if')?.value
      const isFine =
        value?.kind === Kind.VARIABLE
          ? typeof known[value.name.value] === 'boolean'
          : value?.kind === Kind.BOOLEAN
      if (!isFine) throw refusal(`@${name.value} takes true or false, as "if".`)
    },
  })
}

/** Refuses introspection under any alias and in any fragment. */
function refuseIntrospection(document: DocumentNode): void {
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type')
        throw refusal('The schema cannot be asked for.')
    },
  })
}

/**
 * The reason to refuse a query, or null. Call it before anything else reads the text: rules of GraphQL and Payload
 * themselves take exponential time for some short documents.
 */
export function judgeGraphql({ text, variables, isIntrospectable }: GraphqlQuery): GraphQLError | null {
  try {
    const document = parse(text, { maxTokens: GRAPHQL_LIMITS.tokens, noLocation: true })
    if (!isIntrospectable) refuseIntrospection(document)
    assertConditions(document, variables)
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    judge(`has ${String(operations.length)} operations`, operations.length, GRAPHQL_LIMITS.operations)
    const ruler = new Ruler(document, variables)
    for (const operation of operations) judgeOperation(operation, ruler)
    return null
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}
