import { adjustStock } from '@/features/stock/adjust-stock'

import { readBody } from '../call'
import type { Engine } from '../engine/engine'
import { findVisible } from '../engine/get'
import { createWriter } from '../engine/write'
import { categories, variants } from '../resources/catalogue'
import type { Router } from '../router'
import { answerList, answerOne } from './read-routes'
import { adjustmentSchema } from './schemas'

export function addCatalogueRoutes({ add }: Router, engine: Engine): void {
  add('GET /variants', 'anyone', (call) => answerList(engine, variants, call))
  add('GET /variants/:id', 'anyone', (call) => answerOne(engine, variants, call))
  const variantWriter = createWriter(engine, variants)
  add('POST /variants', 'signed-in', async (call) => {
    const data = await variantWriter.create(call)
    return { status: 201, data, location: `/variants/${String(data['id'])}` }
  })
  add('PATCH /variants/:id', 'signed-in', async (call) => ({
    data: await variantWriter.change(call, call.param('id')),
  }))
  add('DELETE /variants/:id', 'signed-in', async (call) => {
    await variantWriter.trash(call, call.param('id'))
    return { data: null, message: 'The variant is in the trash.' }
  })
  add('POST /variants/:id/stock-adjustments', 'signed-in', async (call) => {
    const id = await findVisible(engine, {
      resource: variants,
      principal: call.principal,
      id: call.param('id'),
    })
    const body = await readBody(call, adjustmentSchema)
    const { variantId, onHand, reserved, available } = await adjustStock(call.ctx, { variantId: id, ...body })
    return { status: 201, data: { variant_id: variantId, on_hand: onHand, reserved, available } }
  })

  const categoryWriter = createWriter(engine, categories)
  add('GET /categories', 'anyone', (call) => answerList(engine, categories, call))
  add('POST /categories', 'signed-in', async (call) => {
    const data = await categoryWriter.create(call)
    return { status: 201, data, location: `/categories/${String(data['id'])}` }
  })
  add('GET /categories/:id', 'anyone', (call) => answerOne(engine, categories, call))
  add('PATCH /categories/:id', 'signed-in', async (call) => ({
    data: await categoryWriter.change(call, call.param('id')),
  }))
  add('DELETE /categories/:id', 'signed-in', async (call) => {
    await categoryWriter.trash(call, call.param('id'))
    return { data: null, message: 'The category is in the trash.' }
  })
}
