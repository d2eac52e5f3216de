import type { Endpoint, GraphQLExtension, PayloadRequest } from 'payload'

import { STAFF_ROLES } from '@/domain/account/roles'
import {
  assertMayManageServices,
  createServiceAccount,
  serviceAccountInput,
} from '@/features/account/service-accounts/create-service-account'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readRequestBody } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { answer, endpoint } from '../../shared/respond'

/** Creates one from what was sent; the answer is the account as its creator may read it. */
async function create(req: PayloadRequest, given: unknown): Promise<User> {
  const ctx = contextOfRequest(req)
  assertMayManageServices(ctx)
  const id = await createServiceAccount(ctx, parseInput(serviceAccountInput, given))
  return req.payload.findByID({ collection: 'users', id, req, overrideAccess: false, depth: 0 })
}

/** `/api/users/service-accounts`. An account that is there is changed as others are, by `PATCH /api/users/:id`. */
export const serviceAccountEndpoints: Endpoint[] = [
  endpoint('post', '/service-accounts', async (req) =>
    answer({
      message: 'The service account is created.',
      doc: await create(req, await readRequestBody(req)),
    }),
  ),
]

/** The same as GraphQL offers it. */
export const serviceAccountMutations: GraphQLExtension = (GraphQL, { collections }) => {
  const type = collections['users']?.graphQL?.type
  if (!type) throw new Error('users have no type in GraphQL')
  const role = new GraphQL.GraphQLEnumType({
    name: 'StaffRole',
    values: Object.fromEntries(STAFF_ROLES.map((value) => [value, { value }])),
  })
  const roles = new GraphQL.GraphQLList(new GraphQL.GraphQLNonNull(role))
  return {
    createServiceAccount: {
      type,
      args: {
        name: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) },
        roles: { type: new GraphQL.GraphQLNonNull(roles) },
        internalNote: { type: GraphQL.GraphQLString },
      },
      resolve: (_root: unknown, args: unknown, { req }: { req: PayloadRequest }) =>
        atPayloadsEdge(() => create(req, args)),
    },
  }
}
