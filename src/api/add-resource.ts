import type { z } from 'zod'

import type { Call } from './call'
import type { Engine } from './engine/engine'
import { findVisible, getResource } from './engine/get'
import { listResource } from './engine/list'
import type { Resource } from './engine/resource'
import { createWriter } from './engine/write'
import type { Audience } from './route'
import { created, listOf, nothing, one } from './route'
import type { Router } from './router'

/** What routes of a resource do. `delete` moves to the trash. */
type Offer = 'list' | 'get' | 'create' | 'change' | 'replace' | 'delete'

interface Offered {
  resource: Resource
  /** Who lists and gets; all else is for authenticated principals. */
  audience: Audience
  offers: readonly Offer[]
  /** Written when creating and never read again; their names are Payload's. */
  secrets?: z.ZodRawShape
}

const SIGNED_IN = { audience: 'signed-in' } as const

function addReads({ add }: Router, engine: Engine, { resource, audience, offers }: Offered): void {
  const path = `/${resource.collection}` as const
  if (offers.includes('list'))
    add(
      { route: `GET ${path}`, audience, parameters: 'list', answer: listOf(resource) },
      ({ principal, url }) => listResource(engine, { resource, principal, params: url.searchParams }),
    )
  if (offers.includes('get'))
    add(
      { route: `GET ${path}/:id`, audience, parameters: 'document', answer: one(resource) },
      async ({ principal, url, param }) => ({
        data: await getResource(engine, {
          ...{ resource, principal, id: param('id'), params: url.searchParams },
        }),
      }),
    )
}

/**
 * Adds the routes of a resource: a list with filters, sorts, cursor and search, one document, and its writes, which run
 * through the collection's own rules and hooks.
 */
export function addResource(router: Router, engine: Engine, offered: Offered): void {
  addReads(router, engine, offered)
  const { add } = router
  const { resource, offers, secrets } = offered
  const path = `/${resource.collection}` as const
  const document = { ...SIGNED_IN, answer: one(resource) }
  const writer = createWriter(engine, resource, secrets)
  const { create, change, replace } = writer.schemas
  if (offers.includes('create'))
    add(
      { ...SIGNED_IN, route: `POST ${path}`, body: create, answer: created(one(resource)) },
      async (call, body) => {
        const data = await writer.create(call, body)
        return { data, location: `${path}/${String(data['id'])}` }
      },
    )
  if (offers.includes('replace'))
    add({ ...document, route: `PUT ${path}/:id`, body: replace }, async (call, body) => ({
      data: await writer.replace(call, body),
    }))
  if (offers.includes('change'))
    add({ ...document, route: `PATCH ${path}/:id`, body: change }, async (call, body) => ({
      data: await writer.change(call, body),
    }))
  if (offers.includes('delete'))
    add({ ...SIGNED_IN, route: `DELETE ${path}/:id`, answer: nothing }, async (call) => {
      await writer.trash(call)
      return { data: null, message: `The ${resource.noun} is in the trash.` }
    })
}

/** What hangs below a document of a resource, by the column that points at it. */
interface Below {
  above: Resource
  below: Resource
  /** The last part of the path. */
  name: string
  column: string
}

/** Adds the list of what hangs below a document; it is not found where the caller may not see the document. */
export function addListBelow({ add }: Router, engine: Engine, { above, below, name, column }: Below): void {
  add(
    {
      ...SIGNED_IN,
      route: `GET /${above.collection}/:id/${name}`,
      parameters: 'list',
      answer: listOf(below),
    },
    async ({ principal, url, param }: Call) => {
      const id = await findVisible(engine, { resource: above, principal, id: param('id') })
      const params = url.searchParams
      return listResource(engine, { resource: below, principal, params, parent: { column, id } })
    },
  )
}
