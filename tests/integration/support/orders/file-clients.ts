import type { Payload } from 'payload'

import * as rest from '@/app/(payload)/api/[...slug]/route'

import type { Shop } from '../v1/v1-shop'

export interface FileAnswer {
  status: number
  headers: Headers
  bytes: Buffer
  body: Record<string, unknown>
}

/** How an interface adds, sends and removes files of an order, for one caller; null for a visitor. */
export interface FileClient {
  add: (orderId: string, file: Sent, headers?: Record<string, string>) => Promise<FileAnswer>
  open: (orderId: string, fileId: string) => Promise<FileAnswer>
  remove: (orderId: string, fileId: string) => Promise<FileAnswer>
}

export interface Sent {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

const BASE = 'http://127.0.0.1:3000/api'

async function answerOf(response: Response): Promise<FileAnswer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const body = isJson ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : {}
  return { status: response.status, headers: response.headers, bytes, body }
}

/** Payload's REST, as the panel uses it: the bytes are the body. */
export function restFiles(token: string | null): FileClient {
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('authorization', `JWT ${token}`)
    const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
    const request = new Request(`${BASE}${path}`, { ...init, method, headers })
    return answerOf(await rest[method](request, { params: Promise.resolve({ slug }) }))
  }
  return {
    add: (orderId, { name, bytes }, headers = {}) =>
      ask('POST', `/orders/${orderId}/files?name=${encodeURIComponent(name)}`, {
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body: bytes,
      }),
    open: (orderId, fileId) => ask('GET', `/orders/${orderId}/files/${fileId}`),
    remove: (orderId, fileId) => ask('DELETE', `/orders/${orderId}/files/${fileId}`),
  }
}

/** v1: a file is a part of a form. */
export function v1Files({ api }: Pick<Shop, 'api'>, token: string | null): FileClient {
  const ask = async (method: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    return answerOf(await api.fetch(new Request(`${BASE}/v1${path}`, { ...init, method, headers })))
  }
  return {
    add: (orderId, { name, bytes }, headers = {}) => {
      const form = new FormData()
      form.append('file', new File([bytes], name, { type: 'text/html' }))
      return ask('POST', `/orders/${orderId}/files`, { headers, body: form })
    },
    open: (_orderId, fileId) => ask('GET', `/order-files/${fileId}/content`),
    remove: (_orderId, fileId) => ask('DELETE', `/order-files/${fileId}`),
  }
}

/** The id in an answer of either interface. */
export function idIn({ body }: FileAnswer): string {
  const data = (body['data'] ?? body) as { id?: unknown }
  return String(data.id)
}

/** The code of a refusal of either interface. */
export function codeIn({ body }: FileAnswer): string {
  const v1 = body['error'] as { code: string } | undefined
  const [first] = (body['errors'] ?? []) as { data?: { code?: string } }[]
  return v1?.code ?? first?.data?.code ?? ''
}

export async function bytesKept(payload: Payload, fileId: string): Promise<number> {
  const { rows } = await payload.db.pool.query('select 1 from order_file_bytes where file_id = $1', [fileId])
  return rows.length
}
