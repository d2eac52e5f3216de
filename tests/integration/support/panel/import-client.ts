import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'

import config from '@payload-config'
import type { Role } from '@/domain/account/roles'
import { listImports } from '@/features/import/uploads/list-imports'
import { importOrders } from '@/jobs/handlers/import-orders'
import { createLogger } from '@/platform/logging/logger'
import { sqlOf } from '@/platform/database/transaction'

import { makeInvoiceFile } from '../../../factories/invoice-file'
import { jobContext } from '../../../factories/jobs'
import { makeStore, makeUser } from '../../../factories/shop'
import { tokenOf } from '../v1/v1-client'

const PASSWORD = 'correct horse battery'
const ROLES = ['admin', 'manager', 'support', 'fulfilment', 'customer'] as const
export const UNKNOWN = '018f0000-0000-7000-8000-000000000000'
export const OPTIONS = {
  currency: 'GBP',
  timeZone: 'Europe/London',
  encoding: 'utf-8',
  mapping: {},
  isDryRun: false,
}

/** A role, or null for an unauthenticated visitor. */
export type Principal = Role | null

let serial = 0

/** A file that shares no invoice, customer or goods with those of other tests. */
export function freshLines(): string[] {
  serial += 1
  return makeInvoiceFile({ invoices: 4, firstNumber: 100_000 * serial }).lines
}

/** A file of which lines 3 and 5 are unsound. */
export function brokenLines(): string[] {
  const lines = freshLines()
  lines[2] = (lines[2] ?? '').replace(/^([^,]*,[^,]*,[^,]*),[^,]*/, '$1,three')
  lines[4] = 'cut off'
  return lines
}

/** The names of the uploads that are stored, in whole or in part. */
export async function keptUploads(payload: Payload): Promise<string[]> {
  const rows = await sqlOf(payload).query<{ name: string }>(
    `select stored_as as name from import_files where kind = 'upload' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** One field of a JSON answer. */
export async function fieldOf(response: Response, name: string): Promise<string> {
  const answer = (await response.json()) as Record<string, unknown>
  return String(answer[name])
}

/** The code and the words of a refusal. */
export async function refusalOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { message: string; data?: { code?: string } }[] }
  return errors.map(({ message, data }) => `${data?.code ?? ''}: ${message}`).join()
}

/** The panel's import as its screen uses it: Payload's own REST handlers, and one account of each role. */
export class ImportClient {
  readonly #payload: Payload
  readonly #handlers = { GET: REST_GET(config), POST: REST_POST(config) }
  readonly #tokens = new Map<Role, string>()

  private constructor(payload: Payload) {
    this.#payload = payload
  }

  static async open(payload: Payload): Promise<ImportClient> {
    const importClient = new ImportClient(payload)
    await makeStore(payload)
    for (const role of ROLES) {
      const { email } = await makeUser(payload, { roles: [role], password: PASSWORD })
      importClient.#tokens.set(role, await tokenOf(payload, { email }))
    }
    return importClient
  }

  get(url: string, principal: Principal): Promise<Response> {
    return this.#call(url, principal, { method: 'GET' })
  }

  /** Sends an object as JSON, and a text as if it were some. */
  send(url: string, principal: Principal, body: object | string): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.#call(url, principal, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
  }

  upload(principal: Principal, body: BodyInit | null, contentType = 'text/csv'): Promise<Response> {
    const headers = { 'content-type': contentType }
    // A body that is a stream needs `duplex`, which the compiler's own list of options does not have yet.
    const init = { method: 'POST' as const, headers, body, duplex: 'half' as const }
    return this.#call('/order-imports/uploads', principal, init)
  }

  #call(
    url: string,
    principal: Principal,
    init: RequestInit & { method: 'GET' | 'POST' },
  ): Promise<Response> {
    const headers = new Headers(init.headers)
    if (principal) headers.set('authorization', `JWT ${this.#tokens.get(principal) ?? ''}`)
    const request = new Request(`http://127.0.0.1:3000/api${url}`, { ...init, headers })
    const slug = url.split('/').filter(Boolean)
    return this.#handlers[init.method](request, { params: Promise.resolve({ slug }) })
  }

  /** Uploads lines as a manager; answers the upload's name. */
  async uploaded(lines: readonly string[]): Promise<string> {
    const response = await this.upload('manager', `${lines.join('\n')}\n`)
    return fieldOf(response, 'storedAs')
  }

  /** Uploads and starts as a manager; answers the import's id. */
  async started(lines: readonly string[]): Promise<string> {
    const body = { storedAs: await this.uploaded(lines), fileName: 'sales.csv', options: OPTIONS }
    return fieldOf(await this.send('/order-imports', 'manager', body), 'id')
  }

  /** Does what the worker does with it. */
  async run(importId: string): Promise<void> {
    const log = createLogger({ level: 'silent' })
    const { signal } = new AbortController()
    await importOrders({ ctx: jobContext(this.#payload), log, signal }, { importId })
  }

  /** As the screen lists it. */
  async entryOf(id: string) {
    return (await listImports(this.#payload)).find((entry) => entry.id === id)
  }
}
