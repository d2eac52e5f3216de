import type { Document, Node } from '../node'
import { isNode, listOf, partsOf, resolve } from '../node'
import { html, inline } from './html'
import type { Html } from './html'
import { describeValue, fieldTable, tableOf } from './render-schema'

/** An operation and where it is. */
export interface Placed {
  readonly document: Document
  readonly method: string
  readonly path: string
  readonly operation: Node
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The id of an operation's heading on the page. */
export const operationId = ({ operation }: Placed) => textOf(operation['operationId'])

/** Method and path, as a heading or a link has them. */
export function methodAndPath({ method, path }: Placed): Html {
  return html`<span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code>`
}

function folded(summary: string, content: Html): Html {
  return html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`
}

function parametersOf({ document, operation }: Placed): Node[] {
  return listOf(operation['parameters'])
    .filter(isNode)
    .map((part) => resolve(document, part))
}

function parameterTable(placed: Placed): Html[] {
  const parameters = parametersOf(placed)
  const rows = parameters.map(({ name, in: place, required, description, schema }) => {
    const words = description === undefined ? [] : [html` ${inline(textOf(description))}`]
    const value = isNode(schema) ? describeValue(schema) : html`text`
    const where = `${textOf(place)}${required === true ? ', required' : ''}`
    return html`<tr>
      <th scope="row"><code>${textOf(name)}</code></th>
      <td>${where}</td>
      <td>${value}.${words}</td>
    </tr>`
  })
  const label = `Parameters of ${operationId(placed)}`
  return [folded(`Parameters (${rows.length})`, tableOf(label, ['Name', 'In', 'Value'], rows))]
}

/** The first type of content that a part has, with its schema. */
function contentOf(part: unknown): { type: string; content: Node } | null {
  const [first] = isNode(part) ? partsOf(part['content']) : []
  return first ? { type: first[0], content: first[1] } : null
}

function bodySection(placed: Placed): Html[] {
  const { operation, document } = placed
  const body = contentOf(operation['requestBody'])
  if (!body) return []
  const schema = isNode(body.content['schema']) ? body.content['schema'] : {}
  const label = `Body of ${operationId(placed)}`
  return [folded(`Body (${body.type})`, fieldTable(label, resolve(document, schema)))]
}

function responseItem({ document }: Placed, [status, part]: readonly [string, Node]): Html {
  const response = resolve(document, part)
  const headers = partsOf(response['headers']).map(([name]) => name)
  const schema = contentOf(response)?.content['schema']
  const data = isNode(schema) && isNode(schema['properties']) ? schema['properties']['data'] : undefined
  const shape = isNode(data) ? html`: ${describeValue(data)}` : html``
  return html`<li>
    <strong>${status}</strong> ${textOf(response['description'])}${shape}.
    <span class="quiet">Headers: ${headers.join(', ')}</span>
  </li>`
}

function answerSection(placed: Placed): Html {
  const items = partsOf(placed.operation['responses']).map((entry) => responseItem(placed, entry))
  return folded(
    'Answers',
    html`<ul>
      ${items}
    </ul>`,
  )
}

function field(id: string, label: string, control: Html): Html {
  return html`<p><label for="${id}">${label}</label>${control}</p>`
}

function bodyFields(placed: Placed, id: string): Html[] {
  const body = contentOf(placed.operation['requestBody'])
  if (!body) return []
  if (body.type !== 'application/json') {
    const schema = isNode(body.content['schema']) ? resolve(placed.document, body.content['schema']) : {}
    return partsOf(schema['properties']).map(([name, { contentMediaType }]) => {
      const type = contentMediaType === undefined ? 'text' : 'file'
      return field(
        `${id}-${name}`,
        name,
        html`<input id="${id}-${name}" type="${type}" data-part="${name}" />`,
      )
    })
  }
  const { example } = body.content
  const text = example === undefined ? '{}' : JSON.stringify(example, null, 2)
  return [
    field(
      `${id}-body`,
      'Body',
      html`<textarea id="${id}-body" rows="8" spellcheck="false" data-body>${text}</textarea>`,
    ),
  ]
}

/** A form by which the operation can be called from the page; its script sends it. */
function tryForm(placed: Placed): Html {
  const { method, path } = placed
  const id = `try-${operationId(placed)}`
  const inPlace = (place: string) => parametersOf(placed).filter((part) => part['in'] === place)
  const variables = inPlace('path').map(({ name }) =>
    field(
      `${id}-${textOf(name)}`,
      textOf(name),
      html`<input id="${id}-${textOf(name)}" required autocomplete="off" data-variable="${textOf(name)}" />`,
    ),
  )
  const query =
    inPlace('query').length === 0
      ? []
      : [
          field(
            `${id}-query`,
            'Parameters, such as per_page=5&sort=…',
            html`<input id="${id}-query" autocomplete="off" data-query />`,
          ),
        ]
  const headers = field(
    `${id}-headers`,
    'More headers, one in a line',
    html`<textarea id="${id}-headers" rows="2" spellcheck="false" data-headers></textarea>`,
  )
  const controls = html`${variables}${query}${bodyFields(placed, id)}${headers}`
  const form = html`<form data-method="${method.toUpperCase()}" data-path="${path}">
    ${controls}
    <p><button type="submit">Send ${method.toUpperCase()} ${path}</button></p>
    <div class="answer" role="status" data-answer></div>
  </form>`
  return html`<details class="try">
    <summary>Try it</summary>
    ${form}
  </details>`
}

/** One operation: what it does, what it takes, what it answers, and a form to try it. */
export function renderOperation(placed: Placed): Html {
  const { operation } = placed
  const id = operationId(placed)
  const words = html`<p>${inline(textOf(operation['summary']))}.</p>
    <p class="quiet"><code>${id}</code> · ${inline(textOf(operation['description']))}</p>`
  const parts = html`${parameterTable(placed)}${bodySection(placed)}${answerSection(placed)}${tryForm(placed)}`
  return html`<article aria-labelledby="${id}">
    <h3 id="${id}">${methodAndPath(placed)}</h3>
    ${words}${parts}
  </article>`
}
