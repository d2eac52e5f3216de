import type { z } from 'zod'

import { declaredPolicyOf } from '@/platform/declared-api'

import type { Answer, Call } from './call'
import type { Engine } from './engine/engine'
import type { GetRequest } from './engine/get'
import { findKnownTag, findVisible, getResource } from './engine/get'
import { listResource } from './engine/listing/list'
import type { Resource, Row } from './engine/resource'
import { pathOf } from './engine/resource'
import type { Writer } from './engine/write'
import { createWriter } from './engine/write'
import { pluralOf, toPascal } from './engine/names'
import type { Audience, Permission } from './route'
import { listOf, located, nothing, one } from './route'
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
  /** The action that changing and trashing need, where it is not that of the collection's other documents. */
  changes?: string
}

const SIGNED_IN = { audience: 'signed-in' } as const

/** @throws Error for a collection that declares no permissions. */
function permissionFor(engine: Engine, { collection }: Resource, action: string): Permission {
  const policy = declaredPolicyOf(engine.payload.collections[collection].config)
  if (!policy) throw new Error(`${collection} declares no permissions`)
  return { policy, actions: [action] }
}

const withArticle = (noun: string) => `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`

/** What the descriptions of a resource's routes say. */
function wordsFor({ noun }: Resource) {
  const [name, names, a] = [toPascal(noun), toPascal(pluralOf(noun)), withArticle(noun)]
  return {
    list: { name: `list${names}`, summary: `List ${pluralOf(noun)}` },
    get: { name: `get${name}`, summary: `Read ${a}` },
    create: { name: `create${name}`, summary: `Create ${a}` },
    change: { name: `update${name}`, summary: `Change some fields of ${a}` },
    replace: { name: `replace${name}`, summary: `Replace ${a}: fields that are not named become empty` },
    delete: { name: `delete${name}`, summary: `Move ${a} to the trash` },
  } as const
}

function addReads({ add }: Router, engine: Engine, { resource, audience, offers }: Offered): void {
  const path = `/${pathOf(resource)}` as const
  const words = wordsFor(resource)
  const reads = { audience, needs: permissionFor(engine, resource, 'read') } as const
  if (offers.includes('list'))
    add(
      { ...words.list, ...reads, route: `GET ${path}`, parameters: 'list', answer: listOf(resource) },
      ({ engine: reading, principal, url }) =>
        listResource(reading, { resource, principal, params: url.searchParams }),
    )
  if (offers.includes('get'))
    add(
      { ...words.get, ...reads, route: `GET ${path}/:id`, parameters: 'document', answer: one(resource) },
      ({ engine: reading, principal, url, param, request }) =>
        answerOne(
          reading,
          { resource, principal, id: param('id'), params: url.searchParams },
          request.headers,
        ),
    )
}

/** One document, or no more than its tag for callers who have it already. */
async function answerOne(engine: Engine, asked: GetRequest, headers: Headers): Promise<Answer<Row>> {
  const known = await findKnownTag(engine, asked, headers)
  return known === null ? { data: await getResource(engine, asked) } : { data: {}, knownAs: known }
}

/**
 * Adds the routes of a resource: a list with filters, sorts, cursor and search, one document, and its writes, which run
 * through the collection's own rules and hooks.
 */
export function addResource(router: Router, engine: Engine, offered: Offered): void {
  addReads(router, engine, offered)
  const { resource, offers, secrets, changes } = offered
  const writer = createWriter(engine, resource, secrets)
  if (offers.includes('create')) addCreate(router, { engine, resource, writer })
  if (offers.includes('replace')) addChange(router, { engine, resource, writer, kind: 'replace' })
  if (offers.includes('change')) addChange(router, { engine, resource, writer, changes, kind: 'change' })
  if (offers.includes('delete')) addDelete(router, { engine, resource, writer, changes })
}

interface Writing {
  engine: Engine
  resource: Resource
  writer: Writer
  changes?: string | undefined
}

/** A write may find its document, or a value of it, taken. */
const WRITES = { ...SIGNED_IN, errors: ['CONFLICT'] } as const

function addCreate({ add }: Router, { engine, resource, writer }: Writing): void {
  const path = `/${pathOf(resource)}` as const
  add(
    {
      ...wordsFor(resource).create,
      ...WRITES,
      route: `POST ${path}`,
      needs: permissionFor(engine, resource, 'create'),
      body: writer.schemas.create,
      answer: located(one(resource)),
    },
    async (call, body) => {
      const data = await writer.create(call, body)
      return { data, location: `${path}/${String(data['id'])}` }
    },
  )
}

function addChange(
  { add }: Router,
  { engine, resource, writer, changes = 'update', kind }: Writing & { kind: 'change' | 'replace' },
): void {
  add(
    {
      ...wordsFor(resource)[kind],
      ...WRITES,
      route: `${kind === 'replace' ? 'PUT' : 'PATCH'} /${pathOf(resource)}/:id`,
      needs: permissionFor(engine, resource, changes),
      body: writer.schemas[kind],
      answer: one(resource),
    },
    async (call, body) => ({ data: await writer[kind](call, body) }),
  )
}

function addDelete({ add }: Router, { engine, resource, writer, changes = 'delete' }: Writing): void {
  add(
    {
      ...wordsFor(resource).delete,
      ...WRITES,
      route: `DELETE /${pathOf(resource)}/:id`,
      needs: permissionFor(engine, resource, changes),
      answer: nothing,
    },
    async (call) => {
      await writer.trash(call)
      return { data: null, message: `The ${resource.noun} is in the trash.` }
    },
  )
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
      route: `GET /${pathOf(above)}/:id/${name}`,
      name: `list${toPascal(above.noun)}${toPascal(name)}`,
      summary: `List ${pluralOf(below.noun)} of ${withArticle(above.noun)}`,
      needs: permissionFor(engine, below, 'read'),
      parameters: 'list',
      answer: listOf(below),
    },
    async ({ engine: reading, principal, url, param }: Call) => {
      const id = await findVisible(reading, { resource: above, principal, id: param('id') })
      const params = url.searchParams
      return listResource(reading, { resource: below, principal, params, parent: { column, id } })
    },
  )
}
