import type { GraphQLExtension, PayloadRequest } from 'payload'
import { z } from 'zod'

import { accountName } from '@/features/account/input-parts'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { linkInput, passwordChoiceInput } from '@/features/account/links/link-input'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { verifyEmail } from '@/features/account/links/verify-email'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

function resolve<Schema extends z.ZodType>(
  schema: Schema,
  work: (ctx: Context, input: z.output<Schema>) => Promise<unknown>,
) {
  return (_root: unknown, args: unknown, { req }: { req: PayloadRequest }) =>
    atPayloadsEdge(async () => {
      await work(contextOfRequest(req), parseInput(schema, args))
      return true
    })
}

/** The way back into an account as GraphQL offers it, under the names of Payload's own mutations. */
export const accountMutations: GraphQLExtension = (GraphQL) => {
  const type = new GraphQL.GraphQLNonNull(GraphQL.GraphQLBoolean)
  const required = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  const choice = { token: required, password: required }
  return {
    forgotPasswordUser: {
      type,
      args: { email: required },
      resolve: resolve(z.object({ email: accountName.min(1) }), (ctx, { email }) =>
        requestPasswordReset(ctx, email),
      ),
    },
    resetPasswordUser: { type, args: choice, resolve: resolve(passwordChoiceInput, resetPassword) },
    acceptInvitationUser: { type, args: choice, resolve: resolve(passwordChoiceInput, acceptInvitation) },
    verifyEmailUser: {
      type,
      args: { token: required },
      resolve: resolve(linkInput, (ctx, { token }) => verifyEmail(ctx, token)),
    },
  }
}
