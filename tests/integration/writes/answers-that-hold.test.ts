import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { changeableSlugs } from '../support/writes/changeable'

const payload = await startPayload()

beforeAll(() => makeStore(payload))

describe('what was answered as done', () => {
  it('is in the database: a commit that fails is an error', async () => {
    const sql = sqlOf(payload)
    await sql.query('create table late_refusals (id int)')
    await sql.query(`
      create function refuse_late() returns trigger language plpgsql as $$ begin raise exception 'too late'; end $$`)
    await sql.query(`
      create constraint trigger late after insert on late_refusals deferrable initially deferred
        for each row execute function refuse_late()`)
    const id = await payload.db.beginTransaction()
    if (id === null) throw new Error('the database has no transactions')
    const session = (payload.db.sessions ?? {})[id] as { db: { execute: (text: string) => Promise<unknown> } }
    await session.db.execute('insert into late_refusals values (1)')
    await expect(payload.db.commitTransaction(id)).rejects.toThrow()
    expect(await sql.query('select * from late_refusals')).toEqual([])
  })

  it('is in the database: a bulk update of which one part failed for all is refused as a whole', async () => {
    const make = (name: string) =>
      payload.create({
        collection: 'categories',
        overrideAccess: true,
        data: { title: name, slug: `bulk-${name}`, position: 0 },
      })
    const made = [await make('a'), await make('b')]
    const where = { id: { in: made.map(({ id }) => id) } }
    const update = payload.update({
      collection: 'categories',
      where,
      overrideAccess: true,
      data: { slug: 'the-same', position: 7 },
    })
    await expect(update).rejects.toMatchObject({ status: 409, data: { code: 'CONFLICT' } })
    const stored = await sqlOf(payload).query('select slug from categories where position = 7')
    expect(stored).toEqual([])
  })
})

describe('every collection and global of the configuration', () => {
  it('takes its lock behind all other hooks that run before an operation', () => {
    for (const { slug, hooks } of payload.config.collections) {
      expect(hooks.beforeOperation.at(-1)?.name, slug).toBe('lockDocuments')
    }
    for (const { slug, hooks } of payload.config.globals) {
      expect(hooks.beforeOperation.at(-1)?.name, slug).toBe('lockGlobals')
    }
  })

  it('that may be changed has a table whose rows can be locked, and a time of its last change', async () => {
    const admin = await makeUser(payload, { roles: ['admin'] })
    const slugs = await changeableSlugs(payload, { ...admin, collection: 'users' })
    expect(slugs.length).toBeGreaterThan(6)
    for (const slug of slugs) {
      const table = payload.db.tableNameMap.get(slug.replaceAll('-', '_'))
      await sqlOf(payload).query(`select updated_at from "${String(table)}" limit 1 for no key update`)
    }
  })
})
