import { randomBytes } from 'node:crypto'

import { Client as Database } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makePicture } from '../factories/pictures'
import { Backroom, findPort, makeDataDir } from './support/backroom'
import { at, makeHuntedClient } from './support/hunted-client'
import { SecretHunt } from './support/secret-hunt'

const hunt = new SecretHunt()
const invent = (name: string) => hunt.plant(name, `planted-${randomBytes(12).toString('hex')}`)

const SECRET = invent('PAYLOAD_SECRET')
const SETTINGS = {
  PAYLOAD_SECRET: SECRET,
  PAYLOAD_SECRET_PREVIOUS: invent('PAYLOAD_SECRET_PREVIOUS'),
  METRICS_TOKEN: invent('METRICS_TOKEN'),
  ADMIN_EMAIL: 'boss@example.com',
  ADMIN_PASSWORD: invent('the administrator’s password'),
  S3_BUCKET: 'media',
  S3_ACCESS_KEY_ID: 'an-access-key',
  S3_SECRET_ACCESS_KEY: invent('S3_SECRET_ACCESS_KEY'),
  LOG_LEVEL: 'debug',
}
const LINKS = ['change-email', 'invitation', 'reset-password', 'verify-email'].map(
  (purpose) => `the link ${purpose}`,
)
const GIVEN = ['access', 'refresh'].map(
  (kind) => `the ${kind} token of a customer in the answer 200 of /api/v1/auth/login`,
)
/** Not a secret: it is looked for to see that a place is looked at. */
const VISIBLE = 'Visible Canary'

const databaseUrl = process.env['DATABASE_URL'] ?? ''
const DATABASE = new URL(databaseUrl).pathname.slice(1)
hunt.plant('the database’s password', new URL(databaseUrl).password)

/** A database of the server, the app's unless another is named, seen past the app. */
async function seeDatabase<T>(use: (client: Database) => Promise<T>, name = DATABASE): Promise<T> {
  const client = new Database({ connectionString: new URL(`/${name}`, databaseUrl).href })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Cuts the app's connections and lets it make no others while `work` runs. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  await seeDatabase(async (client) => {
    const name = client.escapeIdentifier(DATABASE)
    await client.query(`alter database ${name} allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      DATABASE,
    ])
    await work()
    await client.query(`alter database ${name} allow_connections true`)
  }, 'postgres')
}

/** The tokens of the links that wait to be mailed: made from their ids as the mail's writer makes them. */
async function plantLinks(client: Database): Promise<Map<string, string>> {
  process.env['PAYLOAD_SECRET'] = SECRET
  const { linkToken } = await import('../../src/platform/identity/link-token')
  const { rows } = await client.query<{ id: string; purpose: string }>(
    'select id, purpose from account_links',
  )
  return new Map(
    rows.map(({ id, purpose }) => {
      const name = `the link ${purpose}`
      return [name, hunt.plant(name, linkToken(id))]
    }),
  )
}

function formWith(picture: Buffer, field: string, value: string): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(picture)], 'x.png'))
  form.append(field, value)
  return form
}

const dataDir = makeDataDir()
const port = String(await findPort())
const nowhere = `127.0.0.1:${String(await findPort())}`
const backroom = new Backroom({
  ...SETTINGS,
  DATA_DIR: dataDir,
  PORT: port,
  DATABASE_URL: databaseUrl,
  S3_ENDPOINT: `http://${nowhere}`,
  SMTP_URL: `smtp://shop:${invent('the mail server’s password')}@${nowhere}`,
})
const ask = makeHuntedClient(`http://127.0.0.1:${port}`, hunt)
beforeAll(() => backroom.says('Backroom is ready'))
afterAll(() => backroom.stop('SIGTERM'))

/** People and programs come in; links are asked for. */
async function comeIn() {
  const own = { email: 'ada@example.com', password: invent('a customer’s password') }
  await ask('/api/v1/auth/register', { body: { ...own, name: VISIBLE } })
  const signIn = async (who: string, account: typeof own) => {
    const gives = [`the access token of ${who}`, `the refresh token of ${who}`] as const
    const session = await ask('/api/v1/auth/login', { body: account, gives })
    const token = hunt.plant(gives[0], at(session, 'data', 'access_token'))
    return { token, refresh: hunt.plant(gives[1], at(session, 'data', 'refresh_token')) }
  }
  const boss = { email: SETTINGS.ADMIN_EMAIL, password: SETTINGS.ADMIN_PASSWORD }
  const admin = await signIn('the administrator', boss)
  const customer = await signIn('a customer', own)
  const wish = { name: VISIBLE, scopes: ['orders:read', 'products:*'] }
  const issued = await ask('/api/v1/api-keys', { token: admin.token, body: wish, gives: ['a key'] })
  const key = hunt.plant('a key', at(issued, 'data', 'secret'))
  const invited = { email: 'new@example.com', name: 'Newcomer', roles: ['support'] }
  await ask('/api/v1/users', { token: admin.token, body: invited })
  await ask('/api/v1/auth/forgot-password', { body: { email: own.email } })
  const move = { current_password: own.password, email: 'ada.byron@example.com' }
  await ask('/api/v1/auth/change-email', { token: customer.token, body: move })
  const cookie = `payload-token=${admin.token}; payload-refresh=${admin.refresh}`
  return { own, admin, customer, key, cookie, links: await seeDatabase(plantLinks) }
}

type People = Awaited<ReturnType<typeof comeIn>>

/** Everything that shows something is looked at. */
async function lookAround({ admin, key, cookie }: People) {
  const shop = [
    '/',
    '/login',
    '/account',
    '/account/settings',
    '/account/devices',
    '/admin',
    '/admin/account',
  ]
  const lists = ['users', 'sessions', 'api-keys', 'mails', 'audit-entries'].flatMap((slug) => [
    `/admin/collections/${slug}`,
    `/api/${slug}?depth=2`,
  ])
  const machines = ['/admin/jobs', '/api/access', '/metrics', '/ready', '/health', '/api/v1/openapi.json']
  for (const place of [...shop, ...lists, ...machines]) await ask(place, { cookie })
  const me = at(await ask('/api/users/me', { cookie }), 'user', 'id')
  await ask(`/admin/collections/users/${me}`, { cookie })
  await ask('/api/v1/api-keys', { token: admin.token })
  await ask('/api/v1/orders', { token: key })
  await ask('/metrics', { token: SETTINGS.METRICS_TOKEN })
}

/** Secrets come where they do not belong, and with what is no valid request. */
async function mistypeSecrets({ own, admin, customer, key, cookie, links }: People) {
  const wrong = invent('a mistyped password')
  for (const path of ['/api/v1/auth/login', '/api/users/login']) {
    await ask(path, { body: { email: own.email, password: wrong } })
    await ask(path, { body: { email: wrong, password: wrong } })
    await ask(path, { body: `{"email":"${own.email}","password":"${wrong}` })
    await ask(path, { body: { email: { not: own.email }, password: [wrong] } })
  }
  for (const [name, token] of links) {
    await ask('/api/v1/auth/reset-password', { body: { token, password: 'short' } })
    await ask('/api/users/reset-password', { body: { token, password: 'short', passwordConfirm: wrong } })
    const verified = await ask(`/api/users/verify/${token}`, { method: 'POST' })
    // What is looked for are the tokens that work.
    expect(verified['status']).toBe(name === 'the link verify-email' ? 200 : 400)
    await ask(`/admin/reset/${token}`)
  }
  const reset = links.get('the link reset-password') ?? ''
  const query = 'mutation ($t: Int!, $p: Boolean!) { resetPasswordUser(token: $t, password: $p) }'
  await ask('/api/graphql', { body: { query, variables: { t: reset, p: wrong } } })
  await ask('/api/graphql', {
    body: { query: `mutation { resetPasswordUser(token: "${reset}", password: "x") }` },
  })
  for (const bad of [customer.refresh, `${key}x`, `${admin.token}x`, SECRET]) {
    await ask('/api/v1/auth/me', { token: bad })
    await ask('/api/users/me', { token: bad })
    await ask('/account', { cookie: `payload-token=${bad}; payload-refresh=${bad}` })
    await ask('/api/v1/auth/refresh', { body: { refresh_token: `${bad}\0` } })
  }
  await ask(`/api/v1/orders?key=${key}`)
  await ask(`/api/users/me?token=${admin.token}`)
  await ask(`/login?next=${customer.token}`, { gives: ['the access token of a customer'] })
  const change = { email: own.email, password: wrong, name: 'a\0b' }
  await ask('/api/users', { cookie, body: change })
  await ask('/api/users', { method: 'PATCH', cookie, body: { ...change, where: { id: { exists: wrong } } } })
}

/** What the shop needs is not there: object storage, then the database; mail never was. */
async function breakThings({ own, admin, key, cookie }: People) {
  const picture = await makePicture('png', { width: 20, height: 20 })
  const panel = formWith(picture, '_payload', JSON.stringify({ alt: VISIBLE }))
  expect(await ask('/api/media', { token: admin.token, body: panel })).toMatchObject({ status: 503 })
  const program = formWith(picture, 'alt', VISIBLE)
  expect(await ask('/api/v1/media', { token: key, body: program })).toMatchObject({ status: 503 })
  await withoutDatabase(async () => {
    for (const place of ['/api/v1/auth/me', '/api/users/me', '/account', '/admin', '/ready', '/api/orders']) {
      await ask(place, { cookie, token: key })
      await ask(place, { cookie })
    }
    expect((await ask('/api/v1/auth/login', { body: own }))['status']).toBe(503)
  })
}

it('a shop in production shows neither its schema nor a playground', async () => {
  for (const query of [
    '{ a: __schema { types { name } } }',
    '{ ...F } fragment F on Query { __type(name: "User") { name } }',
  ]) {
    expect(await ask('/api/graphql', { body: { query } })).toMatchObject({ status: 400 })
  }
  expect(await ask('/api/graphql', { body: { query: '{ __typename }' } })).toMatchObject({ status: 200 })
  for (const place of ['/api/graphql', '/api/graphql-playground', '/api/graphql?query={__typename}']) {
    expect((await ask(place))['status'], place).toBeGreaterThanOrEqual(404)
  }
})

it('no secret is in a log, an answer, the browser’s scripts, a file or the database', async () => {
  const people = await comeIn()
  expect([...people.links.keys()].sort()).toEqual(LINKS)
  await lookAround(people)
  await mistypeSecrets(people)
  await backroom.says('mail.reset-password')
  await breakThings(people)

  expect(await backroom.stop('SIGTERM')).toMatchObject({ code: 0 })
  hunt.keep('the output', backroom.output)
  hunt.keepFolder(dataDir)
  hunt.keepFolder('.next/static')
  await seeDatabase((client) => hunt.keepDatabase(client))
  // Each place was looked at, and what may be found is found.
  const seen = ['the table public.users', 'the table public.api_keys', 'the answer 200 of /api/users?depth=2']
  expect(hunt.placesOf(VISIBLE)).toEqual(expect.arrayContaining(seen))
  expect(hunt.placesOf('/api/v1/auth/refresh')).toContain('the output')
  expect(hunt.findings('meant')).toEqual(
    expect.arrayContaining(['a key in the answer 201 of /api/v1/api-keys', ...GIVEN]),
  )
  // The module that reads the settings is no part of what browsers load.
  const scripts = hunt
    .placesOf('')
    .filter((place) => place.startsWith('.next/static') && place.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  expect(hunt.placesOf('S3_SECRET_ACCESS_KEY').filter((place) => scripts.includes(place))).toEqual([])
  expect(hunt.findings('leaked')).toEqual([])
})
