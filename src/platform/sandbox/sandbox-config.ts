import path from 'node:path'

import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { databaseAdapter } from '@/platform/database/connections/adapter'
import { mailAdapter } from '@/platform/mail/mailer'
import { env } from '@/platform/settings/env'
import { withoutBucket } from '@/platform/storage'

import { SANDBOX_MARK } from './is-sandbox'

/** Few: what a process asks of the sandbox must not take from the shop. */
const CONNECTIONS = 6
const SPARE_CONNECTIONS = 3

/** The folder of what the sandbox would send or store outside its database. */
export function sandboxFolder(): string {
  return path.join(env.dataDir, 'sandbox')
}

/** Where its pictures lie: in no bucket, whatever the shop has. */
export function sandboxPictures(): string {
  return path.join(sandboxFolder(), 'media')
}

function withOwnFiles(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  if (collection.slug !== 'media') return collection
  const local = withoutBucket(collection)
  return { ...local, upload: { ...local.upload, staticDir: sandboxPictures() } }
}

/**
 * The configuration of the sandbox: the shop's own in all that it does, over another database, with pictures in a folder of
 * its own and with no way to send mail.
 */
export function sandboxConfig(shop: SanitizedConfig, databaseUrl: string): SanitizedConfig {
  const { mailFrom } = env
  const { allowIDOnCreate, name } = shop.db
  const place = { url: databaseUrl, connections: CONNECTIONS, spare: SPARE_CONNECTIONS }
  return {
    ...shop,
    collections: shop.collections.map(withOwnFiles),
    custom: { ...shop.custom, ...SANDBOX_MARK },
    db: { ...databaseAdapter(place), allowIDOnCreate, name },
    email: mailAdapter({ smtpUrl: undefined, mailFrom, dataDir: sandboxFolder() }),
  }
}
