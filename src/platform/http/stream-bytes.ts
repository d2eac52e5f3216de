import { getLogger } from '../logging/logger'

/**
 * A body of chunks that are made as its reader takes them. The first is made at once, so that what is wrong at the beginning is
 * an error like any other; a body that breaks later ends with its connection, so that no reader takes it for whole.
 * @throws what the first chunk fails with.
 */
export async function streamBytes(chunks: AsyncGenerator<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  let first: IteratorResult<Uint8Array, unknown> | null = await chunks.next()
  const take = async (): Promise<IteratorResult<Uint8Array, unknown>> => {
    const taken = first ?? (await chunks.next())
    first = null
    return taken
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await take()
          if (done === true) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          getLogger().error({ err: error }, 'a file broke off')
          controller.error(error)
        }
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
