import { s3Storage } from '@payloadcms/storage-s3'
import type { CollectionConfig, Config, Field, Plugin, SanitizedCollectionConfig } from 'payload'

import { answerAway } from './media/answer-away'
import type { S3Files } from './media/s3-files'
import { s3ClientConfig, s3Files } from './media/s3-files'
import { dropFiles, dropFormerFiles, storeFiles } from './media/store-files'
import type { S3Settings } from './settings/env-s3'
import type { ServiceWait } from './settings/env-waits'

const MEDIA = 'media'
/** Columns of the storage plugin that hold a file's location. */
const PLACE_FIELDS = ['prefix', '_objectKey']

/**
 * Stores media in S3 when it is configured, else in the local folder. The collection has the plugin's columns either
 * way, so that the same migrations fit both.
 */
export function mediaStorage(settings: S3Settings | undefined, wait: ServiceWait): Plugin {
  const addStorage = s3Storage({
    enabled: settings !== undefined,
    alwaysInsertFields: true,
    collections: { [MEDIA]: true },
    bucket: settings?.bucket ?? '',
    config: settings ? s3ClientConfig(settings, wait) : {},
  })
  const files = settings ? s3Files(settings, wait) : null
  return async (given) => {
    const config = { ...given, collections: withFilesFirst(given, files) }
    const stored = lockPlaceFields(withoutBrowserPart(await addStorage(config)))
    return { ...stored, collections: noteLocalStorage(config, stored, files) }
  }
}

/** The collections, of which that of pictures stores its files before its rows. */
function withFilesFirst({ collections = [] }: Config, files: S3Files | null): CollectionConfig[] {
  return collections.map((collection) => {
    if (collection.slug !== MEDIA) return collection
    const { hooks = {} } = collection
    return {
      ...collection,
      hooks: { ...hooks, beforeChange: [...(hooks.beforeChange ?? []), storeFiles(files)] },
    }
  })
}

/** Where a collection notes how it would store without the bucket. */
const LOCAL = 'localStorage'

/** Of a collection that is stored in a bucket. */
interface LocalStorage {
  /** The hooks that store in the bucket. */
  hooks: ReadonlySet<unknown>
  upload: CollectionConfig['upload']
}

const hooksOf = ({ hooks = {} }: CollectionConfig): unknown[] => Object.values(hooks).flat()

/**
 * The collections of `stored`; those of a bucket note what `config` had in place of it. The plugin would store and remove files
 * in the middle of a transaction: ours do so before and after it.
 */
function noteLocalStorage(config: Config, stored: Config, files: S3Files | null): CollectionConfig[] {
  return (stored.collections ?? []).map((collection) => {
    const former = config.collections?.find(({ slug }) => slug === collection.slug)
    if (collection.slug !== MEDIA || !former) return collection
    const { hooks } = collection
    const inBucket = files && {
      ...hooks,
      afterChange: [...(former.hooks?.afterChange ?? []), dropFormerFiles(files)],
      afterDelete: [...(former.hooks?.afterDelete ?? []), dropFiles(files)],
    }
    const placed: CollectionConfig = inBucket ? { ...withStatus(collection), hooks: inBucket } : collection
    const own = new Set(hooksOf(former))
    const local: LocalStorage = {
      hooks: new Set(hooksOf(placed).filter((hook) => !own.has(hook))),
      upload: former.upload,
    }
    return { ...placed, custom: { ...placed.custom, [LOCAL]: local } }
  })
}

/** The handlers of a collection's files say that a bucket is away, and not that we have made a mistake. */
function withStatus(collection: CollectionConfig): CollectionConfig {
  const { upload } = collection
  if (typeof upload !== 'object' || !upload.handlers) return collection
  const handlers = upload.handlers.map((handler) => answerAway(handler))
  return { ...collection, upload: { ...upload, handlers } }
}

/** A collection of {@link mediaStorage} that stores in the folder of its files, with or without a bucket for others. */
export function withoutBucket(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const local = collection.custom[LOCAL] as LocalStorage | undefined
  if (!local) throw new Error(`${collection.slug} does not say how it is stored without a bucket`)
  const entries = Object.entries(collection.hooks).map(([name, hooks]: [string, unknown]) => [
    name,
    Array.isArray(hooks) ? hooks.filter((hook) => !local.hooks.has(hook)) : hooks,
  ])
  const { adapter: _adapter, ...upload } = collection.upload
  const handlers = typeof local.upload === 'object' ? (local.upload.handlers ?? []) : []
  return {
    ...collection,
    hooks: Object.fromEntries(entries) as SanitizedCollectionConfig['hooks'],
    upload: { ...upload, disableLocalStorage: false, handlers } as SanitizedCollectionConfig['upload'],
  }
}

/** The plugin's panel component for uploads from the browser directly to S3. */
const BROWSER_PART = '@payloadcms/storage-s3/client#S3ClientUploadHandler'

/**
 * Removes the plugin's browser component. Uploads go through our server, which checks their bytes; and the component
 * brings its own copy of `@payloadcms/ui`, whose contexts the panel does not provide, so that no page would render.
 */
function withoutBrowserPart(config: Config): Config {
  const { admin } = config
  const { [BROWSER_PART]: _dropped, ...dependencies } = admin?.dependencies ?? {}
  const providers = (admin?.components?.providers ?? []).filter(
    (provider) => typeof provider !== 'object' || provider.path !== BROWSER_PART,
  )
  return { ...config, admin: { ...admin, dependencies, components: { ...admin?.components, providers } } }
}

/** Makes the location fields read-only, so that no caller can point a picture at another object of the bucket. */
function lockPlaceFields(config: Config): Config {
  const collections = (config.collections ?? []).map((collection) =>
    collection.slug === MEDIA
      ? { ...collection, fields: collection.fields.map((field) => lockField(field)) }
      : collection,
  )
  return { ...config, collections }
}

function lockField(field: Field): Field {
  if (field.type !== 'text' || !PLACE_FIELDS.includes(field.name)) return field
  const access = { create: () => false, read: () => false, update: () => false }
  return { ...field, access }
}
