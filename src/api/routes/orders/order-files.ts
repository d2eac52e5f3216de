import { z } from 'zod'

import { FILE_KINDS } from '@/domain/order/files/file-kind'
import { addFile } from '@/features/orders/filing/add-file'
import { assertMayAddFiles } from '@/features/orders/filing/file-access'
import { answerOrderFile } from '@/features/orders/filing/file-answer'
import { removeFile } from '@/features/orders/filing/remove-file'
import { parseInput } from '@/platform/parse-input'

import { addListBelow, addResource } from '../../add-resource'
import { refuseParameters } from '../../call'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource } from '../../engine/get'
import { versionedContextOf } from '../../etag'
import { readForm } from '../../read-form'
import { orderFiles } from '../../resources/order-parts'
import { orders } from '../../resources/orders'
import { created, fileOf, nothing, one, permission } from '../../route'
import type { Router } from '../../router'

const formSchema = z.strictObject({ file: z.file('Attach the file.') })

const [CONTENT_TYPE = '', ...OTHER_TYPES] = Object.values(FILE_KINDS).map(({ contentType }) => contentType)

function addReads(router: Router, engine: Engine): void {
  addListBelow(router, engine, { above: orders, below: orderFiles, name: 'files', column: 'order_id' })
  addResource(router, engine, { resource: orderFiles, audience: 'signed-in', offers: ['get'] })
  router.add(
    {
      route: 'GET /order-files/:id/content',
      name: 'getFileContent',
      summary: 'The bytes of a file of an order',
      audience: 'signed-in',
      needs: permission('order-files', 'read'),
      answer: fileOf(CONTENT_TYPE, ...OTHER_TYPES),
    },
    async (call) => {
      refuseParameters(call)
      const { principal, param, ctx } = call
      const fileId = await findVisible(call.engine, { resource: orderFiles, principal, id: param('id') })
      const { name, bytes, ...foreign } = await answerOrderFile(ctx, { fileId })
      return { data: null, document: { name, bytes, foreign } }
    },
  )
}

function addWrites({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/files',
      name: 'addOrderFile',
      summary: 'Add a file to an order, for staff alone',
      needs: permission('orders', 'add file'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      form: formSchema,
      answer: created(one(orderFiles)),
    },
    async (call) => {
      refuseParameters(call)
      const { engine, principal, param, ctx } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      // What others send is not read.
      assertMayAddFiles(ctx)
      const { file } = parseInput(formSchema, await readForm(call.request))
      const bytes = Buffer.from(await file.arrayBuffer())
      const { id } = await addFile(ctx, orderId, { name: file.name, bytes })
      return { data: await getResource(engine, { resource: orderFiles, principal, id }) }
    },
  )
  add(
    {
      route: 'DELETE /order-files/:id',
      hasPrecondition: true,
      name: 'removeOrderFile',
      summary: 'Remove a file of an order: its bytes go',
      needs: permission('order-files', 'remove'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      const { engine, principal, param } = call
      const fileId = await findVisible(engine, { resource: orderFiles, principal, id: param('id') })
      await removeFile(versionedContextOf(call, { collection: 'order-files', id: fileId }), { fileId })
      return { data: null, message: 'The file is removed.' }
    },
  )
}

/** Routes of the files that staff keep with an order; they are added as a form. */
export function addOrderFileRoutes(router: Router, engine: Engine): void {
  addReads(router, engine)
  addWrites(router)
}
