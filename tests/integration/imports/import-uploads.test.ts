import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'
import { PermanentFailure } from '@/platform/queue'

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
      const before = await keptUploads(payload)
      const response = await importClient.upload('admin', Buffer.from('InvoiceNo\n'), type)
      expect(response.status).toBe(415)
      expect(await refusalOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE: Send the CSV file itself, as text/csv.')
      expect(await keptUploads(payload)).toEqual(before)
    },
  )

  it.each([null, ''])('of nothing is refused', async (body) => {
    const before = await keptUploads(payload)
    const response = await importClient.upload('admin', body)
    expect(response.status).toBe(400)
    expect(await refusalOf(response)).toBe('VALIDATION_ERROR: The file is empty.')
    expect(await keptUploads(payload)).toEqual(before)
  })

  it('of more than 200 MB is refused as it arrives, and nothing of it is kept', async () => {
    const before = await keptUploads(payload)
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
    expect(await keptUploads(payload)).toEqual(before)
  })

  it('is removed once it is imported, and after a day when it is not waiting for an import', async () => {
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
    expect(await keptUploads(payload)).not.toContain(fileOf(imported))
    await sqlOf(payload).query(
      `update import_files set created_at = now() - interval '25 hours' where stored_as = any($1)`,
      [[forgotten, fileOf(waiting)]],
    )
    await importClient.uploaded(freshLines())
    const kept = await keptUploads(payload)
    expect(kept).toEqual(expect.arrayContaining([fresh, fileOf(waiting)]))
    expect(kept).not.toContain(forgotten)
  })

  it('is in the database, in parts, and leaves nothing on the disk that web and worker would have to share', async () => {
    const lines = Array.from({ length: 60_000 }, () => 'padding,of,a,file,that,is,larger,than,a,part')
    const name = await importClient.uploaded([...freshLines(), ...lines])
    const [file] = await sqlOf(payload).query<{ size: number; sum: number; parts: number }>(
      `select f.size::int as size, sum(octet_length(bytes))::int as sum, count(*)::int as parts
       from import_files f join import_file_parts p using (stored_as, kind) where stored_as = $1 group by 1`,
      [name],
    )
    expect(file?.parts).toBeGreaterThan(1)
    expect(file?.sum).toBe(file?.size)
    expect(await readdir(path.join(env.dataDir, 'imports')).catch(() => [])).toEqual([])
  })
})

describe('an upload that a former release has left on the disk', () => {
  const folder = path.join(env.dataDir, 'imports')

  /** A queued import whose upload is where the release before kept it. */
  async function leaveBehind(): Promise<{ id: string; file: string }> {
    const lines = freshLines()
    const id = await importClient.started(lines)
    const [row] = await sqlOf(payload).query<{ name: string }>(
      'select stored_as as name from imports where id = $1',
      [id],
    )
    const name = row?.name ?? ''
    await sqlOf(payload).query('delete from import_files where stored_as = $1', [name])
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, name), `${lines.join('\n')}\n`)
    return { id, file: path.join(folder, name) }
  }

  it('is imported, and removed', async () => {
    const { id } = await leaveBehind()
    await importClient.run(id)
    expect(await importClient.entryOf(id)).toMatchObject({ status: 'done', linesRejected: 0 })
    expect(await readdir(folder)).toEqual([])
  })

  it('is removed after a day when nothing waits for it', async () => {
    const { id, file } = await leaveBehind()
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await utimes(file, longAgo, longAgo)
    await importClient.uploaded(freshLines())
    expect(await readdir(folder)).toEqual([path.basename(file)])
    await sqlOf(payload).query(`update imports set status = 'failed' where id = $1`, [id])
    await importClient.uploaded(freshLines())
    expect(await readdir(folder)).toEqual([])
  })
})

describe('an import whose upload cannot be read', () => {
  async function runWithout(spoil: (name: string) => Promise<unknown>) {
    const id = await importClient.started(freshLines())
    const [row] = await sqlOf(payload).query<{ name: string }>(
      'select stored_as as name from imports where id = $1',
      [id],
    )
    await spoil(row?.name ?? '')
    await expect(importClient.run(id)).rejects.toThrow(PermanentFailure)
    return importClient.entryOf(id)
  }
  const remove = (name: string) =>
    sqlOf(payload).query('delete from import_files where stored_as = $1', [name])

  it('has failed for good, with a reason for staff, when it is gone', async () => {
    const failed = { status: 'failed', error: 'The uploaded file is gone: upload it again.' }
    expect(await runWithout(remove)).toMatchObject(failed)
    const tearApart = (name: string) =>
      sqlOf(payload).query('delete from import_file_parts where stored_as = $1', [name])
    expect(await runWithout(tearApart)).toMatchObject(failed)
  })

  it('has failed for good when the disk does not give it', async () => {
    const unreadable = async (name: string) => {
      await remove(name)
      // A folder in its place: what may not be read is no obstacle to a test that runs as root.
      await mkdir(path.join(env.dataDir, 'imports', name), { recursive: true })
    }
    expect(await runWithout(unreadable)).toMatchObject({
      status: 'failed',
      error: 'The uploaded file cannot be read: upload it again.',
    })
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
