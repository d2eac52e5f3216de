import type { FoundKind } from '@/domain/find/kinds'
import { MOST_OF_A_KIND } from '@/domain/find/kinds'

import type { FindText } from './find-text'

/** A statement and its values. */
export interface FindStatement {
  readonly text: string
  readonly values: readonly unknown[]
}

const MOST = String(MOST_OF_A_KIND)

/** Collects the values of one statement. */
class Values {
  readonly list: unknown[] = []

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.list.push(value)
    return `$${String(this.list.length)}`
  }
}

/** A part of a kind's statement: ids, and how sure it is that they are meant (0 is surest). */
interface Part {
  readonly rank: number
  readonly select: string
}

const HOLDS = (column: string, patterns: readonly string[], values: Values) =>
  patterns.map((pattern) => `${column} like ${values.add(pattern)}`).join(' and ')

const CITY = 'search_text(shipping_address_city)'
const PHONE = `reverse(regexp_replace(phone, '\\D', '', 'g'))`
/** Orders of a city that are looked at for the newest of them. */
const NEAR = '200'

/**
 * The order of the index leaves the planner no other way than through it: walking the orders from the newest on would compute the
 * form of each city until enough are found. Backwards, the newest rows of a city come first.
 */
const ofCity = (city: string, values: Values) => `
  select id, created_at from orders where shipping_address_city is not null and ${CITY} like ${values.add(city)}
  order by ${CITY} using ~>~ limit ${NEAR}`

function orderParts({ city, codes, patterns }: FindText, values: Values): Part[] {
  const code = values.add(codes)
  const newest = `order by created_at desc, id desc limit ${MOST}`
  return [
    { rank: 0, select: `select id from orders where number = any(${code}::text[])` },
    {
      rank: 1,
      select: `select order_id as id from shipments where tracking_number = any(${code}::text[]) limit ${MOST}`,
    },
    {
      rank: 1,
      select: `select order_id as id from returns where number = any(${code}::text[])`,
    },
    ...(patterns.length > 0
      ? [{ rank: 2, select: `select id from orders where ${HOLDS('search', patterns, values)} ${newest}` }]
      : []),
    ...(city === null
      ? []
      : [
          {
            rank: 3,
            select: `select id from (${ofCity(city, values)}) of_city ${newest}`,
          },
        ]),
  ]
}

function peopleParts({ patterns, phone }: FindText, values: Values): Part[] {
  const kept = 'deleted_at is null'
  return [
    ...(phone === null
      ? []
      : [
          {
            rank: 0,
            select: `select id from users
              where phone is not null and ${PHONE} like ${values.add(phone)} and ${kept}
              order by ${PHONE} using ~<~ limit ${MOST}`,
          },
        ]),
    ...(patterns.length > 0
      ? [
          {
            rank: 1,
            select: `select id from users where ${kept} and ${HOLDS('search', patterns, values)}
              order by created_at desc, id desc limit ${MOST}`,
          },
        ]
      : []),
  ]
}

function variantParts({ codes, patterns }: FindText, values: Values): Part[] {
  return [
    {
      rank: 0,
      select: `select id from variants where sku = any(${values.add(codes)}::text[]) and deleted_at is null`,
    },
    ...searchedParts('variants', 'sku')({ patterns }, values),
  ]
}

const searchedParts =
  (table: string, order: string) =>
  ({ patterns }: Pick<FindText, 'patterns'>, values: Values): Part[] =>
    patterns.length === 0
      ? []
      : [
          {
            rank: 1,
            select: `select id from ${table} where deleted_at is null and ${HOLDS('search', patterns, values)}
              order by ${order} limit ${MOST}`,
          },
        ]

/** They are in no trash, as they are kept for good. */
function invoiceParts({ codes, patterns }: FindText, values: Values): Part[] {
  const exact = {
    rank: 0,
    select: `select id from invoices where number = any(${values.add(codes)}::text[])`,
  }
  if (patterns.length === 0) return [exact]
  const select = `select id from invoices where ${HOLDS('search', patterns, values)}
    order by created_at desc, id desc limit ${MOST}`
  return [exact, { rank: 1, select }]
}

interface KindStatement {
  readonly table: string
  readonly parts: (text: FindText, values: Values) => Part[]
  /** What is shown of a document, `t`: its title, a second line, and what is small beside them. */
  readonly shows: string
}

/** How documents of a kind are looked for, each in one statement: every part of it stands on an index. */
const KINDS: Readonly<Record<FoundKind, KindStatement>> = {
  orders: {
    table: 'orders',
    parts: orderParts,
    shows: `t.number as title, coalesce(t.customer_name, t.customer_email, '') as detail, t.status::text as note`,
  },
  invoices: {
    table: 'invoices',
    parts: invoiceParts,
    shows: `t.number as title, coalesce(t.buyer_name, '') as detail,
      (select o.number from orders o where o.id = t.order_id) as note`,
  },
  users: {
    table: 'users',
    parts: peopleParts,
    shows: `t.name as title, t.email as detail,
      (select coalesce(min(r.value::text), '') from users_roles r where r.parent_id = t.id) as note`,
  },
  variants: {
    table: 'variants',
    parts: variantParts,
    shows: `t.sku as title,
      (select concat_ws(', ', p.title, nullif(nullif(t.title, 'Default'), p.title)) from products p
        where p.id = t.product_id) as detail,
      (t.on_hand - t.reserved)::text as note`,
  },
  products: {
    table: 'products',
    parts: searchedParts('products', 'title'),
    shows: `t.title as title, t.slug as detail, t._status::text as note`,
  },
  categories: {
    table: 'categories',
    parts: searchedParts('categories', 'title'),
    shows: `t.title as title, t.slug as detail, '' as note`,
  },
  media: {
    table: 'media',
    parts: searchedParts('media', 'created_at desc'),
    shows: `t.alt as title, t.filename as detail, '' as note`,
  },
}

/** The statement that finds documents of a kind; null when the text says nothing that they could hold. */
export function findStatement(kind: FoundKind, text: FindText): FindStatement | null {
  const { parts, shows, table } = KINDS[kind]
  const values = new Values()
  const selects = parts(text, values).map(
    ({ rank, select }) => `select id, ${String(rank)} as rank from (${select}) x`,
  )
  if (selects.length === 0) return null
  return {
    text: `
      with hits as (${selects.join(' union all ')}), best as (select id, min(rank) as rank from hits group by id)
      select t.id, ${shows} from best join ${table} t on t.id = best.id
      order by best.rank, t.created_at desc limit ${MOST}`,
    values: values.list,
  }
}

/** The statement that reads documents of a kind by their ids. */
export function recentStatement(kind: FoundKind, ids: readonly string[]): FindStatement {
  const { shows, table } = KINDS[kind]
  return { text: `select t.id, ${shows} from ${table} t where t.id = any($1::uuid[])`, values: [ids] }
}
