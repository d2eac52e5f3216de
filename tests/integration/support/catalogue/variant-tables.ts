import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'

import { asUpload, makePicture } from '../../../factories/pictures'
import { makeStore, makeUser, nextSerial } from '../../../factories/shop'
import { callRest } from '../interfaces'
import { startApi, tokenOf } from '../v1/v1-client'

export const SIZE = { name: 'Size', values: ['S', 'M', 'L', 'XL'] }
export const COLOUR = { name: 'Colour', values: ['Red', 'Blue', 'Green'] }

/** The option values of a variant. */
export const valuesOf = (size: string, colour: string) => [
  { name: 'Size', value: size },
  { name: 'Colour', value: colour },
]

/** A row of the table as its endpoint answers it. */
interface Row {
  id: string
  sku: string
  priceMinor: number
  onHand: number
  isActive: boolean
}

/** Rows of all twelve variants, whose SKUs begin with the mark. */
export const rowsOf = (mark: string) =>
  SIZE.values.flatMap((size) =>
    COLOUR.values.map((colour) => ({
      ...{ sku: `${mark}-${size}-${colour}`, title: `${size} / ${colour}` },
      ...{ optionValues: valuesOf(size, colour), priceMinor: 1995, onHand: 10, lowStockLevel: 2 },
    })),
  )

const ROLES = ['manager', 'support', 'fulfilment', 'customer'] as const

/** A store whose staff save tables of variants, through the panel's endpoint. */
export async function openVariantTables(payload: Payload) {
  await makeStore(payload)
  const api = await startApi(payload)
  const tokens = {} as Record<Role, string>
  for (const role of ROLES) tokens[role] = await tokenOf(payload, await makeUser(payload, { roles: [role] }))
  const staff = await api.as(await makeUser(payload, { roles: ['manager'] }))

  async function makeProduct() {
    const n = String(nextSerial())
    const data = { title: `Tee ${n}`, slug: `tee-${n}`, _status: 'draft' as const }
    return payload.create({ collection: 'products', draft: true, data, overrideAccess: true })
  }

  async function save(id: string, body: object, token = tokens.manager) {
    const { body: said, status } = await callRest('POST', `/products/${id}/variant-table`, { token, body })
    const [error] = said.errors ?? []
    const fields = (error?.data?.['fields'] ?? []) as { path: string; message: string }[]
    return { status, said, code: error?.data?.['code'], paths: fields.map(({ path }) => path), fields }
  }

  async function read(id: string): Promise<Row[]> {
    const { body } = await callRest('GET', `/products/${id}/variant-table`, { token: tokens.manager })
    return (body as unknown as { rows: Row[] }).rows
  }

  /** A product with the options and all twelve variants. */
  async function makeTable() {
    const { id } = await makeProduct()
    const mark = `T${String(nextSerial())}`
    const { said, status } = await save(id, {
      options: [SIZE, COLOUR],
      expectedOptions: [],
      rows: rowsOf(mark),
    })
    if (status !== 201) throw new Error(JSON.stringify(said))
    return { id, mark, rows: await read(id) }
  }

  async function makeMedia(alt: string): Promise<string> {
    const file = asUpload(await makePicture('png', { width: 40, height: 40 }), `${alt}.png`, 'image/png')
    const { id } = await payload.create({ collection: 'media', data: { alt }, file, overrideAccess: true })
    return id
  }

  const publish = (id: string) =>
    payload.update({ collection: 'products', id, data: { _status: 'published' }, overrideAccess: true })
  return { tokens, staff, makeProduct, makeTable, makeMedia, save, read, publish }
}
