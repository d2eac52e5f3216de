import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload, TypeWithID } from 'payload'
import { createLocalReq } from 'payload'

import { STATIC_DIR } from './static-dir'

/** The bytes of a picture, from S3 or from the folder, as the storage serves them. */
export async function readKeptFile(payload: Payload, filename: string, doc: TypeWithID): Promise<Buffer> {
  // Without the headers of the request, which may ask for a part of it.
  const req = await createLocalReq({ req: { headers: new Headers() } }, payload)
  const params = { collection: 'media', filename }
  const { handlers = [], staticDir = STATIC_DIR } = payload.collections.media.config.upload
  for (const handler of handlers) {
    const response = await handler(req, { doc, headers: new Headers(), params })
    if (!response) continue
    if (!response.ok) throw new Error(`The storage answers ${String(response.status)} to ${filename}`)
    return Buffer.from(await response.arrayBuffer())
  }
  return readFile(path.resolve(staticDir, filename))
}
