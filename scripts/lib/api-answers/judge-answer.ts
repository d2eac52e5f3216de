import type { ValidateFunction } from 'ajv/dist/2020'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

import type { OpenApiDocument } from '@/api/openapi/document'

import type { Node } from '@/api/openapi/node'
import { isNode, listOf, partsOf } from '@/api/openapi/node'
import type { Operation } from './operations'
import { escaped, Operations } from './operations'

/** A request of the API and what it was answered. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  /** The request's own, where it sent JSON. */
  readonly sent?: unknown
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Finds what an answer says otherwise than the API's document does; nothing when it is as described. */
export type JudgeAnswer = (exchange: Exchange) => string[]

const JSON_TYPE = 'application/json'
const DOCUMENT = 'api'

/** Headers that say something about the API; those that no answer describes, it does not send. */
const TOLD = ['etag', 'location', 'retry-after', 'www-authenticate', 'allow', 'set-cookie']

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

class Judge {
  readonly #operations: Operations
  readonly #ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, validateSchema: false }))
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(document: OpenApiDocument) {
    this.#operations = new Operations(document)
    this.#ajv.addSchema(document, DOCUMENT)
  }

  judge(exchange: Exchange): string[] {
    const operation = this.#operations.find(exchange.method, exchange.url.pathname)
    if ('known' in operation) return this.#judgeOther(exchange, operation.known)
    const responses = partsOf(operation.node['responses'])
    const found = responses.find(([status]) => status === String(exchange.status))
    if (!found) return [`the status ${exchange.status} is not described: ${exchange.text.slice(0, 300)}`]
    const [status, part] = found
    const pointer =
      typeof part['$ref'] === 'string' ? part['$ref'].slice(1) : `${operation.pointer}/responses/${status}`
    const response = this.#operations.resolve(part)
    return [
      ...this.#judgeHeaders(exchange, response),
      ...this.#judgeBody(exchange, response, pointer),
      ...this.#judgeRequest(exchange, operation),
    ]
  }

  /** Other methods of known addresses, and unknown addresses. */
  #judgeOther({ method, status, text }: Exchange, isKnown: boolean): string[] {
    if (isKnown && method === 'OPTIONS') return status === 204 ? [] : [`OPTIONS is answered with ${status}`]
    const expected = isKnown ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND'
    // What is refused before its address is looked at has the same envelope.
    const problem = parse(text)?.value
    const error = isNode(problem) ? problem['error'] : undefined
    const isProblem = method === 'HEAD' || (isNode(error) && typeof error['code'] === 'string')
    return isProblem && status >= 400 ? [] : [`${status} where ${expected} is described`]
  }

  #judgeHeaders({ headers }: Exchange, response: Node): string[] {
    const described = partsOf(response['headers']).map(([name, part]) => {
      const { required, schema } = this.#operations.resolve(part)
      return {
        name: name.toLowerCase(),
        isRequired: required === true,
        isNumber: isNode(schema) && schema['type'] === 'integer',
      }
    })
    const names = new Set(described.map(({ name }) => name))
    return [
      ...described.flatMap(({ name, isRequired, isNumber }) => {
        const value = headers.get(name)
        if (value === null) return isRequired ? [`the header ${name} is missing`] : []
        return isNumber && !/^\d+$/.test(value) ? [`the header ${name} is no number`] : []
      }),
      ...TOLD.filter((name) => headers.has(name) && !names.has(name)).map(
        (name) => `the header ${name} is not described`,
      ),
    ]
  }

  #judgeBody({ method, url, headers, text }: Exchange, response: Node, pointer: string): string[] {
    const content = partsOf(response['content'])
    if (content.length === 0 || method === 'HEAD')
      return text === '' ? [] : ['a body where none is described']
    const type = headers.get('content-type') ?? ''
    const found = content.find(([described]) => described === type)
    if (!found) return [`the type ${type} is not described`]
    if (type !== JSON_TYPE) return []
    const body = parse(text)
    if (!body) return ['the body is no JSON']
    const at = `${pointer}/content/${escaped(JSON_TYPE)}/schema`
    const isWhole = !url.searchParams.has('fields')
    return [...this.#validate(at, body.value), ...(isWhole ? this.#judgeWhole(found[1], body.value) : [])]
  }

  /** Without `fields`, a document has all that the first of its schemas names. */
  #judgeWhole({ schema }: Node, body: unknown): string[] {
    const data = isNode(schema) && isNode(schema['properties']) ? schema['properties']['data'] : undefined
    if (!isNode(data) || !isNode(body)) return []
    const isList = isNode(data['items'])
    const [whole] = listOf((isList ? (data['items'] as Node) : data)['anyOf']).filter(isNode)
    const reference = whole?.['$ref']
    if (typeof reference !== 'string') return []
    const documents = isList ? listOf(body['data']) : [body['data']]
    return documents.flatMap((document) => this.#validate(reference.slice(1), document))
  }

  /** What was taken has to be what the document says is taken. */
  #judgeRequest({ url, sent, status }: Exchange, operation: Operation): string[] {
    if (status >= 300) return []
    const names = this.#operations.queryNames(operation)
    const unknown = [...url.searchParams.keys()].filter((name) => !names.has(name))
    const body = operation.node['requestBody']
    const isDescribed = isNode(body) && isNode(body['content']) && JSON_TYPE in body['content']
    const at = `${operation.pointer}/requestBody/content/${escaped(JSON_TYPE)}/schema`
    return [
      ...unknown.map((name) => `the parameter ${name} was taken and is not described`),
      ...(isDescribed && sent !== undefined
        ? this.#validate(at, sent).map((problem) => `taken, but not described: ${problem}`)
        : []),
    ]
  }

  #validate(pointer: string, value: unknown): string[] {
    const known = this.#compiled.get(pointer)
    // A reference is part of a URI.
    const validate = known ?? this.#ajv.compile({ $ref: `${DOCUMENT}#${encodeURI(pointer)}` })
    this.#compiled.set(pointer, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    )
  }
}

/** Compares answers with a document of the API. */
export function createJudge(document: OpenApiDocument): JudgeAnswer {
  const judge = new Judge(document)
  return (exchange) => judge.judge(exchange)
}
