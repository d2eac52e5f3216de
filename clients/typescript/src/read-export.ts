import { problemIn } from './api-error.js'

/** Lines of a text that comes in pieces; the last one too, when it does not end with a line break. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    // Of a reader who stops early: the shop stops, too.
    await reader.cancel()
  }
}

/**
 * The documents of an export, one by one, while it arrives:
 * `readExport<components['schemas']['Order']>(backroom.GET('/orders.ndjson', { parseAs: 'stream' }))`. Memory does not grow with
 * the export.
 * @throws ApiError when the export broke off; those before came whole. `after` with the `id` of the last one goes on. A
 * connection that is lost is a TypeError, as `fetch` has it.
 */
export async function* readExport<Row>(
  answer: Promise<{ data?: unknown; response: Response }>,
): AsyncGenerator<Row, void, undefined> {
  const { data, response } = await answer
  if (!(data instanceof ReadableStream)) throw new Error("Ask for the export with `parseAs: 'stream'`.")
  for await (const line of linesOf(data as ReadableStream<Uint8Array>)) {
    if (line === '') continue
    const row: unknown = JSON.parse(line)
    const problem = problemIn(row, response)
    if (problem) throw problem
    yield row as Row
  }
}
