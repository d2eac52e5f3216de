import { describe, expect, it } from 'vitest'

import { createBackroom } from './client.js'
import { readExport } from './read-export.js'
import { scriptedFetch } from './scripted-fetch.test-support.js'

/** An export whose lines come in these pieces. */
function exported(...pieces: string[]) {
  const encoder = new TextEncoder()
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const [piece] = pieces.splice(0, 1)
      if (piece === undefined) controller.close()
      else controller.enqueue(encoder.encode(piece))
    },
    cancel: () => {
      isCancelled = true
    },
  })
  const { send } = scriptedFetch(new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }))
  const backroom = createBackroom({ url: 'https://shop.example', apiKey: 'br_secret', fetch: send })
  const rows = readExport<{ id: string }>(backroom.GET('/orders.ndjson', { parseAs: 'stream' }))
  return { rows, isCancelled: () => isCancelled }
}

describe('an export', () => {
  it('is read document by document, wherever its pieces are cut', async () => {
    const ids: string[] = []
    for await (const { id } of exported('{"id"', ':"ä', '1"}\n{"id":"2"}', '\n', '{"id":"3"}').rows)
      ids.push(id)
    expect(ids).toEqual(['ä1', '2', '3'])
  })

  it('that is empty has no document', async () => {
    expect(await exported('').rows.next()).toEqual({ done: true, value: undefined })
  })

  it('that breaks off gives what came whole, and then throws', async () => {
    const { rows } = exported(
      '{"id":"1"}\n{"error":{"code":"SERVICE_UNAVAILABLE","message":"Try again.","request_id":"r-1"}}\n',
    )
    expect((await rows.next()).value).toEqual({ id: '1' })
    await expect(rows.next()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', requestId: 'r-1' })
  })

  it('ends with its reader', async () => {
    const { rows, isCancelled } = exported('{"id":"1"}\n', '{"id":"2"}\n', '{"id":"3"}\n')
    await rows.next()
    await rows.return()
    expect(isCancelled()).toBe(true)
  })
})
