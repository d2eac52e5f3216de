import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getPayload } from 'payload'

import config from '@payload-config'

import { createStreamFetch } from '../../integration/support/v1/checked-fetch'

import { sendResponse, toRequest } from '@/server/web-adapter'

/** A web process to be killed: `/api/v1` behind the server's own adapter, so that streams go on. Says `port N`. */
const payload = await getPayload({ config })
const serve = createStreamFetch({ payload })

const server = createServer((incoming, outgoing) => {
  void toRequest(incoming, { origin: 'http://127.0.0.1', limitBytes: 1024 })
    .then(serve)
    .then((response) => sendResponse(response, outgoing))
    .catch(() => outgoing.destroy())
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${String((server.address() as AddressInfo).port)}\n`)
})
