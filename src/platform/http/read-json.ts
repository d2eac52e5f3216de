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

/** The same, also as the panel's own forms send it: JSON in the field `_payload` of a form. */
export async function readRequestBody(req: PayloadRequest): Promise<unknown> {
  if (!/^multipart\/form-data/i.test(req.headers.get('content-type') ?? '')) return readJson(req)
  const text = (await req.formData?.())?.get('_payload')
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
