import type { UploadConfig } from 'payload'

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** A storage's handler of files knows one status for all that it cannot do: 500. Nothing of that is the caller's or ours. */
export function answerAway(handler: FileHandler): FileHandler {
  // Payload's type knows a promise of an answer and one of none, but not one of either.
  const answer = async (...args: Parameters<FileHandler>) => {
    const response = await handler(...args)
    if (response?.status !== 500) return response
    return new Response('The storage of pictures does not answer: try again.', {
      status: 503,
      headers: {
        'retry-after': '1',
        'cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
      },
    })
  }
  return answer as FileHandler
}
