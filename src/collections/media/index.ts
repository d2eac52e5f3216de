import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'

import { historyViews } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '@/collections/shared/audit/record-change'
import { recordDeletion } from '@/collections/shared/audit/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { searchField } from '@/collections/shared/fields/search-field'
import { stampActor, stampFields } from '@/collections/shared/fields/stamp-fields'
import { answerMissingFile } from './answer-missing-file'
import { protectFileResponse } from './protect-file-response'
import { checkImageBytes } from './hooks/check-image-bytes'
import { cleanPicture } from './hooks/clean-picture'
import { generateFileName } from './hooks/generate-file-name'
import { takeKeptPicture } from './hooks/take-kept-picture'
import { STATIC_DIR } from './static-dir'

export const IMAGE_MIME_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

/** Pictures: raster only, encoded anew, resized, named by us. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Media' },
  trash: true,
  // A copy could be told to take its file from an address.
  disableDuplicate: true,
  admin: {
    group: 'Catalogue',
    hidden: hiddenFromMenu('media'),
    useAsTitle: 'alt',
    listSearchableFields: ['search'],
    components: { views: { edit: historyViews } },
    defaultColumns: ['filename', 'alt', 'width', 'height', 'createdAt'],
  },
  defaultSort: '-createdAt',
  upload: {
    staticDir: STATIC_DIR,
    mimeTypes: IMAGE_MIME_TYPES,
    pasteURL: false,
    focalPoint: true,
    adminThumbnail: 'thumbnail',
    handlers: [answerMissingFile],
    modifyResponseHeaders: protectFileResponse,
    imageSizes: [
      { name: 'thumbnail', width: 160, height: 160, position: 'centre', formatOptions: { format: 'webp' } },
      { name: 'card', width: 640, height: 640, position: 'centre', formatOptions: { format: 'webp' } },
      { name: 'large', width: 1600, withoutEnlargement: true, formatOptions: { format: 'webp' } },
    ],
  },
  access: collectionAccess('media'),
  hooks: {
    beforeOperation: [...readGuards, checkImageBytes, cleanPicture, takeKeptPicture, generateFileName],
    beforeChange: [stampActor],
    afterChange: [recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Alternative text',
      required: true,
      maxLength: 300,
      admin: { description: 'What the picture shows, for those who cannot see it.' },
    },
    searchField({ label: 'alternative text or file name', searches: ['alt', 'filename'] }),
    ...stampFields,
  ],
}
