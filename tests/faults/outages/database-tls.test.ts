import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'

import { cancelStatement } from '@/platform/database/connections/cancel-statement'
import { findUrlMistakes } from '@/platform/settings/database-url'

import { checkDatabase } from '../../../scripts/lib/postgres/database'
import type { Certificate } from '../support/postgres/certificates'
import { issue, makeAuthority } from '../support/postgres/certificates'
import { startOwnPostgres } from '../support/postgres/own-postgres'

const server = await startOwnPostgres()
const folder = mkdtempSync(path.join(tmpdir(), 'backroom-tls-'))
const ours = makeAuthority('Our authority')
const others = makeAuthority('Another authority')
const HOSTS = ['localhost', '127.0.0.1']

function keep(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text, { mode: 0o600 })
  return file
}
const CA = `&sslrootcert=${keep('ca.pem', ours.certificate)}`

/** What the server shows. */
const CERTIFICATES = {
  right: issue(ours, { name: 'right', hosts: HOSTS }),
  'wrong host': issue(ours, { name: 'wrong', hosts: ['db.example.com'] }),
  expired: issue(ours, { name: 'old', hosts: HOSTS, days: -1 }),
  'another authority': issue(others, { name: 'theirs', hosts: HOSTS }),
} as const satisfies Record<string, Certificate>
type Shown = keyof typeof CERTIFICATES | 'no TLS'

const ALL: readonly Shown[] = ['right', 'wrong host', 'expired', 'another authority', 'no TLS']

/** How an address connects to a server that shows `right`, and to which others it connects. */
const MODES: readonly { query: string; how: 'plain' | 'TLS'; also: readonly Shown[] }[] = [
  { query: '', how: 'plain', also: ALL },
  { query: 'sslmode=disable', how: 'plain', also: ALL },
  { query: `sslmode=prefer${CA}`, how: 'TLS', also: [] },
  { query: `sslmode=require${CA}`, how: 'TLS', also: [] },
  { query: `sslmode=verify-ca${CA}`, how: 'TLS', also: [] },
  { query: `sslmode=verify-full${CA}`, how: 'TLS', also: [] },
  { query: 'sslmode=no-verify', how: 'TLS', also: ['wrong host', 'expired', 'another authority'] },
  {
    query: 'uselibpqcompat=true&sslmode=require',
    how: 'TLS',
    also: ['wrong host', 'expired', 'another authority'],
  },
  { query: `uselibpqcompat=true&sslmode=require${CA}`, how: 'TLS', also: ['wrong host'] },
  { query: `uselibpqcompat=true&sslmode=verify-ca${CA}`, how: 'TLS', also: ['wrong host'] },
  { query: `uselibpqcompat=true&sslmode=verify-full${CA}`, how: 'TLS', also: [] },
]

function addressWith(query: string, { host = 'localhost', port = server.port, role = '' } = {}): string {
  const url = new URL(server.url)
  url.host = `${host}:${String(port)}`
  if (role !== '') Object.assign(url, { username: role, password: '' })
  url.search = query
  return url.href
}

/** How an address connects; null when it does not. */
async function connectBy(address: string): Promise<'plain' | 'TLS' | null> {
  expect(findUrlMistakes(address)).toEqual([])
  const client = new Client({ connectionString: address })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ ssl: boolean }>(
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    )
    return rows[0]?.ssl === true ? 'TLS' : 'plain'
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function show(shown: Shown): Promise<void> {
  if (shown !== 'no TLS') {
    server.write('server.crt', CERTIFICATES[shown].certificate)
    server.write('server.key', CERTIFICATES[shown].key)
  }
  await server.set({ ssl: shown === 'no TLS' ? 'off' : 'on' })
}

afterAll(() => server.stop())

describe('an address with sslmode', () => {
  it.each(ALL)('connects to a server with this certificate only if the mode takes it: %s', async (shown) => {
    await show(shown)
    for (const { query, how, also } of MODES) {
      const expected = shown === 'right' || also.includes(shown) ? how : null
      expect([query, await connectBy(addressWith(query))]).toEqual([query, expected])
    }
  })

  it('checks the certificate’s addresses where the host is an address', async () => {
    await show('right')
    const byAddress = { host: '127.0.0.1' }
    expect(await connectBy(addressWith(`sslmode=verify-full${CA}`, byAddress))).toBe('TLS')
    await show('wrong host')
    expect(await connectBy(addressWith(`sslmode=verify-full${CA}`, byAddress))).toBeNull()
  })

  it('does not trust an authority that is not the system’s unless the address names it', async () => {
    await show('right')
    expect(await connectBy(addressWith('sslmode=verify-full'))).toBeNull()
  })

  it('says what is wrong with the certificate, and not the password', async () => {
    await show('expired')
    const refused = checkDatabase(addressWith(`sslmode=verify-full${CA}`))
    await expect(refused).rejects.toThrow(
      /^DATABASE_URL \(localhost:\d+\/backroom\).*certificate has expired/,
    )
  })

  it('is explained in the documentation', () => {
    const page = readFileSync('docs/production.md', 'utf8')
    const shown = MODES.map(({ query }) => query.replace(CA, '&sslrootcert=FILE')).filter(
      (query) => query !== '',
    )
    expect(shown.filter((query) => !page.includes(`\`${query}\``))).toEqual([])
  })
})

describe('a client’s certificate', () => {
  it('signs in where the server asks for one, by its name', async () => {
    await show('right')
    await server.admin.query('create role integrator login')
    server.admit('hostssl all integrator 127.0.0.1/32 cert')
    server.write('clients.crt', ours.certificate)
    await server.set({ ssl_ca_file: 'clients.crt' })
    const asRole = (name: string) => {
      const { certificate, key } = issue(ours, { name })
      const files = `&sslcert=${keep(`${name}.crt`, certificate)}&sslkey=${keep(`${name}.key`, key)}`
      return connectBy(addressWith(`sslmode=verify-full${CA}${files}`, { role: 'integrator' }))
    }
    expect(await asRole('integrator')).toBe('TLS')
    expect(await asRole('somebody')).toBeNull()
  })
})

describe('a request to cancel a statement', () => {
  /** The bytes with which PostgreSQL's protocol begins it. */
  const CANCEL = Buffer.from([0, 0, 0, 16, 4, 210, 22, 46])

  const SLEEPING = `select from pg_stat_activity where wait_event = 'PgSleep'`

  it('is encrypted as the connection is', async () => {
    await show('right')
    const sent: Buffer[] = []
    const sockets: Socket[] = []
    const proxy = createServer((near) => {
      const far = connect(server.port, '127.0.0.1')
      near.on('data', (chunk: Buffer) => sent.push(chunk))
      for (const socket of [near, far]) sockets.push(socket.on('error', () => undefined))
      near.pipe(far).pipe(near)
    }).listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const { port } = proxy.address() as AddressInfo
    const isCancelOpen = async (query: string) => {
      const client = new Client({ connectionString: addressWith(query, { port }) })
      await client.connect()
      const cancelled = expect(client.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' })
      await expect.poll(async () => (await server.admin.query(SLEEPING)).rowCount).toBe(1)
      cancelStatement(client)
      await cancelled
      await client.end()
      return Buffer.concat(sent).includes(CANCEL)
    }
    expect(await isCancelOpen(`sslmode=verify-full${CA}`)).toBe(false)
    expect(await isCancelOpen('sslmode=disable')).toBe(true)
    proxy.close()
    for (const socket of sockets) socket.destroy()
  })
})
