import type { CollectionConfig, SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Resource } from '@/api/engine/resource'
import * as keys from '@/api/resources/api-keys'
import * as catalogue from '@/api/resources/catalogue'
import * as invoices from '@/api/resources/invoices'
import * as parts from '@/api/resources/order-parts'
import * as orders from '@/api/resources/orders'
import * as users from '@/api/resources/users'
import * as webhooks from '@/api/resources/webhooks'
import { all, MANAGED, RECORD } from '@/domain/policy'
import { declaredApiOf } from '@/platform/declared-api'
import type { CollectionDeclaration, DeclaredCollection } from '@/collections/shared/declaration'

const COMPLETE = {
  slug: 'suppliers',
  labels: { singular: 'Supplier', plural: 'Suppliers' },
  menu: { group: 'Catalogue' },
  permissions: { grants: { ...MANAGED, read: [all('admin')] }, scope: null },
  audit: { records: 'every change' },
  api: 'not offered',
  defaultSort: 'name',
  fields: [{ name: 'name', type: 'text', required: true }],
} as const satisfies CollectionDeclaration & { fields: readonly unknown[] }

/** A declaration without one of its parts. */
function without<Part extends keyof typeof COMPLETE>(part: Part): Omit<typeof COMPLETE, Part> {
  const { [part]: _left, ...rest } = COMPLETE
  return rest
}

const HAND_MADE: CollectionConfig = {
  slug: 'suppliers',
  access: { read: () => true },
  fields: [{ name: 'name', type: 'text' }],
}

/** What the compiler refuses: `npm run types` fails when one of these lines has no error any more. */
export function incomplete(take: (declaration: CollectionDeclaration) => DeclaredCollection) {
  const { read: _read, ...unread } = COMPLETE.permissions.grants
  // @ts-expect-error -- no permissions
  take(without('permissions'))
  // @ts-expect-error -- no audit
  take(without('audit'))
  // @ts-expect-error -- no word about the API
  take(without('api'))
  // @ts-expect-error -- no place in the menu
  take(without('menu'))
  // @ts-expect-error -- nothing says who reads
  take({ ...COMPLETE, permissions: { grants: unread, scope: null } })
  // @ts-expect-error -- nothing says which scope of keys reaches it
  take({ ...COMPLETE, permissions: { grants: COMPLETE.permissions.grants } })
  // @ts-expect-error -- the table has no row of it
  take({ ...COMPLETE, permissions: 'table' })
  // @ts-expect-error -- access follows from the permissions
  take({ ...COMPLETE, access: { read: () => true } })
  // @ts-expect-error -- not recorded, and nothing says why
  take({ ...COMPLETE, audit: { records: 'by use cases' } })
  // @ts-expect-error -- made by hand
  const made: DeclaredCollection = HAND_MADE
  return made
}

describe('a collection', () => {
  let define: (declaration: CollectionDeclaration) => DeclaredCollection
  let refuse: (config: SanitizedConfig) => SanitizedConfig
  let Users: DeclaredCollection

  /** Starts a configuration of this collection and the users, as payload.config.ts does. */
  const start = async (collection: CollectionConfig) =>
    refuse(
      await buildConfig({
        ...{ secret: 'a-secret-of-tests', db: NO_DATABASE, admin: { user: 'users' } },
        collections: [collection, Users],
      }),
    )

  beforeAll(async () => {
    process.env['DATABASE_URL'] = 'postgres://none@127.0.0.1:1/none'
    process.env['PAYLOAD_SECRET'] = 'a-secret-of-tests-that-protects-nothing'
    Users = (await import('@/collections/users')).Users
    define = (await import('@/collections/shared/define-collection')).defineCollection
    refuse = (await import('@/collections/shared/refuse-undeclared')).refuseUndeclared
  })

  it('that is declared boots, with access rules, read guards, stamps and the hooks of the audit trail', async () => {
    const { collections } = await start(define({ ...COMPLETE, fields: [...COMPLETE.fields] }))
    const suppliers = collections.find(({ slug }: { slug: string }) => slug === COMPLETE.slug)
    expect(await suppliers?.access.read({ req: { user: null } as never })).toBe(false)
    const { hooks, fields } = suppliers ?? {}
    expect(hooks?.beforeOperation.length).toBeGreaterThan(0)
    expect(hooks?.afterChange.map(({ name }) => name)).toEqual(['recordChange'])
    expect(hooks?.afterDelete.map(({ name }) => name)).toEqual(['recordDeletion'])
    expect(fields?.flatMap((field) => ('name' in field ? [field.name] : []))).toContain('createdBy')
  })

  it('that is made by hand does not boot', async () => {
    await expect(start({ ...HAND_MADE })).rejects.toThrow('"suppliers" lacks a declaration')
    const declared = define({ ...COMPLETE, fields: [...COMPLETE.fields] })
    await expect(start({ ...declared, custom: { declared: { audit: {} } } })).rejects.toThrow('lacks a decl')
  })

  it.each([
    ['access', { access: { read: () => true } }, 'the access rules'],
    ['hooks before operations', { hooks: { afterChange: [], afterDelete: [] } }, 'the read guards'],
  ])('whose %s were replaced behind its declaration does not boot', async (_what, change, lack) => {
    const declared = define({ ...COMPLETE, fields: [...COMPLETE.fields] })
    await expect(start({ ...declared, ...change })).rejects.toThrow(lack)
  })

  it('whose audit was taken off behind its declaration does not boot', async () => {
    const declared = define({ ...COMPLETE, fields: [...COMPLETE.fields] })
    const hooks = { ...declared.hooks, afterChange: [] }
    await expect(start({ ...declared, hooks })).rejects.toThrow('the hooks of the audit trail')
  })

  it('that interfaces write is audited, and one that use cases alone write says why it is not', () => {
    const audit = { records: 'by use cases', why: 'Its entries are elsewhere.' } as const
    const fields = [...COMPLETE.fields]
    expect(() => define({ ...COMPLETE, fields, audit })).toThrow("its audit records 'every change'")
    const grants = { ...RECORD, read: [], navigate: [] }
    expect(define({ ...COMPLETE, fields, audit, permissions: { grants, scope: null } }).slug).toBe(
      'suppliers',
    )
  })

  it('with a rule for a field that it does not have is refused', () => {
    const permissions = { ...COMPLETE.permissions, fields: { notes: { read: [] } } }
    expect(() => define({ ...COMPLETE, fields: [...COMPLETE.fields], permissions })).toThrow(
      'no field "notes"',
    )
  })
})

it('a collection says truly whether /api/v1 has a resource of its own for it', async () => {
  const collections = Object.values(await import('@/collections'))
  const modules = [keys, catalogue, invoices, parts, orders, users, webhooks]
  const resources = modules.flatMap((module) => Object.values<Resource>(module))
  const having = new Set<string>(resources.map(({ collection }) => collection))
  const saying = collections.filter((collection) => declaredApiOf(collection) === 'own resource')
  expect(saying.map(({ slug }) => slug).toSorted()).toEqual([...having].toSorted())
})

/** Nothing here asks a database. */
const NO_DATABASE = { init: () => ({}) as never, defaultIDType: 'text' as const, allowIDOnCreate: false }
