import { ADDRESS_FIELDS } from '@/domain/address/address'

const ADDRESS_COLUMNS = ADDRESS_FIELDS.flatMap(
  (field) => [`shipping_address_${field}`, `billing_address_${field}`] as const,
)

const STAMPS = ['created_at', 'updated_at'] as const
const AUTHORED = ['created_by_id', 'updated_by_id', ...STAMPS] as const
const ACTED = ['actor_type', 'actor_id', 'actor_name', 'door', ...STAMPS] as const
const CHILD = ['_order', '_parent_id', 'id'] as const

/** The columns that a seed writes; what is not named keeps its default. A table comes after those it refers to. */
export const TABLES = {
  users: ['id', 'name', 'email', 'phone', 'is_verified', 'is_active', ...STAMPS],
  users_roles: ['order', 'parent_id', 'value', 'id'],
  users_addresses: [...CHILD, ...ADDRESS_FIELDS],
  categories: ['id', 'title', 'slug', 'parent_id', 'position', 'description', 'image_id', ...STAMPS],
  products: [
    ...['id', 'title', 'slug', 'category_id', 'description', 'seo_title', 'seo_description', '_status'],
    ...STAMPS,
  ],
  products_options: [...CHILD, 'name'],
  products_texts: ['order', 'parent_id', 'path', 'text'],
  products_rels: ['order', 'parent_id', 'path', 'media_id'],
  _products_v: [
    ...['id', 'parent_id', 'version_title', 'version_slug', 'version_category_id', 'version_description'],
    ...['version_seo_title', 'version_seo_description', 'version__status', 'version_created_at'],
    ...['version_updated_at', 'latest', ...STAMPS],
  ],
  _products_v_version_options: [...CHILD, 'name', '_uuid'],
  _products_v_texts: ['order', 'parent_id', 'path', 'text'],
  _products_v_rels: ['order', 'parent_id', 'path', 'media_id'],
  variants: [
    ...['id', 'product_id', 'sku', 'title', 'price_minor', 'compare_at_price_minor', 'tax_class'],
    ...['weight_grams', 'low_stock_level', ...STAMPS],
  ],
  variants_option_values: [...CHILD, 'name', 'value'],
  orders: [
    ...['id', 'number', 'status', 'payment_status', 'fulfilment_status', 'held_from', 'placed_at'],
    ...[
      'customer_id',
      'customer_name',
      'customer_email',
      'line_skus',
      'currency',
      'prices_include_tax',
      'subtotal_minor',
    ],
    ...['discount_total_minor', 'shipping_total_minor', 'tax_total_minor', 'total_minor', 'paid_total_minor'],
    ...['refunded_total_minor', 'balance', 'owed_minor', 'refund_due_minor', ...ADDRESS_COLUMNS],
    ...['shipping_method', 'shipping_method_title', 'note'],
    ...['source', ...AUTHORED],
  ],
  orders_lines: [
    ...[...CHILD, 'variant_id', 'sku', 'title', 'quantity', 'shipped_quantity', 'returned_quantity'],
    ...[
      'refunded_quantity',
      'unit_price_minor',
      'tax_rate_bp',
      'discount_minor',
      'tax_total_minor',
      'line_total_minor',
    ],
  ],
  orders_charges: [...CHILD, 'kind', 'code', 'title', 'amount_minor'],
  payments: [
    ...['id', 'order_id', 'amount_minor', 'currency', 'method', 'reference', 'received_at'],
    ...AUTHORED,
  ],
  shipments: [
    ...['id', 'order_id', 'carrier', 'tracking_number', 'tracking_url', 'shipped_at', 'delivered_at'],
    ...AUTHORED,
  ],
  shipments_lines: [...CHILD, 'line_id', 'quantity'],
  refunds: ['id', 'order_id', 'amount_minor', 'currency', 'reason', ...AUTHORED],
  refunds_lines: [...CHILD, 'line_id', 'quantity', 'restock'],
  order_events: ['id', 'order_id', 'type', 'from', 'to', 'reason', 'data', ...ACTED],
  stock_movements: [
    ...['id', 'variant_id', 'kind', 'on_hand_delta', 'reserved_delta', 'reason', 'order_id'],
    ...ACTED,
  ],
} as const

export type TableName = keyof typeof TABLES

/** What a cell may hold: numbers and texts as they are, null, and moments as ISO 8601 text. */
export type Cell = string | number | boolean | null

/** One row: every column of the table has its value. */
export type Row<Name extends TableName> = Readonly<Record<(typeof TABLES)[Name][number], Cell>>
