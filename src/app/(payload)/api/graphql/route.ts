import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { admitCallers } from '../../_server/admit-callers'
import { limitGraphql } from '../../_server/limit-graphql'
import { withScopesAsText } from '../../_server/scopes-as-text'

export const POST = admitCallers(limitGraphql(GRAPHQL_POST(withScopesAsText(config))))
export const OPTIONS = REST_OPTIONS(config)
