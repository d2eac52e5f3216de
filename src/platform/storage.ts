import { s3Storage } from '@payloadcms/storage-s3'
import type { Config, Field, Plugin } from 'payload'

import type { S3Settings } from './settings/env'

const MEDIA = 'media'
/** Columns of the storage plugin that say where a file lies. */
const PLACE_FIELDS = ['prefix', '_objectKey']

/**
 * Keeps media in S3 when there are settings for it, else in the local folder. The collection has the plugin's columns
 * either way: one set of migrations fits both.
 */
export function mediaStorage(settings: S3Settings | undefined): Plugin {
  const addStorage = s3Storage({
    enabled: settings !== undefined,
    alwaysInsertFields: true,
    collections: { [MEDIA]: true },
    bucket: settings?.bucket ?? '',
    config: settings ? clientSettings(settings) : {},
  })
  return async (config) => lockPlaceFields(withoutBrowserPart(await addStorage(config)))
}

/** What the plugin mounts in the panel for uploads from the browser straight to S3. */
const BROWSER_PART = '@payloadcms/storage-s3/client#S3ClientUploadHandler'

/**
 * Uploads pass through our server, which checks their bytes. The plugin mounts its browser part all the same, and that
 * comes with a copy of `@payloadcms/ui` of its own, whose contexts the panel does not fill: no page would render.
 */
function withoutBrowserPart(config: Config): Config {
  const { admin } = config
  const { [BROWSER_PART]: _dropped, ...dependencies } = admin?.dependencies ?? {}
  const providers = (admin?.components?.providers ?? []).filter(
    (provider) => typeof provider !== 'object' || provider.path !== BROWSER_PART,
  )
  return { ...config, admin: { ...admin, dependencies, components: { ...admin?.components, providers } } }
}

function clientSettings({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings) {
  const credentials = { accessKeyId, secretAccessKey }
  // Servers other than Amazon's know buckets by path; Amazon's are reached by host name.
  return endpoint === undefined
    ? { region, credentials }
    : { region, credentials, endpoint, forcePathStyle: true }
}

/** Nobody may point a picture at another object of the bucket. */
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
