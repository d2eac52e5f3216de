import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { tokenOf } from '../support/v1/v1-client'
import type { Json, WriteAnswer } from '../support/writes/write-interfaces'
import { makeV1Write, restWrite } from '../support/writes/write-interfaces'

const payload = await startPayload()
const v1Write = makeV1Write(payload)
let token: string
let productId: string

beforeAll(async () => {
  await makeStore(payload)
  token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
  const { product } = await makeVariant(payload)
  productId = typeof product === 'string' ? product : product.id
})

/** A change of the user's own account in the same moment; whether it still succeeds does not matter here. */
function changeOwnPhone(user: User): Promise<unknown> {
  const data = { phone: String(nextSerial()) }
  return payload
    .update({ collection: 'users', id: user.id, data, user, overrideAccess: false })
    .catch((error: unknown) => error)
}

const rest = (slug: string, id: string, data: Json): Promise<WriteAnswer> =>
  restWrite({ slug, id, data, token, query: '' })

/** A change that reaches users in the trash too. */
const restWithTrash = (id: string, data: Json): Promise<WriteAnswer> =>
  restWrite({ slug: 'users', id, data, token, query: '&trash=true' })

interface SecurityChange {
  roles: Role[]
  times: number
  change: (id: string) => Promise<WriteAnswer>
  /** A condition on the row of `users u` as it has to be afterwards. */
  holds: string
  /** What makes the next round possible. */
  reset?: string
}

const CHANGES: Record<string, SecurityChange> = {
  'a deactivation': {
    ...{ roles: ['customer'], times: 200, holds: 'u.is_active is false' },
    change: (id) => rest('users', id, { isActive: false }),
    reset: 'update users set is_active = true where id = $1',
  },
  'a demotion': {
    ...{ roles: ['support'], times: 20 },
    change: (id) => rest('users', id, { roles: ['customer'] }),
    holds: `not exists (select from users_roles r where r.parent_id = u.id and r.value = 'support')`,
    reset: `update users_roles set value = 'support' where parent_id = $1`,
  },
  'a new password': {
    ...{ roles: ['customer'], times: 20 },
    change: (id) => rest('users', id, { password: 'another battery staple' }),
    holds: `u.hash <> 'former'`,
    reset: `update users set hash = 'former' where id = $1`,
  },
  'a move to the trash': {
    ...{ roles: ['customer'], times: 20, holds: 'u.deleted_at is not null' },
    change: (id) => rest('users', id, { deletedAt: new Date().toISOString() }),
    reset: 'update users set deleted_at = null where id = $1',
  },
  'a DELETE by v1': {
    ...{ roles: ['customer'], times: 20, holds: 'u.deleted_at is not null' },
    change: (id) => v1Write({ slug: 'users', id, data: {}, token, method: 'DELETE' }),
    reset: 'update users set deleted_at = null where id = $1',
  },
}

describe('a change of what an account may do', () => {
  it.each(Object.entries(CHANGES))(
    'is never undone by a change of one’s own phone in the same moment: %s',
    async (_name, { change, holds, reset, roles, times }) => {
      const user = await makeUser(payload, { roles })
      let undone = 0
      for (let round = 0; round < times; round += 1) {
        if (reset) await sqlOf(payload).query(reset, [user.id])
        const [{ status, body }] = await Promise.all([change(user.id), changeOwnPhone(user)])
        expect(status, JSON.stringify(body)).toBe(200)
        const kept = await sqlOf(payload).query(`select from users u where u.id = $1 and ${holds}`, [user.id])
        undone += 1 - kept.length
      }
      expect(undone).toBe(0)
    },
    300_000,
  )
})

const find = async (collection: CollectionSlug, id: string): Promise<Json> => {
  const found = await payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    trash: true,
    overrideAccess: true,
  })
  return found as unknown as Json
}

describe('what moves a document between states', () => {
  const noted = () => ({ externalReference: `R-${String(nextSerial())}` })

  it.each(['draft', 'published'])('keeps beside other changes: %s', async (status) => {
    for (let round = 0; round < 20; round += 1) {
      await rest('products', productId, { _status: status === 'draft' ? 'published' : 'draft' })
      const note = noted()
      const answers = await Promise.all([
        rest('products', productId, { _status: status }),
        rest('products', productId, note),
      ])
      expect(answers.map((answer) => answer.status)).toEqual([200, 200])
      expect(await find('products', productId)).toMatchObject({ _status: status, ...note })
    }
  })

  it('keeps a way back from the trash beside other changes', async () => {
    const { id } = await makeUser(payload)
    for (let round = 0; round < 20; round += 1) {
      await rest('users', id, { deletedAt: new Date().toISOString() })
      const note = { internalNote: `N ${String(nextSerial())}` }
      const answers = await Promise.all([restWithTrash(id, { deletedAt: null }), restWithTrash(id, note)])
      expect(answers.map((answer) => answer.status)).toEqual([200, 200])
      expect(await find('users', id)).toMatchObject({ deletedAt: null, ...note })
    }
  })

  it('restores a version as a whole, before or after another change and never in its middle', async () => {
    for (let round = 0; round < 20; round += 1) {
      const title = `Kept ${String(round)}`
      await rest('products', productId, { title })
      const { docs } = await payload.findVersions({
        collection: 'products',
        where: { parent: { equals: productId }, latest: { equals: true } },
        limit: 1,
        overrideAccess: true,
      })
      await rest('products', productId, { title: 'Not this one' })
      const restore = payload.restoreVersion({
        collection: 'products',
        id: docs[0]?.id ?? '',
        overrideAccess: true,
      })
      const [, { status }] = await Promise.all([restore, rest('products', productId, noted())])
      expect(status).toBe(200)
      expect(await find('products', productId)).toMatchObject({ title })
    }
  })

  it('changes many documents beside changes of one of them, and loses neither', async () => {
    const made = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        payload.create({
          collection: 'categories',
          overrideAccess: true,
          data: { title: name, slug: `many-${name}`, position: 0 },
        }),
      ),
    )
    const inAll = { id: { in: made.map(({ id }) => id) } }
    for (let round = 1; round <= 20; round += 1) {
      const description = `Round ${String(round)}`
      const bulk = (sort: string) =>
        payload.update({
          collection: 'categories',
          where: inAll,
          sort,
          overrideAccess: true,
          data: { position: round },
        })
      const single = made.map(({ id }) => rest('categories', id, { description }))
      // The two bulk changes meet the same rows from opposite ends.
      const [forth, back] = await Promise.all([bulk('title'), bulk('-title'), ...single])
      expect([...forth.errors, ...back.errors]).toEqual([])
      for (const { id } of made) {
        expect(await find('categories', id)).toMatchObject({ position: round, description })
      }
    }
  })
})

describe('a rush', () => {
  it('of a hundred changes of one document, five times as many as there are connections, comes to its end', async () => {
    const { id } = await makeUser(payload)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => rest('users', id, { phone: String(n) })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})
