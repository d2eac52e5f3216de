import { ADDRESS_FIELDS } from '@/domain/address/address'
import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { columnNames } from '@/platform/database/stored-fields'

const STAMPS = ['created_at', 'updated_at'] as const
const AUTHORED = ['created_by_id', 'updated_by_id', ...STAMPS] as const
const ACTED = ['actor_type', 'actor_id', 'actor_name', 'channel', ...STAMPS] as const
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
  orders: columnNames(ORDER_FIELDS),
  orders_lines: ['_order', '_parent_id', ...columnNames(ORDER_LINE_FIELDS)],
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
