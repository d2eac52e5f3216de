import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { admitCallers } from '../../_server/admit-callers'

export const POST = admitCallers(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
