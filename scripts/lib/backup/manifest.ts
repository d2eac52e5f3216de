import { createHash } from 'node:crypto'
import { z } from 'zod'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'
import { deriveKey, newKeyDerivation, seal, unseal } from './sealed-stream'

/** Written last: a backup without it was not finished. */
export const ENVELOPE = 'backup.json'
const FORMAT = 'backroom-backup'
const MAX_ENVELOPE_BYTES = 32 * 1024 * 1024

const derivationSchema = z.object({
  salt: z.string(),
  N: z.number().int().positive(),
  r: z.number().int().positive(),
  p: z.number().int().positive(),
})

const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  encryption: derivationSchema.nullable(),
  sha256: z.string(),
  manifest: z.string(),
})

const partSchema = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  part: z.string(),
})

const manifestSchema = z.object({
  createdAt: z.string(),
  release: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()).min(1),
  queueVersion: z.number().int(),
  queues: z.array(z.string()),
  tables: z.array(tableSchema),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() }),
  ),
  media: z.object({ files: z.number().int(), missing: z.array(z.string()), part: z.string() }),
  secretPart: z.string(),
  parts: z.array(partSchema),
})

export type Part = z.output<typeof partSchema>
export type TableCopy = z.output<typeof tableSchema>
/** What a backup holds: sizes and hashes of its parts as they are stored, and what the tables were. */
export type Manifest = z.output<typeof manifestSchema>

/** How the parts of one backup are stored. */
export interface Sealing {
  encryption: z.output<typeof derivationSchema> | null
  key: Buffer | undefined
}

export async function newSealing(passphrase: string | undefined): Promise<Sealing> {
  if (passphrase === undefined) return { encryption: null, key: undefined }
  const encryption = newKeyDerivation()
  return { encryption, key: await deriveKey(passphrase, encryption) }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function gather(stream: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > limitBytes) throw new StartFailure('the list of the backup is too large to be one.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Stores what a backup holds, which makes it one. */
export async function writeManifest(store: FileStore, manifest: Manifest, sealing: Sealing): Promise<void> {
  const plain = Buffer.from(JSON.stringify(manifest))
  const { key } = sealing
  const stored = key ? await gather(seal(toAsync(plain), { key, name: 'manifest' }), Infinity) : plain
  const envelope = {
    ...{ format: FORMAT, version: 1, encryption: sealing.encryption },
    sha256: sha256(stored),
    manifest: stored.toString('base64'),
  }
  await store.write(ENVELOPE, toAsync(Buffer.from(JSON.stringify(envelope, null, 1))))
}

async function* toAsync(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

export interface OpenBackup {
  manifest: Manifest
  key: Buffer | undefined
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * Reads what a backup holds.
 * @throws StartFailure when there is none, it was changed, it is of a newer format, or it needs another passphrase.
 */
export async function readManifest(store: FileStore, passphrase: string | undefined): Promise<OpenBackup> {
  const file = await store.open(ENVELOPE)
  if (!file) {
    throw new StartFailure(
      `${store.place} has no ${ENVELOPE}: it is no backup, or one that was not finished.`,
    )
  }
  const read = envelopeSchema.safeParse(parseJson(await gather(file.stream, MAX_ENVELOPE_BYTES)))
  if (!read.success) throw new StartFailure(`${ENVELOPE} in ${store.place} was changed or cut off.`)
  const { version, encryption, manifest } = read.data
  if (version !== 1)
    throw new StartFailure(`The backup is of a newer release: its format is ${String(version)}.`)
  const stored = Buffer.from(manifest, 'base64')
  if (sha256(stored) !== read.data.sha256) {
    throw new StartFailure(`${ENVELOPE} in ${store.place} was changed or cut off.`)
  }
  if (encryption !== null && passphrase === undefined) {
    throw new StartFailure('The backup is encrypted: set BACKUP_PASSPHRASE or name --passphrase-file.')
  }
  const key =
    encryption === null || passphrase === undefined ? undefined : await deriveKey(passphrase, encryption)
  const plain = key
    ? await gather(unseal(toAsync(stored), { key, name: 'manifest' }), MAX_ENVELOPE_BYTES)
    : stored
  const parsed = manifestSchema.safeParse(parseJson(plain))
  if (!parsed.success) throw new StartFailure('The list of the backup is of another release, or was changed.')
  return { manifest: parsed.data, key }
}
