import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { admitCallers } from '../../_server/admit-callers'

export const GET = admitCallers(REST_GET(config))
export const POST = admitCallers(REST_POST(config))
export const DELETE = admitCallers(REST_DELETE(config))
export const PATCH = admitCallers(REST_PATCH(config))
export const PUT = admitCallers(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
