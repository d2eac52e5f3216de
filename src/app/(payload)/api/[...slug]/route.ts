import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { admitKeys } from '../../_server/admit-keys'

export const GET = admitKeys(REST_GET(config))
export const POST = admitKeys(REST_POST(config))
export const DELETE = admitKeys(REST_DELETE(config))
export const PATCH = admitKeys(REST_PATCH(config))
export const PUT = admitKeys(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
