import { s3Storage } from '@payloadcms/storage-s3'
import type { Config, Field, Plugin } from 'payload'

import type { S3Settings } from './settings/env-types'

const MEDIA = 'media'
/** Columns of the storage plugin that hold a file's location. */
const PLACE_FIELDS = ['prefix', '_objectKey']

/**
 * Stores media in S3 when it is configured, else in the local folder. The collection has the plugin's columns either
 * way, so that the same migrations fit both.
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

function clientSettings({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings) {
  const credentials = { accessKeyId, secretAccessKey }
  // Servers other than Amazon's address buckets by path; Amazon's by host name.
  return endpoint === undefined
    ? { region, credentials }
    : { region, credentials, endpoint, forcePathStyle: true }
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
