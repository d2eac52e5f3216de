import { s3Storage } from '@payloadcms/storage-s3'
import type { Config, Field, Plugin } from 'payload'

import type { S3Settings } from './env'

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
  return async (config) => lockPlaceFields(await addStorage(config))
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
