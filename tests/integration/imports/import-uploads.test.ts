import { stat, utimes } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'
import {
  brokenLines,
  fieldOf,
  freshLines,
  ImportClient,
  keptUploads,
  OPTIONS,
  refusalOf,
  UNKNOWN,
} from '../support/panel/import-client'

const payload = await startPayload()
const importClient = await ImportClient.open(payload)

describe('an upload', () => {
  it.each(['application/json', 'multipart/form-data; boundary=x', 'image/png', ''])(
    'that is no CSV file by its type is refused: %s',
    async (type) => {
      const before = await keptUploads()
      const response = await importClient.upload('admin', Buffer.from('InvoiceNo\n'), type)
      expect(response.status).toBe(415)
      expect(await refusalOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE: Send the CSV file itself, as text/csv.')
      expect(await keptUploads()).toEqual(before)
    },
  )

  it.each([null, ''])('of nothing is refused', async (body) => {
    const before = await keptUploads()
    const response = await importClient.upload('admin', body)
    expect(response.status).toBe(400)
    expect(await refusalOf(response)).toBe('VALIDATION_ERROR: The file is empty.')
    expect(await keptUploads()).toEqual(before)
  })

  it('of more than 200 MB is refused as it arrives, and nothing of it is kept', async () => {
    const before = await keptUploads()
    const piece = new Uint8Array(4 * 1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += piece.length
        controller.enqueue(piece)
      },
    })
    const response = await importClient.upload('admin', endless)
    expect(response.status).toBe(413)
    expect(await refusalOf(response)).toMatch(/^PAYLOAD_TOO_LARGE: .*200 MB.*command line/)
    expect(sent).toBeLessThan(220 * 1024 * 1024)
    expect(await keptUploads()).toEqual(before)
  })

  it('is removed once it is imported, and after a day when it is not waiting for an import', async () => {
    const folder = path.join(env.dataDir, 'imports')
    const [forgotten, fresh] = [
      await importClient.uploaded(freshLines()),
      await importClient.uploaded(freshLines()),
    ]
    const waiting = await importClient.started(freshLines())
    const imported = await importClient.started(freshLines())
    await importClient.run(imported)
    const files = await sqlOf(payload).query<{ id: string; file: string }>(
      'select id, stored_as as file from imports where id = any($1)',
      [[waiting, imported]],
    )
    const fileOf = (id: string) => files.find((row) => row.id === id)?.file ?? ''
    expect(await keptUploads()).not.toContain(fileOf(imported))
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    for (const name of [forgotten, fileOf(waiting)]) await utimes(path.join(folder, name), longAgo, longAgo)
    await importClient.uploaded(freshLines())
    const kept = await keptUploads()
    expect(kept).toEqual(expect.arrayContaining([fresh, fileOf(waiting)]))
    expect(kept).not.toContain(forgotten)
  })

  it('is kept where no other user of the machine reads it', async () => {
    const file = path.join(env.dataDir, 'imports', await importClient.uploaded(freshLines()))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700)
  })
})

describe('a preview', () => {
  const preview = (storedAs: string, options: object = {}) =>
    importClient.send('/order-imports/previews', 'manager', { storedAs, options: { ...OPTIONS, ...options } })

  it('shows the first lines and what would be rejected, and imports nothing', async () => {
    const lines = brokenLines()
    const answer: unknown = await (await preview(await importClient.uploaded(lines))).json()
    expect(answer).toMatchObject({
      missing: [],
      refusal: null,
      sampled: lines.length - 1,
      problemCount: 2,
      problems: [{ line: 3 }, { line: 5 }],
    })
    const invoice = (lines[1] ?? '').split(',')[0]
    const orders = await sqlOf(payload).query('select 1 from orders where external_reference = $1', [invoice])
    expect(orders).toEqual([])
  })

  it('names the columns that are missing, and finds them once they are mapped', async () => {
    const [header = '', ...lines] = freshLines()
    const storedAs = await importClient.uploaded([header.replace('UnitPrice', 'Preis'), ...lines])
    expect(await (await preview(storedAs)).json()).toMatchObject({ missing: ['UnitPrice'] })
    const mapped = await preview(storedAs, { mapping: { Preis: 'UnitPrice' } })
    expect(await mapped.json()).toMatchObject({ missing: [], problemCount: 0 })
  })

  it.each([
    [
      'PK\u0003\u0004 and so on',
      'the file is an Excel workbook or another ZIP archive: save it as CSV and import that',
    ],
    ['%PDF-1.7', 'the file is a PDF document: export the lines as CSV and import that'],
  ])('says what a file is that is no CSV file', async (content, refusal) => {
    const storedAs = await fieldOf(await importClient.upload('manager', content), 'storedAs')
    expect(await (await preview(storedAs)).json()).toMatchObject({ refusal })
  })

  it.each(['../secret', `${UNKNOWN}.csv/../../secret`, '/etc/passwd', ''])(
    'opens no file but an upload: %s',
    async (storedAs) => {
      const response = await preview(storedAs)
      expect(response.status).toBe(400)
      expect(await refusalOf(response)).toBe('VALIDATION_ERROR: There is no such upload.')
    },
  )

  it('of an upload that is gone says so', async () => {
    expect((await preview(`${UNKNOWN}.csv`)).status).toBe(404)
  })
})
