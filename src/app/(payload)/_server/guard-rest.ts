import { isInheritedName, textProblem, valueProblem } from '@/platform/plain-text'

import { answerFailure, refuse } from './refuse'

/** The query parser drops parameters after the thousandth: conditions would be lost, and more rows would match. */
const MAX_PARAMETERS = 500
/** Parameters that may be given as JSON instead. */
const JSON_PARAMETERS = ['where', 'data']
const JSON_TYPE = /^application\/json\s*(?:;|$)/i
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i

type Context = { params: Promise<{ slug?: string[] }> }
type Handler<At extends Context> = (request: Request, context: At) => Promise<Response>

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The names in `where[or][0][title][equals]`. */
const namesIn = (parameter: string): string[] => parameter.split(/[[\].]+/)

/** Why parameters cannot be read as they are meant; undefined when they can. */
function parametersProblem(parameters: URLSearchParams): string | undefined {
  const entries = [...parameters]
  if (entries.length > MAX_PARAMETERS) return `At most ${String(MAX_PARAMETERS)} parameters are taken.`
  // Payload would ignore them silently, and with them the conditions that they carry.
  const inherited = entries.flatMap(([name]) => namesIn(name)).find(isInheritedName)
  if (inherited !== undefined) return `The following path cannot be queried: ${inherited}`
  for (const [name, value] of entries) {
    const problem = textProblem(name) ?? textProblem(value)
    if (problem !== undefined) return problem
    if (JSON_PARAMETERS.includes(name) && value !== '' && !isRecord(parseJson(value))) {
      return `${name} is an object, as parameters or as JSON.`
    }
    if (name === 'where' && value === '') return 'where is an object, as parameters or as JSON.'
  }
  return undefined
}

function bodyProblem(text: string): string | undefined {
  if (text === '') return undefined
  const body = parseJson(text)
  if (body === undefined) return 'The body is not valid JSON.'
  return isRecord(body) ? valueProblem(body) : 'The body is not a JSON object.'
}

/** The request with its body read, where it has one that is looked at before; and what is wrong with that one. */
async function readBody(request: Request): Promise<{ passed: Request; problem: string | undefined }> {
  const type = request.headers.get('content-type') ?? ''
  const isJson = JSON_TYPE.test(type)
  if (request.body === null || (!isJson && !FORM_TYPE.test(type)))
    return { passed: request, problem: undefined }
  const text = await request.text()
  const { url, method, headers, signal } = request
  const passed = new Request(url, { method, headers, signal, body: text })
  return { passed, problem: isJson ? bodyProblem(text) : parametersProblem(new URLSearchParams(text)) }
}

/**
 * Wraps a handler of Payload's REST and refuses requests that Payload would misread: names that every JavaScript object
 * inherits, conditions that it cannot parse and would ignore, and bodies that are no objects.
 */
export function guardRest<At extends Context>(handler: Handler<At>): Handler<At> {
  return async (request, context) => {
    try {
      const { slug = [] } = await context.params
      if (slug.slice(0, 2).some(isInheritedName))
        return refuse('NOT_FOUND', 'There is nothing at this address.')
      const unreadable =
        slug.map(textProblem).find((problem) => problem !== undefined) ??
        parametersProblem(new URL(request.url).searchParams)
      if (unreadable !== undefined) return refuse('VALIDATION_ERROR', unreadable)
      const { passed, problem } = await readBody(request)
      if (problem !== undefined) return refuse('VALIDATION_ERROR', problem)
      return await handler(passed, context)
    } catch (error) {
      return answerFailure(error, refuse)
    }
  }
}
