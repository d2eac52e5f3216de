import { expect, it, vi } from 'vitest'

import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
await makeVariant(payload, {})

interface Answer {
  status: number
  body: { data?: unknown; errors?: { message: string }[] }
}

/** As the wire has it. */
async function send(body: string, type = 'application/json'): Promise<Answer> {
  const headers = { 'content-type': type, authorization: `JWT ${token}` }
  const response = await graphqlHandler(
    new Request('http://127.0.0.1:3000/api/graphql', { method: 'POST', headers, body }),
  )
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const ask = (query: string, variables: object = {}) => send(JSON.stringify({ query, variables }))

const refusedWith = (status: number, message: RegExp) => ({
  status,
  body: {
    errors: [{ message: expect.stringMatching(message) as string, extensions: { statusCode: status } }],
  },
})

it('what a shop would ask for is answered', async () => {
  const fields = 'title slug updatedBy { name } variants(limit: 10) { docs { sku priceMinor } }'
  const answer = await ask(`query ($n: Int) { Products(limit: $n) { docs { ${fields} } totalDocs } }`, {
    n: 20,
  })
  expect(answer).toMatchObject({ status: 200, body: { data: { Products: { totalDocs: 1 } } } })
})

it('queries that are too deep or too wide are refused', async () => {
  const nest = (depth: number): string => (depth === 0 ? 'id' : `createdBy { ${nest(depth - 1)} }`)
  const deep = await ask(`{ Orders(limit: 1) { docs { ${nest(12)} } } }`)
  expect(deep).toMatchObject(refusedWith(400, /15 levels deep/))
  const wide = await ask('{ Products { docs { variants { docs { sku } } } } }')
  expect(wide).toMatchObject(refusedWith(400, /values/))
  const relations = 'createdBy { id } '.repeat(70)
  const heavy = await ask(`{ Products(limit: 1) { docs { ${relations} } } }`)
  expect(heavy.body).toMatchObject({ errors: [{ message: expect.stringMatching(/complexity/) as string }] })
  expect(heavy.body.data).toBeUndefined()
})

it('queries that the framework’s own rules never finish are refused at once', async () => {
  const levels = Array.from(
    { length: 60 },
    (_, n) => `fragment F${String(n)} on Query { ...F${String(n + 1)} ...F${String(n + 1)} }`,
  )
  const doubling = `query { __typename ...F0 } ${levels.join(' ')}`
  expect(await ask(`${doubling} fragment F60 on Query { __typename }`)).toMatchObject(
    refusedWith(400, /at once/),
  )
  expect(await ask(`${doubling} fragment F60 on Query { ...Unknown }`)).toMatchObject(
    refusedWith(400, /values/),
  )
  const cycle = 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'
  expect(await ask(cycle)).toMatchObject(refusedWith(400, /contains itself/))
})

it('a request is one query, as JSON', async () => {
  const query = JSON.stringify({ query: '{ __typename }' })
  expect(await send(query)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } })
  expect(await send(`[${query},${query}]`)).toMatchObject(refusedWith(400, /one query a request/))
  expect(await send('{"query": 1}')).toMatchObject(refusedWith(400, /no query/))
  expect(await send('{"query"')).toMatchObject(refusedWith(400, /JSON/))
  expect(await send('')).toMatchObject(refusedWith(400, /JSON/))
  expect(await send('{"query": "{ Orders("}')).toMatchObject(refusedWith(400, /Syntax/))
  expect(await send(query, 'text/plain')).toMatchObject(refusedWith(415, /application\/json/))
  const long = JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(300_000) } })
  expect(await send(long)).toMatchObject(refusedWith(413, /too large/))
})

it('what is wrong with a value is said without the value', async () => {
  const reset = (types: string) =>
    `mutation (${types}) { resetPasswordUser(token: $token, password: $password) }`
  const secret = 'correct horse battery'
  const answers = await Promise.all([
    ask(reset('$token: Int!, $password: Boolean!'), { token: secret, password: secret }),
    ask(reset('$token: String!, $password: String!'), { token: { a: secret }, password: [secret] }),
    ask(`{ Orders(limit: "${secret}") { docs { id } } }`),
    ask(`mutation { resetPasswordUser("${secret}") }`),
    ask(`mutation { resetPasswordUser("""${secret}""") }`),
    ask(`mutation { resetPasswordUser(token: 5, password: "${secret}") }`),
  ])
  for (const answer of answers) {
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(answer.body)).not.toContain(secret)
  }
})

it('a page of ours may read why its query was refused, and one of another site may not', async () => {
  const refusedFor = async (origin: string) => {
    const headers = { 'content-type': 'application/json', origin }
    const request = { method: 'POST', headers, body: '[]' }
    return graphqlHandler(new Request('http://127.0.0.1:3000/api/graphql', request))
  }
  const ours = await refusedFor('http://127.0.0.1:3000')
  expect(ours.status).toBe(400)
  expect(ours.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3000')
  expect(ours.headers.get('access-control-allow-credentials')).toBe('true')
  expect(ours.headers.get('access-control-expose-headers')).toContain('Retry-After')
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:3000.evil.example']) {
    const other = await refusedFor(origin)
    expect(other.status).toBe(400)
    expect(other.headers.get('access-control-allow-origin'), origin).toBeNull()
  }
})

it('what a directive asks for by a variable that is not there, or is no yes or no, is refused, and nothing is written to the log', async () => {
  const written = vi.spyOn(console, 'error')
  const include = '{ Products(limit: 1) { docs { id @include(if: $shown) } } }'
  for (const [query, variables] of [
    [include, {}],
    [`query ($shown: Boolean!) ${include}`, {}],
    [`query ($shown: Boolean!) ${include}`, { shown: 'x' }],
  ] as const) {
    expect(await ask(query, variables), query).toMatchObject({ status: 400 })
  }
  expect(written).not.toHaveBeenCalled()
})

it('mistakes that the executor finds are told, and those that hide a field are refusals', async () => {
  const wrong = await ask('query ($n: Int!) { Products(limit: $n) { docs { id } } }', {})
  expect(wrong).toMatchObject({ status: 400 })
  expect(wrong.body.errors?.[0]?.message).toMatch(/"\$n" of required type/)
  const rights = await ask('{ Access { order_events { create { permission } } } }')
  expect(JSON.stringify(rights.body)).not.toMatch(/"statusCode":5/)
})
