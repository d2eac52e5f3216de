/** The texts of responses that are whole when they are made. */
const texts = new WeakMap<Response, string>()

/**
 * A response whose body is this text. The web server sends the text itself (`textOf`): reading it back from the
 * response's stream costs more than making the response.
 */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init)
  texts.set(response, text)
  return response
}

/** The body of a response that `textResponse` made; undefined for every other response. */
export function textOf(response: Response): string | undefined {
  return texts.get(response)
}
