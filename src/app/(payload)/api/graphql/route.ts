import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { admitKeys } from '../../_server/admit-keys'
import { limitGraphql } from '../../_server/limit-graphql'

export const POST = admitKeys(limitGraphql(GRAPHQL_POST(config)))
export const OPTIONS = REST_OPTIONS(config)
