import { afterEach, expect, it } from 'vitest'

import { Backroom, BOSS, settingsOfShop } from './support/backroom'

const QUERY = JSON.stringify({ query: '{ Orders(limit: 1) { totalDocs } }' })

let backroom: Backroom | undefined
afterEach(async () => {
  await backroom?.stop('SIGTERM')
})

interface Line {
  request_id?: string
  channel?: string
  actor_id?: string | null
}

/** The log line of one request, once it is written. */
async function lineOf(from: Backroom, requestId: string): Promise<Line> {
  const find = (): Line | undefined =>
    from.output
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes(requestId))
      .map((line) => JSON.parse(line) as Line & { msg?: string })
      .find((line) => line.msg === 'request')
  await expect.poll(find, { timeout: 20_000 }).toBeDefined()
  return find() ?? {}
}

it('names the principal at each interface behind Next.js, and never the credential', async () => {
  const settings = await settingsOfShop()
  const url = `http://127.0.0.1:${settings.PORT}`
  const started = new Backroom({ ...settings, LOG_LEVEL: 'info' })
  backroom = started
  await started.says('Backroom is ready')

  const json = { 'content-type': 'application/json' }
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(BOSS),
  })
  const { token, user } = (await login.json()) as { token: string; user: { id: string } }
  const bearer = { authorization: `JWT ${token}` }
  const cookie = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'none' }
  const calls: readonly (readonly [channel: string, path: string, init: RequestInit])[] = [
    ['rest', '/api/users/me', { headers: bearer }],
    ['graphql', '/api/graphql', { method: 'POST', headers: { ...bearer, ...json }, body: QUERY }],
    ['admin', '/admin', { headers: cookie }],
    ['storefront', '/account', { headers: cookie }],
  ]
  for (const [channel, path, init] of calls) {
    const id = `who-asked-${channel}`
    const headers = { ...(init.headers as Record<string, string>), 'x-request-id': id }
    const answer = await fetch(url + path, { ...init, headers })
    await answer.text()
    expect(answer.status, path).toBe(200)
    expect(await lineOf(started, id), path).toMatchObject({ channel, actor_id: user.id })
  }
  await (await fetch(`${url}/login`, { headers: { 'x-request-id': 'unauthenticated' } })).text()
  expect(await lineOf(started, 'unauthenticated')).toMatchObject({ channel: 'storefront', actor_id: null })
  const links = ['/api/users/verify/a-token-of-a-mail', '/admin/reset/a-token-of-a-mail']
  for (const [index, path] of links.entries()) {
    const headers = { 'x-request-id': `a-link-${String(index)}` }
    await (await fetch(url + path, { method: index === 0 ? 'POST' : 'GET', headers })).text()
    await lineOf(started, `a-link-${String(index)}`)
  }
  const secret = `br_${'k'.repeat(43)}`
  const misplaced = [
    `/api/v1/orders?key=${secret}`,
    `/api/orders?where[note][equals]=br%5F${'k'.repeat(43)}`,
    `/api/graphql?token=${secret}`,
    `/admin/${secret}`,
    `/${secret}`,
    `/health?${secret}`,
  ]
  for (const [index, path] of misplaced.entries()) {
    const id = `misplaced-${String(index)}`
    const answer = await fetch(url + path, { headers: { 'x-request-id': id } })
    expect(answer.status, path).toBe(400)
    expect(await answer.text(), path).not.toContain('kkkk')
    await lineOf(started, id)
  }
  expect(started.output).not.toContain('kkkk')
  expect(started.output).not.toContain('a-token-of-a-mail')
  expect(started.output).not.toContain(token)
  expect(started.output).not.toContain(BOSS.email)
})
