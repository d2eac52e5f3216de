import type { PayloadRequest } from 'payload'

/** A request's JSON body; undefined for any other body, so that the endpoint's schema names what is missing. */
export async function readJson(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The same, and the panel's own format: JSON in the form field `_payload`. */
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
