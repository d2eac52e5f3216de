import { getLogger } from '@/platform/logging/logger'

import { toDomainError } from '../problem'

/** What a stream that breaks ends with, after what was sent before. */
export type LastLine = (problem: { code: string; message: string; request_id: string }) => string

const encoder = new TextEncoder()

/**
 * A stream of texts, or of their bytes, made as its reader takes them. The first is made at once, so that what is wrong at the beginning is an
 * error like any other. A stream that breaks later ends with a line that says so, and then with its connection, so that no
 * reader takes it for whole.
 * @throws what the first text fails with.
 */
export async function streamOf(
  texts: AsyncGenerator<string | Uint8Array>,
  { lastLine, requestId }: { lastLine: LastLine; requestId: string },
): Promise<ReadableStream<Uint8Array>> {
  let first: IteratorResult<string | Uint8Array, unknown> | null = await texts.next()
  let failure: unknown = null
  const take = async (): Promise<IteratorResult<string | Uint8Array, unknown>> => {
    const taken = first ?? (await texts.next())
    first = null
    return taken
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (failure !== null) {
          controller.error(failure)
          return
        }
        try {
          const { done, value } = await take()
          if (done === true) controller.close()
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
        } catch (error) {
          failure = error
          const { code, message } = toDomainError(error)
          getLogger().error({ err: error, request_id: requestId }, 'a stream broke off')
          controller.enqueue(encoder.encode(lastLine({ code, message, request_id: requestId })))
        }
      },
      async cancel() {
        await texts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
