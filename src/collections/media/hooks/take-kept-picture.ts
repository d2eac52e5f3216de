import type { CollectionBeforeOperationHook, PayloadRequest, TypeWithID, Where } from 'payload'

import { accessTo } from '@/access/permissions'
import type { Media } from '@/payload-types'

import { readKeptFile } from '@/platform/media/read-kept-file'
import { refusePicture } from '../refuse-picture'

/** What the panel says of a picture that is cut anew; in the query, and so as text. */
interface Edits {
  crop?: unknown
  widthInPixels?: unknown
  heightInPixels?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
}

/** In the request's context: its edits have been applied. */
const TAKEN = 'isPictureTaken'

function editsOf(req: PayloadRequest): Edits | null {
  const edits: unknown = req.query['uploadEdits']
  return typeof edits === 'object' && edits !== null ? edits : null
}

function changesPicture({ crop, widthInPixels, heightInPixels, focalPoint }: Edits, kept: Media): boolean {
  if (crop ?? widthInPixels ?? heightInPixels) return true
  // The panel sends this one each time.
  return (
    focalPoint !== undefined && (Number(focalPoint.x) !== kept.focalX || Number(focalPoint.y) !== kept.focalY)
  )
}

/**
 * A picture that is cut anew is treated as one that is uploaded: it gets a name of its own, because browsers keep what
 * was behind the former one. Payload would write over that one, and with S3 ask its own address for the picture, which
 * it takes for an attack where that address is private.
 */
export const takeKeptPicture: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const edits = editsOf(req)
  if (operation !== 'update' || req.file || !edits) return args
  if (req.context[TAKEN] === true) {
    // Storage has the picture, and notes what it was told about it: cut once more, it would get another name than answered.
    Reflect.deleteProperty(req.query, 'uploadEdits')
    return args
  }
  if (!('id' in args)) throw refusePicture('VALIDATION_ERROR', 'Pictures are cut one at a time.')
  if (overrideAccess !== true && (await accessTo('media', 'update')({ req })) === false) return args
  const where: Where = { id: { equals: args.id } }
  const kept = await req.payload.db.findOne<Media & TypeWithID>({ collection: 'media', req, where })
  if (!kept?.filename || !kept.mimeType || !changesPicture(edits, kept)) return args
  const data = await readKeptFile(req.payload, kept.filename, kept)
  req.context[TAKEN] = true
  req.file = { name: kept.filename, data, mimetype: kept.mimeType, size: data.length }
  return args
}
