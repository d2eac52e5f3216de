import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { admitKeys } from '../../_server/admit-keys'

export const POST = admitKeys(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
