import type { PayloadRequest } from 'payload'

/** A request's body; undefined when it is no JSON, so that the endpoint's schema says what is missing. */
export async function readJson(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
