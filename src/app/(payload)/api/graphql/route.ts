import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { authenticateRequests } from '../../_server/authenticate-requests'
import { limitGraphql } from '../../_server/limit-graphql'
import { refuseGraphql } from '../../_server/refuse'
import { withScopesAsText } from '../../_server/scopes-as-text'

export const POST = authenticateRequests(limitGraphql(GRAPHQL_POST(withScopesAsText(config))), refuseGraphql)
export const OPTIONS = REST_OPTIONS(config)

/** Queries are sent by POST; other methods are refused in the form of GraphQL errors. */
const refuseMethod = () =>
  Promise.resolve(refuseGraphql('METHOD_NOT_ALLOWED', 'Send the query by POST.', { allow: 'POST, OPTIONS' }))

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT }
