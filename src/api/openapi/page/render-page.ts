import { ERROR_HELP, errorAnchor } from '@/domain/error-help'
import type { ErrorCode } from '@/domain/errors'
import { HTTP_STATUS } from '@/domain/errors'

import type { OpenApiDocument } from '../document'
import { isNode, listOf, partsOf } from '../node'
import type { Html } from './html'
import { html, inline, prose } from './html'
import type { Placed } from './render-operation'
import { methodAndPath, operationId, renderOperation } from './render-operation'
import { fieldTable, shapeId } from './render-schema'

/** Where the page's own files are: below `public`. */
const FILES = '/api-docs'

interface Group {
  name: string
  words: string
  operations: readonly Placed[]
}

function groupsOf(document: OpenApiDocument): Group[] {
  const all = partsOf(document.paths).flatMap(([path, item]) =>
    partsOf(item).map(([method, operation]): Placed => ({ document, method, path, operation })),
  )
  const tags = listOf(document['tags']).filter(isNode)
  return tags.map(({ name, description }) => ({
    name: String(name),
    words: String(description),
    operations: all.filter(({ operation }) => listOf(operation['tags']).includes(name)),
  }))
}

const groupId = (name: string) => `group-${name.toLowerCase().replaceAll(' ', '-')}`

function navigation(groups: readonly Group[]): Html {
  const lists = groups.map(({ name, operations }) => {
    const links = operations.map(
      (placed) => html`<li><a href="#${operationId(placed)}">${methodAndPath(placed)}</a></li>`,
    )
    return html`<details>
      <summary>${name}</summary>
      <ul>
        ${links}
      </ul>
    </details>`
  })
  return html`<nav aria-label="Operations">
    ${lists}
    <p><a href="#errors">Errors</a></p>
    <p><a href="#shapes">Shapes</a></p>
  </nav>`
}

const CREDENTIAL = html`<section class="credential" aria-labelledby="credential">
  <h2 id="credential">Your key</h2>
  <p>
    <label for="key">Access token or API key</label
    ><input id="key" type="password" autocomplete="off" spellcheck="false" />
  </p>
  <p class="quiet">
    Sent as <code>Authorization: Bearer …</code> by the forms below. It stays in the memory of this page
    alone: reloading forgets it.
  </p>
</section>`

const WITHOUT_SCRIPT = html`<noscript
  ><p>Without JavaScript this page can be read; trying needs it.</p></noscript
>`

function section({ name, words, operations }: Group): Html {
  const id = groupId(name)
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    <p>${inline(words)}</p>
    ${operations.map(renderOperation)}
  </section>`
}

function shapes({ components }: OpenApiDocument): Html {
  const all = partsOf(components['schemas']).map(
    ([name, schema]) =>
      html`<article aria-labelledby="${shapeId(name)}">
        <h3 id="${shapeId(name)}">${name}</h3>
        ${fieldTable(`Fields of ${name}`, schema)}
      </article>`,
  )
  return html`<section aria-labelledby="shapes">
    <h2 id="shapes">Shapes</h2>
    ${all}
  </section>`
}

/** What each error means and what to do about it; `documentation_url` of an error leads to its place. */
function errors(): Html {
  const codes = Object.keys(ERROR_HELP) as ErrorCode[]
  const all = codes.map((code) => {
    const { cause, remedy } = ERROR_HELP[code]
    return html`<article aria-labelledby="${errorAnchor(code)}">
      <h3 id="${errorAnchor(code)}">${code}</h3>
      <p class="quiet">Status ${HTTP_STATUS[code]}</p>
      <p>${inline(cause)}</p>
      <p>${inline(remedy)}</p>
    </article>`
  })
  return html`<section aria-labelledby="errors">
    <h2 id="errors">Errors</h2>
    ${all}
  </section>`
}

/** The reference of the API as a page: the document for people, with forms to try what it says. */
export function renderReference(document: OpenApiDocument): string {
  const { title, version, description } = document.info
  const groups = groupsOf(document)
  const name = `${String(title)} API ${version}`
  const head = html`<meta charset="utf-8" /><meta
      name="viewport"
      content="width=device-width, initial-scale=1"
    /><title>${name}</title><link rel="stylesheet" href="${FILES}/page.css" />
    <script type="module" src="${FILES}/try-it.js"></script>`
  const intro = html`<header>
    <h1>${name}</h1>
    <p>For programs: <a href="/api/v1/openapi.json">openapi.json</a></p>
    ${prose(String(description))}
  </header>`
  const main = html`<main id="content" tabindex="-1">
    ${intro}${WITHOUT_SCRIPT}${CREDENTIAL}${groups.map(section)}${errors()}${shapes(document)}
  </main>`
  const skip = html`<a class="skip" href="#content">Skip the list of operations</a>`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        ${head}
      </head>
      <body>
        ${skip}
        <div class="columns">${navigation(groups)}${main}</div>
      </body>
    </html>`
  return page.text
}
