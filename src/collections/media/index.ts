import { defineCollection } from '../shared/define-collection'
import { answerMissingFile } from './answer-missing-file'
import { protectFileResponse } from './protect-file-response'
import { checkImageBytes } from './hooks/check-image-bytes'
import { cleanPicture } from './hooks/clean-picture'
import { generateFileName } from './hooks/generate-file-name'
import { holdNoConnection } from './hooks/hold-no-connection'
import { takeKeptPicture } from './hooks/take-kept-picture'
import { STATIC_DIR } from '@/platform/media/static-dir'

export const IMAGE_MIME_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

/** Pictures: raster only, encoded anew, resized, named by us. */
export const Media = defineCollection({
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Media' },
  menu: { group: 'Catalogue', position: 5 },
  permissions: 'table',
  audit: { records: 'every change', except: ['url', 'thumbnailURL', 'sizes'] },
  api: 'own resource',
  search: { label: 'alternative text or file name', searches: ['alt', 'filename'] },
  trash: true,
  // A copy could be told to take its file from an address.
  disableDuplicate: true,
  admin: {
    useAsTitle: 'alt',
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
  hooks: {
    beforeOperation: [holdNoConnection, checkImageBytes, cleanPicture, takeKeptPicture, generateFileName],
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
  ],
})
