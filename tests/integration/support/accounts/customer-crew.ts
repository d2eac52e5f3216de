import type { Payload } from 'payload'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeUser } from '../../../factories/shop'
import { callGraphql, callRest } from '../interfaces'
import type { Client } from '../v1/v1-client'
import { tokenOf } from '../v1/v1-client'
import type { Shop } from '../v1/v1-shop'

export const INTERFACES = ['v1', 'rest', 'graphql'] as const
type Interface = (typeof INTERFACES)[number]

const ROLES = ['manager', 'support', 'fulfilment'] as const
export type Who = (typeof ROLES)[number] | 'customer'

/** What each interface calls an operation. */
export interface Operation {
  v1: [path: string, body: object]
  rest: [path: string, body: object]
  graphql: [name: string, args: string, variables: object]
}

/** Who asks for an operation, and where. */
interface Crew {
  people: Record<Who, User>
  clients: Record<Who, Client>
  tokens: Record<Who, string>
  /** The status of an operation at an interface, for one of the people. */
  act: (name: Interface, who: Who, operation: Operation) => Promise<number>
}

async function statusAtGraphql(token: string, [mutation, args, variables]: Operation['graphql']) {
  const names = args.replaceAll(/\$(\w+): [\w!]+/g, '$1: $$$1')
  const query = `mutation (${args}) { ${mutation}(${names}) { id } }`
  const { errors } = await callGraphql(query, token, variables)
  const [error] = (errors ?? []) as { extensions?: { statusCode?: number } }[]
  return error ? (error.extensions?.statusCode ?? 500) : 200
}

/** Staff of each role and the shop's customer, signed in at every interface. */
export async function makeCrew({ payload, api, customer }: Shop): Promise<Crew> {
  const staff = await Promise.all(ROLES.map((role) => makeUser(payload, { roles: [role] })))
  const users = [
    ...ROLES.map((role, index) => [role, staff[index]] as const),
    ['customer', customer] as const,
  ]
  const of = async <Value>(make: (user: User) => Promise<Value> | Value) => {
    const entries = users.map(async ([who, user]) => [who, await make(user as User)] as const)
    return Object.fromEntries(await Promise.all(entries)) as Record<Who, Value>
  }
  const [people, clients, tokens] = await Promise.all([
    of((user) => user),
    of(api.as),
    of((user) => tokenOf(payload, user)),
  ])
  const act: Crew['act'] = async (name, who, { v1, rest, graphql }) => {
    if (name === 'v1') return (await clients[who].post(...v1)).status
    if (name === 'graphql') return statusAtGraphql(tokens[who], graphql)
    const [path, body] = rest
    return (await callRest('POST', path, { token: tokens[who], body })).status
  }
  return { people, clients, tokens, act }
}

/** Places an order of one article as the user, and answers its id. */
export async function orderOf(payload: Payload, user: User, sku: string): Promise<string> {
  const lines = [{ sku, quantity: 1 }]
  return (await placeNewOrder(contextOf(payload, user), { lines, shippingAddress: ADDRESS })).id
}

/** Whose an order is. */
export async function ownerOf(payload: Payload, orderId: string): Promise<string | undefined> {
  const [row] = await sqlOf(payload).query<{ owner: string }>(
    'select customer_id as owner from orders where id = $1',
    [orderId],
  )
  return row?.owner
}
