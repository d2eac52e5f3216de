import type { Payload } from 'payload'
import { parse } from 'csv-parse/sync'
import { v7 as uuidv7 } from 'uuid'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import type { Role } from '@/domain/account/roles'
import type { FilePreview } from '@/features/catalogue/product-file/plan-file'
import { sqlOf } from '@/platform/database/transaction'

import { tokenOf } from '../integration/support/v1/v1-client'
import { work } from './bulk-runs'
import { makeUser, nextSerial } from './shop'

/** A table as a CSV file, its heads first; all cells in quotes. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

/** The cells of a CSV file, its heads first. */
export const rowsOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true, relax_column_count: true })

/** The heads of a small product file. */
export const HEADS = [
  'Handle',
  'Title',
  'Status',
  'Category',
  'Option 1 name',
  'SKU',
  'Option 1 value',
  'Price',
  'On hand',
]

type Format = 'csv' | 'xlsx'

/** Product files as the panel sends and gets them. */
export class ProductFiles {
  readonly #payload: Payload
  readonly #tokens = new Map<Role, string>()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Categories `Kitchen > Cups` and pictures `one.png`, `two.png` that products can name. Answers the id of the cups. */
  async makeSurroundings(): Promise<string> {
    const make = (title: string, parent?: string) =>
      this.#payload.create({
        collection: 'categories',
        overrideAccess: true,
        data: { title, slug: title.toLowerCase(), position: 0, ...(parent ? { parent } : {}) },
      })
    await sqlOf(this.#payload).query(
      `insert into media (id, alt, filename, created_at, updated_at)
       select gen_random_uuid(), name, name, now(), now() from unnest('{one.png,two.png}'::text[]) name`,
    )
    return (await make('Cups', (await make('Kitchen')).id)).id
  }

  /** Sends a file, or a text as JSON. */
  async send(path: string, body: BodyInit, role: Role | null) {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const headers: Record<string, string> = { 'content-type': type }
    if (role) headers['authorization'] = `JWT ${await this.#tokenOf(role)}`
    const request = new Request(`http://127.0.0.1:3000/api${path}`, { method: 'POST', headers, body })
    const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
    return restRoutes.POST(request, { params: Promise.resolve({ slug }) })
  }

  /** All products of the shop, or those of the ids. */
  async exported(format: Format, ids?: readonly string[]): Promise<Buffer> {
    const body = JSON.stringify({ name: 'product-file', format, ...(ids ? { ids } : {}) })
    const response = await this.send('/products/list-exports', body, 'manager')
    if (response.status !== 200) throw new Error(await response.text())
    return Buffer.from(await response.arrayBuffer())
  }

  async previewed(bytes: Buffer): Promise<FilePreview> {
    const response = await this.send('/products/files/preview', new Uint8Array(bytes), 'manager')
    if (response.status !== 200) throw new Error(await response.text())
    return (await response.json()) as FilePreview
  }

  /** Starts the import of a file as a manager; answers its run. */
  async started(bytes: Buffer): Promise<string> {
    const id = uuidv7()
    const path = `/products/files/import?id=${id}&name=products.csv`
    const response = await this.send(path, new Uint8Array(bytes), 'manager')
    if (response.status !== 201) throw new Error(await response.text())
    return id
  }

  /** Imports a file to its end; answers its run. */
  async imported(bytes: Buffer): Promise<string> {
    const id = await this.started(bytes)
    await work(this.#payload, id)
    return id
  }

  /** A published product of two sizes, imported from a file; answers its handle. */
  async makeTee(): Promise<string> {
    const handle = `tee-${String(nextSerial())}`
    const rows = [
      [handle, 'Tee', 'Published', 'Kitchen > Cups', 'Size', `${handle}-S`, 'S', '12.50', '3'],
      [handle, '', '', '', '', `${handle}-M`, 'M', '13', ''],
    ]
    await this.imported(csvOf([HEADS, ...rows]))
    return handle
  }

  async #tokenOf(role: Role): Promise<string> {
    const token =
      this.#tokens.get(role) ??
      (await tokenOf(this.#payload, await makeUser(this.#payload, { roles: [role] })))
    this.#tokens.set(role, token)
    return token
  }
}
