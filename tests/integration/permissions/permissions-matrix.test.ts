import { beforeAll, describe, expect, it } from 'vitest'

import type { OrderAction, OrderStatus } from '@/domain/order/lifecycle'
import { ACTIONS, WHO_MAY } from '@/domain/order/lifecycle'
import type { Principal as PolicyPrincipal, Rows } from '@/domain/policy'
import { rolesFor, rowsFor } from '@/domain/permissions'
import type { Role } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import { SCOPES } from '@/domain/account/scopes'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { User } from '@/payload-types'
import type { Context } from '@/platform/context'

import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { PermissionInterface, Outcome } from '../support/permissions/permission-interfaces'
import {
  graphqlInterface,
  makeV1Interface,
  restInterface,
  TRASHED,
} from '../support/permissions/permission-interfaces'
import { CREATED, newDocument } from '../support/permissions/permission-documents'
import type { Slug, Subject, SubjectName } from '../support/permissions/permission-subjects'
import { makeSubjects, SUBJECTS } from '../support/permissions/permission-subjects'
import { makeKey } from '../support/accounts/key-clients'
import { makePanelInterface } from '../support/panel/panel-interface'
import { tokenOf } from '../support/v1/v1-client'

/** `owner` is the customer whose order it is, `stranger` another one. */
const PRINCIPALS = {
  admin: ['admin'],
  manager: ['manager'],
  support: ['support'],
  fulfilment: ['fulfilment'],
  owner: ['customer'],
  stranger: ['customer'],
  visitor: [],
  'a reading key': ['admin'],
  'a products key': ['admin'],
} as const satisfies Record<string, readonly Role[]>
type Principal = keyof typeof PRINCIPALS

/** What narrows the callers that are keys of an administrator. */
const KEY_SCOPES: Partial<Record<Principal, readonly Scope[]>> = {
  'a reading key': SCOPES.filter((scope) => scope.endsWith(':read')),
  'a products key': ['products:*'],
}

const holderOf = (caller: Principal): PolicyPrincipal => ({
  roles: PRINCIPALS[caller],
  scopes: KEY_SCOPES[caller],
})

const NAMES = Object.keys(PRINCIPALS) as Principal[]
const DENIED = [401, 403, 404]

const payload = await startPayload()
const interfaces: Record<string, PermissionInterface> = {
  rest: restInterface,
  graphql: graphqlInterface,
  v1: makeV1Interface(payload),
  panel: await makePanelInterface(),
}
const INTERFACES = Object.keys(interfaces)

/** The panel knows staff alone, and no keys. */
const isOpen = (interfaceName: string, caller: Principal) =>
  interfaceName !== 'panel' ||
  (KEY_SCOPES[caller] === undefined && rowsFor(holderOf(caller), 'panel', 'open').length > 0)

const tokens: Partial<Record<Principal, string | null>> = { visitor: null }
let ids: Record<SubjectName, string>
let owner: User
let support: User
let admin: Context
let variantId: string

beforeAll(async () => {
  await makeStore(payload)
  for (const name of NAMES) {
    const [role] = PRINCIPALS[name]
    if (!role) continue
    const user = await makeUser(payload, { roles: [role] })
    const scopes = KEY_SCOPES[name]
    const key = scopes && (await makeKey(payload, user, { scopes, rateLimit: 60_000 }))
    tokens[name] = key?.secret ?? (await tokenOf(payload, user))
    if (name === 'owner') owner = user
    if (name === 'support') support = user
  }
  admin = await makeStaffContext(payload)
  ids = await makeSubjects(payload, { owner, support })
  variantId = (await makeVariant(payload, { onHand: 100_000 })).id
}, 120_000)

const tokenFor = (caller: Principal) => tokens[caller] ?? null

function reaches(rows: Rows, caller: Principal, subject: Subject): boolean {
  if (rows === 'own') return subject.of === caller
  if (rows === 'published') return subject.isPublished === true
  if (rows === 'customers') return subject.role === 'customer'
  if (rows === 'below admin') return subject.role !== 'admin'
  return true
}

/** What the table says. */
function isGranted(caller: Principal, action: 'read' | 'update' | 'delete', subject: Subject): boolean {
  return rowsFor(holderOf(caller), subject.slug, action).some((rows) => reaches(rows, caller, subject))
}

function expectOutcome(outcome: Outcome, isExpected: boolean): void {
  if (isExpected) expect(outcome).toMatchObject({ isDone: true })
  else expect(DENIED).toContain(outcome.status)
}

const subjects: readonly Subject[] = SUBJECTS

function casesFor(action: 'read' | 'update' | 'delete') {
  return INTERFACES.flatMap((interfaceName) =>
    subjects.flatMap((subject) =>
      NAMES.map((caller) => {
        const isAllowed = isOpen(interfaceName, caller) && isGranted(caller, action, subject)
        const may = isAllowed ? 'may' : 'may not'
        return {
          interfaceName,
          subject,
          caller,
          may,
          title: `${interfaceName}: ${caller} ${may} ${action} ${subject.name}`,
        }
      }),
    ),
  )
}

/** A harmless change, in the names of each interface. */
const CHANGES: Partial<Record<Slug, { payload: object; v1: object }>> = {
  orders: { payload: { note: 'Ring twice' }, v1: { note: 'Ring twice' } },
  products: { payload: { title: 'Renamed' }, v1: { title: 'Renamed' } },
  variants: { payload: { title: 'Renamed' }, v1: { title: 'Renamed' } },
  categories: { payload: { title: 'Kitchen' }, v1: { title: 'Kitchen' } },
  media: { payload: { alt: 'A green square' }, v1: { alt: 'A green square' } },
  users: { payload: { phone: '0113' }, v1: { phone: '0113' } },
}

const idOf = ({ name }: Subject) => ids[name as SubjectName]

describe('reading', () => {
  it.each(casesFor('read'))('$title', async ({ interfaceName, subject, caller, may }) => {
    const outcome = await interfaces[interfaceName]?.read(subject.slug, idOf(subject), tokenFor(caller))
    if (outcome) expectOutcome(outcome, may === 'may')
  })
})

describe('changing', () => {
  it.each(casesFor('update'))('$title', async ({ interfaceName, subject, caller, may }) => {
    const change = CHANGES[subject.slug]
    const body = (interfaceName === 'v1' ? change?.v1 : change?.payload) ?? {}
    const outcome = await interfaces[interfaceName]?.update(
      subject.slug,
      { id: idOf(subject), body },
      tokenFor(caller),
    )
    if (outcome) expectOutcome(outcome, may === 'may')
  })
})

const creations = INTERFACES.flatMap((interfaceName) =>
  CREATED.flatMap((slug) =>
    NAMES.map((caller) => {
      const may = rowsFor(holderOf(caller), slug, 'create').length > 0 ? 'may' : 'may not'
      return { interfaceName, slug, caller, may, title: `${interfaceName}: ${caller} ${may} create ${slug}` }
    }),
  ),
)

describe('creating', () => {
  it.each(creations)('$title', async ({ interfaceName, slug, caller, may }) => {
    const made = newDocument(slug, { variantId, ids, owner })
    const body =
      interfaceName === 'graphql'
        ? (made?.graphql ?? made?.payload)
        : made?.[interfaceName === 'v1' ? 'v1' : 'payload']
    // What the integrator API does not create has no words there.
    const outcome = body && (await interfaces[interfaceName]?.create(slug, body, tokenFor(caller)))
    if (outcome) expectOutcome(outcome, may === 'may')
  })
})

/** How an order gets to where an action is possible, and what the action makes of it. */
const MOVES: Record<OrderAction, { path: readonly OrderStatus[]; to: OrderStatus }> = {
  place: { path: [], to: 'placed' },
  pay: { path: ['placed'], to: 'paid' },
  hold: { path: ['placed'], to: 'on_hold' },
  resume: { path: ['placed', 'on_hold'], to: 'placed' },
  ship: { path: ['placed'], to: 'shipped' },
  deliver: { path: ['placed', 'shipped'], to: 'delivered' },
  cancel: { path: ['placed'], to: 'cancelled' },
  return: { path: ['placed', 'shipped', 'delivered'], to: 'returned' },
  refund: { path: ['placed', 'paid'], to: 'refunded' },
}

async function orderBefore(action: OrderAction): Promise<string> {
  const ctx = contextOf(payload, owner)
  const input = { lines: [{ variantId, quantity: 1 }], shippingAddress: ADDRESS }
  const [first, ...path] = MOVES[action].path
  const { id } = first === undefined ? await draftOrder(ctx, input) : await placeNewOrder(ctx, input)
  for (const to of path) await transitionOrder(admin, id, { to, reason: 'On its way' })
  return id
}

/** Every transition locks its order by the same function, which asks for the scope: keys try one of them. */
const triesTransition = (caller: Principal, action: OrderAction) =>
  KEY_SCOPES[caller] === undefined || action === 'hold'

const transitions = INTERFACES.filter((interfaceName) => interfaceName !== 'panel').flatMap((interfaceName) =>
  ACTIONS.flatMap((action) =>
    NAMES.filter((caller) => triesTransition(caller, action)).map((caller) => {
      const [role] = PRINCIPALS[caller]
      const who: readonly Role[] = WHO_MAY[action]
      const isInScope = rolesFor(holderOf(caller), 'orders', 'update').length > 0
      const isAllowed = role !== undefined && caller !== 'stranger' && who.includes(role) && isInScope
      const may = isAllowed ? 'may' : 'may not'
      return {
        interfaceName,
        action,
        caller,
        may,
        title: `${interfaceName}: ${caller} ${may} ${action} an order`,
      }
    }),
  ),
)

describe('an order’s transitions', () => {
  it.each(transitions)('$title', async ({ interfaceName, action, caller, may }) => {
    const id = await orderBefore(action)
    const body = { to: MOVES[action].to, reason: 'As agreed' }
    const outcome = await interfaces[interfaceName]?.transition(id, body, tokenFor(caller))
    expect(outcome).toBeTruthy()
    if (outcome) expectOutcome(outcome, may === 'may')
  })
})

async function restore(slug: Slug, id: string): Promise<void> {
  await payload.update({
    collection: slug as 'users',
    id,
    data: { deletedAt: null },
    overrideAccess: true,
    trash: true,
  })
}

describe('removing', () => {
  it.each(casesFor('delete'))('$title', async ({ interfaceName, subject, caller, may }) => {
    const { slug } = subject
    const outcome = await interfaces[interfaceName]?.remove(slug, idOf(subject), tokenFor(caller))
    if (!outcome) return
    // GraphQL only deletes for good, which is always refused where there is a trash.
    const isTrashing = TRASHED.has(slug) && interfaceName !== 'graphql'
    const isExpected = may === 'may' && (isTrashing || !TRASHED.has(slug))
    if (isTrashing && outcome.isDone) await restore(slug, idOf(subject))
    if (may === 'may' && !isExpected) expect(outcome).toMatchObject({ isDone: false, status: 409 })
    else expectOutcome(outcome, isExpected)
    // Their sessions ended with the account.
    if (subject.name === 'one’s own account' && outcome.isDone) tokens.owner = await tokenOf(payload, owner)
  })
})
