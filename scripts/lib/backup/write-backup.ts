import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { productVersion } from '@/platform/version'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'
import type { Manifest, Sealing, TableCopy } from './manifest'
import { ENVELOPE, writeManifest } from './manifest'
import type { MediaCount } from './media-bundle'
import { bundleMedia } from './media-bundle'
import { writePart } from './parts'
import type { TableFacts } from './snapshot'
import { beginSnapshot, nameOf, quote } from './snapshot'

const MEDIA_PART = 'media'
const SECRET_PART = 'secret'
const FASTEST = 1

export interface BackupTask {
  client: Client
  store: FileStore
  media: FileStore
  sealing: Sealing
  /** What signs sessions and encrypts the secrets of authenticator apps. */
  payloadSecret: string
}

/** Transaction ids mean something in one cluster alone; none of another may look like one that runs. */
function columnsOf({ columns, transactionIds }: TableFacts): string {
  return columns
    .map((name) => (transactionIds.includes(name) ? `'0'::xid8 as ${quote(name)}` : quote(name)))
    .join(', ')
}

/** The rows of a table as PostgreSQL's COPY writes them, compressed. */
function copyRows(client: Client, table: TableFacts) {
  const stream = client.query(copyTo(`copy (select ${columnsOf(table)} from ${nameOf(table)}) to stdout`))
  const gzip = createGzip({ level: FASTEST })
  stream.once('error', (error) => gzip.destroy(error))
  return { rows: () => stream.rowCount, content: stream.pipe(gzip) }
}

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

/**
 * Writes a whole backup, at the moment at which it begins; the shop goes on meanwhile.
 * @throws StartFailure, for one when there is a backup already.
 */
export async function writeBackup({
  client,
  store,
  media,
  sealing,
  payloadSecret,
}: BackupTask): Promise<Manifest> {
  if (await store.exists(ENVELOPE))
    throw new StartFailure(`${store.place} holds a backup: name another place.`)
  const snapshot = await beginSnapshot(client)
  const createdAt = new Date().toISOString()
  const target = { store, key: sealing.key }
  const parts = [await writePart(target, SECRET_PART, bytesOf(payloadSecret))]
  // Soon after the snapshot began: what staff delete meanwhile is missed the least.
  const count: MediaCount = { files: 0, missing: [] }
  parts.push(await writePart(target, MEDIA_PART, bundleMedia(client, media, count)))
  const tables: TableCopy[] = []
  for (const table of snapshot.tables) {
    const { schema, name, columns } = table
    const part = `tables/${schema}.${name}.gz`
    const { rows, content } = copyRows(client, table)
    parts.push(await writePart(target, part, content))
    tables.push({ schema, name, columns, rows: rows(), part })
  }
  await client.query('commit')
  const { postgres, migrations, queueVersion, queues, sequences } = snapshot
  const manifest: Manifest = {
    ...{ createdAt, release: productVersion(), postgres, migrations, queueVersion, queues, sequences },
    ...{ tables, parts, secretPart: SECRET_PART, media: { ...count, part: MEDIA_PART } },
  }
  await writeManifest(store, manifest, sealing)
  return manifest
}
