import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { collectRoutes } from '@/api/routes/collect'

import { startPayload } from '../../setup/payload'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const { anonymous, fetch } = await startApi(payload)
const routes = collectRoutes(payload)
const committed = readFileSync(path.join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8')

const ask = (headers: Record<string, string> = {}) =>
  fetch(new Request('http://127.0.0.1:3000/api/v1/openapi.json', { headers }))

it('the API serves its description to everyone, as docs/openapi.json has it', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(JSON.parse(await answer.text())).toEqual(JSON.parse(committed))
})

it('caches may keep the description for five minutes, and then ask whether it is still the newest', async () => {
  const first = await ask()
  expect(first.headers.get('cache-control')).toBe('public, max-age=300')
  const again = await ask({ 'if-none-match': String(first.headers.get('etag')) })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200)
})

it('the API serves the same as a page, which caches may keep as well', async () => {
  const page = await fetch(new Request('http://127.0.0.1:3000/api/v1/docs'))
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('cache-control')).toBe('public, max-age=300')
  expect(await page.text()).toContain('<h3 id="placeOrder">')
})

it('a refusal of the description is not kept by caches', async () => {
  const { status, headers } = await anonymous.get('/openapi.json?x=1')
  expect(status).toBe(400)
  expect(headers.get('cache-control')).toBe('no-store')
  expect((await ask({ authorization: 'Bearer nonsense' })).status).toBe(401)
})

it('a caller may send every example of a body as it stands', () => {
  const examples = routes.flatMap(({ route, body, example }) =>
    body && example ? [{ route, body, example }] : [],
  )
  expect(examples.length).toBeGreaterThan(10)
  const wrong = examples.filter(({ body, example }) => !body.safeParse(example).success)
  expect(wrong.map(({ route }) => route)).toEqual([])
})

it('the description names each route once', () => {
  const { paths } = JSON.parse(committed) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const described = Object.entries(paths).flatMap(([at, item]) =>
    Object.entries(item).map(([method, { operationId }]) => `${method.toUpperCase()} ${at} ${operationId}`),
  )
  const declared = routes.map(({ route, name }) => `${route.replace(':id', '{id}')} ${name}`)
  expect(described.toSorted()).toEqual(declared.toSorted())
})
