import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import * as routes from '@/app/(payload)/api/[...slug]/route'
import type { Media } from '@/payload-types'

export interface UploadAnswer {
  status: number
  doc?: Media
  errors?: { message: string; data?: { code?: string; errors?: { path: string }[] } }[]
}

export interface UploadAsk {
  path?: string
  method?: 'POST' | 'PATCH'
  type?: string
  token?: string | null
}

/** As the panel's form and programs send it: the file, and the fields as JSON beside it. */
export function formOf(data: Buffer, name = 'picture.png'): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], name, { type: 'image/png' }))
  form.append('_payload', JSON.stringify({ alt: 'A wall' }))
  return form
}

/** Sends pictures to Payload's REST as the owner of a token, and reads what is kept in `home`. */
export function openUploadClient(home: string, ownToken: string) {
  async function send(body: BodyInit, ask: UploadAsk = {}): Promise<UploadAnswer> {
    const { path: place = '/media', method = 'POST', token = ownToken, type } = ask
    const headers = new Headers(token === null ? {} : { authorization: `JWT ${token}` })
    if (type !== undefined) headers.set('content-type', type)
    const request = new Request(`http://127.0.0.1:3000/api${place}`, { method, headers, body })
    const slug = place.split('?')[0]?.split('/').filter(Boolean) ?? []
    const response = await routes[method](request, { params: Promise.resolve({ slug }) })
    return { status: response.status, ...((await response.json()) as Omit<UploadAnswer, 'status'>) }
  }

  async function upload(data: Buffer, { name, ...ask }: UploadAsk & { name?: string } = {}): Promise<Media> {
    const answer = await send(formOf(data, name), ask)
    if (!answer.doc) throw new Error(JSON.stringify(answer))
    return answer.doc
  }

  const readKept = (name: string | null | undefined) => readFile(path.join(home, 'media', name ?? ''))

  /** The bytes that are kept of a picture: its own, then those of its sizes. */
  async function filesOf({ filename, sizes }: Media): Promise<Buffer[]> {
    const names = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)]
    const kept = names.filter((name) => typeof name === 'string')
    if (kept.length < 2) throw new Error('there are no sizes')
    return Promise.all(kept.map(readKept))
  }

  const listKept = async () => readdir(path.join(home, 'media')).catch((): string[] => [])

  return { send, upload, filesOf, readKept, listKept }
}
