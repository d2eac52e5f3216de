import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { admitCallers } from '../../_server/admit-callers'
import { guardRest } from '../../_server/guard-rest'

export const GET = admitCallers(guardRest(REST_GET(config)))
export const POST = admitCallers(guardRest(REST_POST(config)))
export const DELETE = admitCallers(guardRest(REST_DELETE(config)))
export const PATCH = admitCallers(guardRest(REST_PATCH(config)))
export const PUT = admitCallers(guardRest(REST_PUT(config)))
export const OPTIONS = guardRest(REST_OPTIONS(config))
