import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload'

function hideUnseen(handler: PayloadHandler): PayloadHandler {
  return async (req) => {
    const response = await handler(req)
    if (!response.ok || req.routeParams?.['id'] === undefined) return response
    // True, or the condition that the document fulfils; left out when it does not.
    const rights = (await response.clone().json()) as { read?: unknown }
    if (rights.read) return response
    return Response.json({ errors: [{ message: req.t('general:notFound') }] }, { status: 404 })
  }
}

/**
 * Payload answers what a caller may do with a document whether or not they may see it, and "not found" for what is not
 * there: the caller would learn which ids exist.
 */
export function hideUnseenDocuments(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.endpoints === false) continue
    collection.endpoints = collection.endpoints.map((endpoint): Endpoint =>
      endpoint.path === '/access/:id?' ? { ...endpoint, handler: hideUnseen(endpoint.handler) } : endpoint,
    )
  }
  return config
}
