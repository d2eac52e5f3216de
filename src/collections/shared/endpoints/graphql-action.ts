import type { GraphQLResolveInfo } from 'graphql'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Context } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { actOnce } from './act-once'

interface ResolverContext {
  req: PayloadRequest
}

interface Arguments {
  id?: string
  input: unknown
}

function pathOf({ path }: GraphQLResolveInfo): string {
  return String(path.key)
}

/** GraphQL answers null for what is left out; the rules speak of what is given. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]): [string, unknown] => [key, withoutNulls(item)]),
  )
}

interface GraphqlAction<Schema extends z.ZodType> {
  /** Of the document that is answered. */
  collection: CollectionSlug
  schema: Schema
  /** Answers the id of the document to return; `id` is the mutation's own argument, empty without one. */
  work: (ctx: Context, input: z.output<Schema>, id: string) => Promise<string>
}

/**
 * Resolves a mutation by a use case, once for the request's `Idempotency-Key`, and answers the document as its caller may see
 * it.
 */
export function resolveAction<Schema extends z.ZodType>({ collection, schema, work }: GraphqlAction<Schema>) {
  return (...[, args, { req }, info]: [root: unknown, Arguments, ResolverContext, GraphQLResolveInfo]) =>
    atPayloadsEdge(async () => {
      // A document may have several actions, each under a name of its own in the answer.
      const action = { name: `${info.fieldName} at ${pathOf(info)}`, part: pathOf(info), input: args }
      const { id } = await actOnce(req, action, async (ctx) => {
        const input = parseInput(schema, withoutNulls(args.input))
        return { id: await work(ctx, input, args.id ?? '') }
      })
      return req.payload.findByID({ collection, id, req, overrideAccess: false, depth: 0 })
    })
}
