import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { authenticateRequests } from '../../_server/authenticate-requests'
import { guardRest } from '../../_server/guard-rest'

export const GET = authenticateRequests(guardRest(REST_GET(config)))
export const POST = authenticateRequests(guardRest(REST_POST(config)))
export const DELETE = authenticateRequests(guardRest(REST_DELETE(config)))
export const PATCH = authenticateRequests(guardRest(REST_PATCH(config)))
export const PUT = authenticateRequests(guardRest(REST_PUT(config)))
export const OPTIONS = guardRest(REST_OPTIONS(config))
