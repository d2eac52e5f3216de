import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { collectRoutes } from '@/api/routes/collect'

import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const text = readFileSync(path.join(import.meta.dirname, '../../../docs/api.md'), 'utf8')

/** What the API answers, e.g. `GET /orders/:id`. */
const routes = collectRoutes(payload).map(({ route }) => route as string)

/** The routes in a table's cell: methods in front of a path belong to it, `GET` `POST /orders`. */
function routesOf(cell: string): string[] {
  const methods: string[] = []
  return [...cell.matchAll(/`([A-Z]+)(?: (\/[^`]*))?`/g)].flatMap(([, method = '', place]) => {
    methods.push(method)
    if (place === undefined) return []
    return methods.splice(0).map((each) => `${each} ${place.replace(/\{[^}]+\}/g, ':id')}`)
  })
}

function documentedRoutes(): string[] {
  const cells = text.split('\n').flatMap((line) => (line.startsWith('| `') ? (line.split('|')[1] ?? '') : []))
  return cells.flatMap(routesOf)
}

/** The calls of the examples, those within others too. */
function exampleCalls(source: string): string[] {
  const script = [...source.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block).join('\n')
  return script
    .split(/\bcurl /)
    .slice(1)
    .flatMap((call) => {
      const place = /\$API(\/[\w/$.-]*)/.exec(call)?.[1]
      const given = /-X ([A-Z]+)/.exec(call)?.[1]
      const method = given ?? (/ -[dF] /.test(call) ? 'POST' : 'GET')
      return place === undefined ? [] : [`${method} ${place}`]
    })
}

function isRoute(call: string): boolean {
  return routes.some((route) => new RegExp(`^${route.replaceAll(':id', '[\\w$-]+')}$`).test(call))
}

it('every route of the API is documented, and every documented one exists', () => {
  expect(documentedRoutes().toSorted()).toEqual(routes.toSorted())
})

it('every example calls a route and a method that exist', () => {
  const calls = exampleCalls(text)
  expect(calls.length).toBeGreaterThan(30)
  expect(calls.filter((call) => !isRoute(call))).toEqual([])
})

it('an example of something else would be found', () => {
  const calls = exampleCalls(
    '```sh\ncurl $API/carts\ncurl -X PUT $API/media/$ID -d x\ncurl $API/orders -d x\n```',
  )
  expect(calls.filter((call) => !isRoute(call))).toEqual(['GET /carts', 'PUT /media/$ID'])
})

/** Without `-g`, curl takes brackets in an address for a pattern and sends nothing. */
const isBroken = (call: string) => /\?[^'" ]*\[/.test(call) && !/(?:^|\s)-\w*g\s/.test(call)

it('every example whose address has brackets says so to curl', () => {
  const calls = (source: string) =>
    source
      .split(/\bcurl /)
      .slice(1)
      .map((call) => call.split('\n')[0] ?? '')
  expect(calls(text).filter(isBroken)).toEqual([])
  expect(
    calls('curl -s "$API/orders?filter[sku]=A"\ncurl -sg "$API/orders?filter[sku]=A"').filter(isBroken),
  ).toHaveLength(1)
})

/** The headings of a page; those within an example are none. */
function headingsOf(page: string): { shown: string[]; written: string[] } {
  let fence: string | null = null
  const shown: string[] = []
  const written = page.split('\n').filter((line) => line.startsWith('## '))
  for (const line of page.split('\n')) {
    const [mark] = /^`{3,}/.exec(line) ?? []
    if (mark !== undefined && fence === null) fence = mark
    else if (fence !== null && line === fence) fence = null
    else if (fence === null && line.startsWith('## ')) shown.push(line)
  }
  return { shown, written }
}

it('every example of the page ends before the next section', () => {
  const { shown, written } = headingsOf(text)
  expect(shown).toEqual(written)
  expect(headingsOf('## A\n```ts\n## B').shown).toEqual(['## A'])
})
