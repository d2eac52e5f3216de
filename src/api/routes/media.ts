import { z } from 'zod'

import { parseInput } from '@/platform/parse-input'

import { addResource } from '../add-resource'
import { refuseParameters } from '../call'
import type { Call } from '../call'
import { payloadRequestOf } from '../principal'
import type { Engine } from '../engine/engine'
import { assertMayCreate } from '../engine/engine'
import { getResource } from '../engine/get'
import type { Row } from '../engine/resource'
import { readForm } from '../read-form'
import { media } from '../resources/catalogue'
import { located, one, permission } from '../route'
import type { Router } from '../router'

const pictureSchema = z.strictObject({
  file: z.file('Attach the picture as a file.'),
  alt: z.string('Say what the picture shows.').trim().min(1, 'Say what the picture shows.').max(300),
})

/** The collection's hooks judge the bytes; what the sender says of name and type counts for nothing. */
async function createPicture(call: Call): Promise<Row> {
  const { engine, principal } = call
  refuseParameters(call)
  await assertMayCreate(engine, media, principal)
  const { alt, file } = parseInput(pictureSchema, await readForm(call.request))
  const data = Buffer.from(await file.arrayBuffer())
  const { id } = await engine.payload.create({
    collection: 'media',
    data: { alt },
    file: { data, name: file.name, mimetype: file.type, size: data.length },
    depth: 0,
    overrideAccess: false,
    req: payloadRequestOf(principal, call.ctx),
  })
  // The upload has paused the transaction, if there is one: it goes on on another connection.
  return getResource(await engine.within(call.ctx), { resource: media, principal, id })
}

/** Routes of pictures; they are uploaded as a form. */
export function addMediaRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, {
    resource: media,
    audience: 'anyone',
    offers: ['list', 'get', 'change', 'delete'],
  })
  router.add(
    {
      route: 'POST /media',
      name: 'createPicture',
      summary: 'Upload a picture',
      needs: permission('media', 'create'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      form: pictureSchema,
      answer: located(one(media)),
    },
    async (call) => {
      const data = await createPicture(call)
      return { data, location: `/media/${String(data['id'])}` }
    },
  )
}
