import type { Server } from 'node:http'

import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What this project uses of `s3rver`, which comes without types. */
interface S3rver {
  run: () => Promise<{ address: string; port: number }>
  close: () => Promise<void>
  httpServer?: Server
}
type S3rverClass = new (options: {
  address: string
  port: number
  silent: boolean
  directory: string
  configureBuckets: { name: string }[]
}) => S3rver

const S3 = createRequire(import.meta.url)('s3rver') as S3rverClass

export interface S3Server {
  endpoint: string
  bucket: string
  stop: () => Promise<void>
}

/** An S3 server of its own, with an empty bucket. Its only key is S3RVER, secret S3RVER. */
export async function startS3Server(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 'backroom-s3-'))
  const bucket = 'media'
  const server = new S3({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  const stop = async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { endpoint: `http://127.0.0.1:${String(port)}`, bucket, stop }
}
