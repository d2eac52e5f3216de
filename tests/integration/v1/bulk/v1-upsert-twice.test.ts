import { describe, expect, it } from 'vitest'

import { makeUser } from '../../../factories/shop'
import { makeKey } from '../../support/accounts/key-clients'
import { newReference, newSku, putItems, variantOf } from '../../support/v1/upserts'
import { makeClient } from '../../support/v1/v1-client'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** Upserts that mean the same document twice, in one item or at once, and keys without their scope. */

const { payload, api, staff, teapot } = await startShop()

const read = async (path: string) => (await staff.get(path)).body.data
const put = (items: readonly object[]) => putItems(staff, '/products', items)
const cup = () => ({
  external_reference: newReference(),
  title: 'Cup',
  status: 'published',
  variants: [variantOf(newSku())],
})

describe('an upsert of products', () => {
  it.each([
    ['by its SKU in another case', (sku: string) => ({ sku: sku.toLowerCase() })],
    ['by its reference', (_: string, reference: string) => ({ external_reference: reference })],
  ])('refuses an item that names a variant twice: %s', async (_, secondName) => {
    const [sku, external_reference, reference] = [newSku(), newReference(), newReference()]
    const first = variantOf(sku, { external_reference: reference })
    const second = { ...variantOf(newSku()), ...secondName(sku, reference), price: gbp(999) }
    const item = { external_reference, title: 'Twice', variants: [first, second] }
    const isRefused = async () => {
      const { results } = await put([item])
      expect(results[0]).toMatchObject({
        status: 'failed',
        error: {
          code: 'VALIDATION_ERROR',
          message: expect.stringContaining('variants.0 is about the same document') as string,
        },
      })
      expect(results[0]?.error?.details?.fields?.[0]?.path).toMatch(/^items\.0\.variants\.1\./)
    }
    await isRefused()
    await put([{ ...item, variants: [first] }])
    await isRefused()
    expect((await read(`/variants/${sku}`))['price']).toEqual(gbp(450))
  })

  it('with atomic waits for another one of the same items in another order', async () => {
    const items = Array.from({ length: 6 }, () => cup())
    await put(items)
    const send = (wanted: readonly object[], title: string) =>
      staff.send('PUT', '/products', { items: wanted.map((item) => ({ ...item, title })), atomic: true })
    for (const round of [1, 2, 3]) {
      const answers = await Promise.all([
        send(items, `Up ${String(round)}`),
        send(items.toReversed(), `Down ${String(round)}`),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
    }
  })
})

it('tells a key of an administrator which scope it lacks', async () => {
  const admin = await makeUser(payload, { roles: ['admin'] })
  const { secret } = await makeKey(payload, admin, { scopes: ['products:read'] })
  const client = makeClient(api.fetch, secret)
  for (const [path, item] of [
    ['/products', { slug: 'teapot' }],
    ['/variants', { sku: teapot.sku }],
  ] as const) {
    const { status, body } = await client.send('PUT', path, { items: [item] })
    expect([path, status, body.error.code]).toEqual([path, 403, 'FORBIDDEN'])
    expect(body.error.message).toContain('scopes of this key')
  }
})
