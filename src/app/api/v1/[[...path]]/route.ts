import config from '@payload-config'
import { getPayload } from 'payload'

import { createFetch } from '@/api/fetch'
import { sandboxOpener } from '@/app/sandbox'

let serve: Promise<(request: Request) => Promise<Response>> | undefined

/** Where the server does not hand the API over before Next.js, such as in development, Next.js serves it from here. */
async function handle(request: Request): Promise<Response> {
  serve ??= getPayload({ config }).then((payload) => createFetch({ payload, openSandbox: sandboxOpener() }))
  return (await serve)(request)
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
