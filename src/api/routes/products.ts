import type { RequiredDataFromCollectionSlug } from 'payload'
import { z } from 'zod'

import { MAX_VARIANTS } from '@/domain/catalogue/variant-table/table-row'
import { mayAll } from '@/domain/permissions'
import { changeProduct } from '@/features/catalogue/change-product'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { readHtml } from '@/platform/rich-text/read-html'

import { addResource } from '../add-resource'
import type { Call } from '../call'
import { belowPath } from '../answering/wire-paths'
import { payloadRequestOf } from '../principal'
import { writeRequestOf } from '../etag'
import { bodyFields, documentSchema, toDocument } from '../engine/body'
import { documentId } from '../identity/document-id'
import type { Engine } from '../engine/engine'
import { findVisible, getResource } from '../engine/get'
import type { Row } from '../engine/resource'
import { assertAmounts } from '../engine/write'
import { products, variants } from '../resources/catalogue'
import { located, nothing, one, permission } from '../route'
import type { Router } from '../router'

const shape = {
  title: z.string().trim().min(1).max(200),
  slug: z.string().trim().min(1).max(220).optional(),
  description: z.string().max(50_000).nullish(),
  category_id: documentId('categories').nullish(),
  image_ids: z.array(z.uuid()).max(20).optional(),
  options: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60),
        values: z.array(z.string().trim().min(1).max(60)).min(1).max(50),
      }),
    )
    .max(3)
    .optional(),
  option_pictures: z
    .array(
      z.strictObject({
        option: z.string().trim().min(1).max(60),
        value: z.string().trim().min(1).max(60),
        image_id: z.uuid(),
      }),
    )
    .max(150)
    .optional(),
  seo: z
    .strictObject({ title: z.string().max(70).nullish(), description: z.string().max(170).nullish() })
    .nullish(),
  external_reference: z.string().trim().max(100).nullish(),
  status: z.enum(['draft', 'published']).optional(),
}
/** A product without its variants. */
export const productSchema = z.strictObject(shape)
const partSchema = productSchema
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Name at least one field to change.')
  .meta({ minProperties: 1 })

type Part = z.output<typeof partSchema>

/** A group is merged by Payload: what a body leaves out of the object is emptied by name. */
const NO_SEO = { title: null, description: null }

/** A picture of a value as the document has it. */
const optionPictureOf = ({ image_id, ...value }: NonNullable<Part['option_pictures']>[number]) => ({
  ...value,
  picture: image_id,
})

/** The document's fields that a body names, and no others. */
function documentOf({ description, category_id, image_ids, external_reference, status, ...body }: Part): Row {
  const { option_pictures, seo, ...rest } = body
  return {
    ...rest,
    ...(option_pictures === undefined ? {} : { optionPictures: option_pictures.map(optionPictureOf) }),
    ...(seo === undefined ? {} : { seo: { ...NO_SEO, ...seo } }),
    ...(description === undefined
      ? {}
      : { description: description === null ? null : readHtml(description) }),
    ...(category_id === undefined ? {} : { category: category_id }),
    ...(image_ids === undefined ? {} : { gallery: image_ids }),
    ...(external_reference === undefined ? {} : { externalReference: external_reference }),
    ...(status === undefined ? {} : { _status: status }),
  }
}

/** A replacement: what is not there becomes empty; address and status stay unless they are named. */
function replacementOf(body: z.output<typeof productSchema>): Row {
  const empty = {
    description: null,
    category: null,
    gallery: [],
    options: [],
    optionPictures: [],
    seo: NO_SEO,
    externalReference: null,
  }
  return { ...empty, ...documentOf(body) }
}

async function write(call: Call, toData: () => Promise<Row>): Promise<string> {
  const { engine, principal } = call
  const id = await findVisible(engine, { resource: products, principal, id: call.param('id') })
  const data = await toData()
  const req = writeRequestOf(call, { collection: 'products', id })
  if (mayAll(principal.actor, 'products', 'update'))
    await withPayloadTransaction(call.ctx, (ctx) =>
      changeProduct({ ...ctx, req: Object.assign(ctx.req, req) }, id, data),
    )
  // It refuses, without a lock.
  else await engine.payload.update({ collection: 'products', id, data, depth: 0, overrideAccess: false, req })
  return id
}

async function update(call: Call, toData: () => Promise<Row>): Promise<Row> {
  const id = await write(call, toData)
  return getResource(call.engine, { resource: products, principal: call.principal, id })
}

/** A product with its variants, all or nothing; it is published last, when it has something to sell. */
function createProducts(engine: Engine) {
  const names = (variants.create ?? []).filter((name) => name !== 'product_id')
  const variantFields = bodyFields(engine.payload, variants, names)
  const variantSchema = documentSchema(variantFields)
  const schema = productSchema.extend({ variants: z.array(variantSchema).max(MAX_VARIANTS).optional() })
  const create = async (call: Call, read: () => Promise<z.output<typeof schema>>): Promise<Row> => {
    const { variants: wanted = [], status = 'draft', ...body } = await read()
    const amounts = wanted.map((variant, index) => ({ body: variant, at: `variants.${String(index)}.` }))
    const { principal, engine: reading } = call
    await assertAmounts(reading, variantFields, amounts)
    const id = await withPayloadTransaction(call.ctx, async ({ payload, req: inner }) => {
      const req = Object.assign(inner, payloadRequestOf(principal, call.ctx))
      const options = { depth: 0, req } as const
      const data = { ...documentOf(body), _status: 'draft' } as RequiredDataFromCollectionSlug<'products'>
      const product = await payload.create({
        collection: 'products',
        draft: true,
        data,
        overrideAccess: false,
        req,
      })
      for (const [index, variant] of wanted.entries()) {
        const row = { ...toDocument(variantFields, variant), product: product.id }
        const data = row as RequiredDataFromCollectionSlug<'variants'>
        await payload
          .create({ collection: 'variants', data, overrideAccess: false, ...options })
          .catch((error: unknown) => {
            throw belowPath(`variants.${String(index)}`, variantSchema, error)
          })
      }
      if (status === 'published') {
        await payload.update({
          collection: 'products',
          id: product.id,
          data: { _status: status },
          overrideAccess: false,
          ...options,
        })
      }
      return product.id
    })
    return getResource(reading, { resource: products, principal, id })
  }
  return { schema, create }
}

const WRITES = { audience: 'signed-in', errors: ['CONFLICT'] } as const

const EXAMPLE = {
  title: 'Cup',
  status: 'published',
  variants: [{ sku: 'CUP-1', title: 'Default', price: { amount: 450, currency: 'GBP' }, on_hand: 20 }],
}

/** Routes of products; a product is created together with its variants. */
export function addProductRoutes(router: Router, engine: Engine): void {
  const { schema, create } = createProducts(engine)
  addResource(router, engine, { resource: products, audience: 'anyone', offers: ['list', 'get'] })
  addProductWrites(router)
  const { add } = router
  add(
    {
      ...WRITES,
      route: 'POST /products',
      name: 'createProduct',
      summary: 'Create a product with its variants, all or nothing',
      needs: permission('products', 'create'),
      body: schema,
      answer: located(one(products)),
      example: EXAMPLE,
    },
    async (call, body) => {
      const data = await create(call, body)
      return { data, location: `/products/${String(data['id'])}` }
    },
  )
}

function addProductWrites({ add }: Router): void {
  add(
    {
      ...WRITES,
      route: 'PUT /products/:id',
      name: 'replaceProduct',
      summary: 'Replace a product: fields that are not named become empty',
      needs: permission('products', 'update'),
      body: productSchema,
      answer: one(products),
    },
    async (call, body) => ({
      data: await update(call, async () => replacementOf(await body())),
    }),
  )
  add(
    {
      ...WRITES,
      route: 'PATCH /products/:id',
      name: 'updateProduct',
      summary: 'Change some fields of a product',
      needs: permission('products', 'update'),
      body: partSchema,
      answer: one(products),
    },
    async (call, body) => ({
      data: await update(call, async () => documentOf(await body())),
    }),
  )
  add(
    {
      ...WRITES,
      route: 'DELETE /products/:id',
      name: 'deleteProduct',
      summary: 'Move a product to the trash',
      needs: permission('products', 'delete'),
      answer: nothing,
    },
    async (call) => {
      await write(call, async () => ({ deletedAt: new Date().toISOString() }))
      return { data: null, message: 'The product is in the trash.' }
    },
  )
}
