import { createRequire, register } from 'node:module'

import 'next/dist/server/node-environment-baseline.js'

import config from '@payload-config'

import { makeEmptyInterface } from '../permissions/permission-interfaces'
import type { PermissionInterface, Outcome } from '../permissions/permission-interfaces'

/** What the bundler makes of styles and pictures, which mean nothing here. */
const LOADER = `
  export async function load(url, context, next) {
    if (!/\\.(?:s?css|svg|png|jpg|ico|woff2?)$/.test(url)) return next(url, context)
    return { format: 'module', source: 'export default {}', shortCircuit: true }
  }`

interface Storage {
  run: <T>(store: object, work: () => T) => T
}

/** Next.js' own: what is called within one finds the request that it describes. */
function nextStorages(): { work: Storage; unit: Storage } {
  const require = createRequire(import.meta.url)
  const folder = 'next/dist/server/app-render'
  const { workAsyncStorage: work } = require(`${folder}/work-async-storage.external.js`) as Record<
    string,
    Storage
  >
  const { workUnitAsyncStorage: unit } = require(`${folder}/work-unit-async-storage.external.js`) as Record<
    string,
    Storage
  >
  if (!work || !unit) throw new Error('Next.js keeps its requests elsewhere')
  return { work, unit }
}

type ServerFunction = 'render-document' | 'table-state' | 'copy-data-from-locale'

/** Calls a function of the panel as its pages do, with the session in a cookie. */
async function makePanelCall() {
  register(`data:text/javascript,${encodeURIComponent(LOADER)}`)
  const { handleServerFunctions } = await import('@payloadcms/next/layouts')
  const { work, unit } = nextStorages()
  return (name: ServerFunction, args: Record<string, unknown>, token: string | null): Promise<unknown> => {
    const cookie: Record<string, string> = token === null ? {} : { cookie: `payload-token=${token}` }
    const headers = new Headers({
      'sec-fetch-site': 'same-origin',
      'x-request-id': 'a-test-request',
      ...cookie,
    })
    const request = { type: 'request', phase: 'action', headers, cookies: { get: () => undefined } }
    return work.run({ route: '/admin' }, () =>
      unit.run(request, () => handleServerFunctions({ name, args, config, importMap: {} })),
    )
  }
}

const REFUSED: Outcome = { isDone: false, status: 403 }
const DONE: Outcome = { isDone: true, status: 200 }

async function attempt<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    // Refusals, and Next.js' own way to say that there is no such page.
    const isRefusal = error instanceof Error && ('status' in error || 'digest' in error)
    if (isRefusal || /not-found|Error fetching data/.test(String(error))) return null
    throw error
  }
}

/**
 * The functions that the panel's pages call on the server: those that answer documents, and the one that writes them;
 * everything else the panel writes through REST.
 */
export async function makePanelInterface(): Promise<PermissionInterface> {
  const call = await makePanelCall()
  const read = async (slug: string, id: string, token: string | null): Promise<Outcome> => {
    const one = (await attempt(call('render-document', { collectionSlug: slug, docID: id }, token))) as {
      data?: { id?: string } | null
    } | null
    const query = { where: { id: { equals: id } } }
    const list = (await attempt(
      call(
        'table-state',
        { collectionSlug: slug, columns: [], query, renderRowTypes: true, tableAppearance: 'default' },
        token,
      ),
    )) as { data?: { docs: { id: string }[] } } | null
    // A collection that a role's menu leaves out has no page for it; where a form points at it, its rows are read.
    const isListed = list?.data?.docs.some((doc) => doc.id === id) === true
    return one?.data?.id === id || isListed ? DONE : REFUSED
  }
  const update = async (slug: string, { id }: { id: string }, token: string | null): Promise<Outcome> => {
    const args = { collectionSlug: slug, docID: id, fromLocale: 'en', toLocale: 'en', overrideData: true }
    const written = await attempt(call('copy-data-from-locale', args, token))
    return written === null ? REFUSED : DONE
  }
  return { ...makeEmptyInterface(), read, update }
}
