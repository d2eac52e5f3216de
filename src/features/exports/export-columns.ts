import type { ExportName, OwnExportName } from '@/domain/lists/exports'
import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

/**
 * What a column holds: `text` for reading, `identifier` for what is never a number however it looks, `amount` in minor units of
 * the row's currency, `time` as a moment, with the zone in the column after it.
 */
type ColumnKind = 'text' | 'identifier' | 'number' | 'amount' | 'time' | 'flag'

/** A column of an export: an expression of the row's table `t` and what else the export joins. */
export interface ExportColumn {
  readonly label: string
  readonly kind: ColumnKind
  readonly sql: string
  /** As people read a stored code. */
  readonly words?: (code: string) => string
}

/** The rows of an export. */
export interface ExportRows {
  readonly table: string
  /** Behind the table, `t`. */
  readonly joins: string
  readonly order: string
  /** The row's currency; the store's where rows have none. */
  readonly currency: string | null
  readonly columns: readonly ExportColumn[]
}

function column(kind: ColumnKind) {
  return (label: string, sql: string, words?: ExportColumn['words']): ExportColumn => ({
    label,
    kind,
    sql,
    ...(words ? { words } : {}),
  })
}

const text = column('text')
const identifier = column('identifier')
const number = column('number')
const amount = column('amount')
const time = column('time')
const flag = column('flag')

const humanise = (code: string) => {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
const status = (code: string) => (isOrderStatus(code) ? statusLabel(code) : humanise(code))

const ORDER_HEAD = [
  identifier('Number', 't.number'),
  text('Status', 't.status::text', status),
  text('Payment', 't.payment_status::text', humanise),
  text('Fulfilment', 't.fulfilment_status::text', humanise),
  time('Placed', 't.placed_at'),
  text('Customer', 't.customer_name'),
  text('Email', 't.customer_email'),
]

const DELIVERY = (['name', 'company', 'line1', 'line2', 'city', 'region'] as const).map((part) =>
  text(`Delivery ${part.replace('line', 'line ')}`, `t.shipping_address_${part}`),
)

const ORDERS: ExportRows = {
  table: 'orders',
  joins: '',
  order: 't.created_at desc, t.id desc',
  currency: 't.currency',
  columns: [
    ...ORDER_HEAD,
    identifier('Purchase order number', 't.purchase_order_number'),
    identifier('External reference', 't.external_reference'),
    text('Channel', 't.source::text', humanise),
    text('Sales channel', 't.sales_channel'),
    identifier('Number in the sales channel', 't.sales_channel_number'),
    text('Currency', 't.currency'),
    amount('Subtotal', 't.subtotal_minor'),
    amount('Discount', 't.discount_total_minor'),
    amount('Shipping', 't.shipping_total_minor'),
    amount('Tax', 't.tax_total_minor'),
    amount('Total', 't.total_minor'),
    amount('Paid', 't.paid_total_minor'),
    amount('Refunded', 't.refunded_total_minor'),
    amount('Owed', 't.owed_minor'),
    amount('Refund due', 't.refund_due_minor'),
    text('Shipping method', 'coalesce(t.shipping_method_title, t.shipping_method)'),
    ...DELIVERY,
    identifier('Delivery postcode', 't.shipping_address_postcode'),
    text('Delivery country', 't.shipping_address_country'),
    identifier('Delivery phone', 't.shipping_address_phone'),
    identifier(
      'Tracking numbers',
      `(select string_agg(s.tracking_number, ' ' order by s.created_at) from shipments s where s.order_id = t.id)`,
    ),
    text('Note of the customer', 't.note'),
  ],
}

const ORDER_LINES: ExportRows = {
  table: 'orders',
  joins: 'join orders_lines l on l._parent_id = t.id',
  order: 't.created_at desc, t.id desc, l._order',
  currency: 't.currency',
  columns: [
    ...ORDER_HEAD,
    number('Line', 'l._order'),
    identifier('SKU', 'l.sku'),
    text('Title', 'l.title'),
    number('Quantity', 'l.quantity'),
    number('Shipped', 'l.shipped_quantity'),
    number('Returned', 'l.returned_quantity'),
    text('Currency', 't.currency'),
    amount('Unit price', 'l.unit_price_minor'),
    amount('Line total', 'l.line_total_minor'),
    amount('Discount', 'l.discount_minor'),
    number('Tax rate in %', 'l.tax_rate_bp / 100.0'),
    amount('Tax', 'l.tax_total_minor'),
  ],
}

const PRODUCTS: ExportRows = {
  table: 'products',
  joins: '',
  order: 't.title, t.id',
  currency: null,
  columns: [
    text('Title', 't.title'),
    text('Slug', 't.slug'),
    text('Status', 't._status::text', humanise),
    text('Category', '(select c.title from categories c where c.id = t.category_id)'),
    identifier('External reference', 't.external_reference'),
    number(
      'Variants',
      '(select count(*) from variants v where v.product_id = t.id and v.deleted_at is null)',
    ),
    number(
      'Available',
      '(select coalesce(sum(v.on_hand - v.reserved), 0) from variants v where v.product_id = t.id and v.deleted_at is null)',
    ),
    time('Created', 't.created_at'),
    time('Updated', 't.updated_at'),
  ],
}

const VARIANTS: ExportRows = {
  table: 'variants',
  joins: '',
  order: 't.sku, t.id',
  currency: null,
  columns: [
    identifier('SKU', 't.sku'),
    text('Product', '(select p.title from products p where p.id = t.product_id)'),
    text('Title', 't.title'),
    text(
      'Options',
      `(select string_agg(o.name || ': ' || o.value, ', ' order by o._order) from variants_option_values o where o._parent_id = t.id)`,
    ),
    amount('Price', 't.price_minor'),
    amount('Compare-at price', 't.compare_at_price_minor'),
    text('Tax class', 't.tax_class::text', humanise),
    number('On hand', 't.on_hand'),
    number('Reserved', 't.reserved'),
    number('Available', 't.on_hand - t.reserved'),
    number('Low stock level', 't.low_stock_level'),
    number('Weight in g', 't.weight_grams'),
    identifier('External reference', 't.external_reference'),
    time('Updated', 't.updated_at'),
  ],
}

const USERS: ExportRows = {
  table: 'users',
  joins: '',
  order: 't.created_at desc, t.id desc',
  currency: null,
  columns: [
    text('Name', 't.name'),
    text('Email', 't.email'),
    identifier('Phone', 't.phone'),
    text(
      'Roles',
      `(select string_agg(r.value::text, ', ' order by r."order") from users_roles r where r.parent_id = t.id)`,
    ),
    flag('Active', 't.is_active'),
    flag('Address confirmed', 't.is_verified'),
    identifier('External reference', 't.external_reference'),
    time('Created', 't.created_at'),
  ],
}

/** What each export holds. */
export const EXPORT_ROWS: Readonly<Record<Exclude<ExportName, OwnExportName>, ExportRows>> = {
  orders: ORDERS,
  'order-lines': ORDER_LINES,
  products: PRODUCTS,
  variants: VARIANTS,
  users: USERS,
}
