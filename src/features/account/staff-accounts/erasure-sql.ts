import { ADDRESS_FIELDS } from '@/domain/address/address'
import { BUYER_DETAILS } from '@/domain/order/details'
import { columnOf } from '@/domain/record'

/** Replaces a required name. */
const ERASED_NAME = `'Erased person'`

/** Address columns to erase: all but the country, which the tax depends on. */
const ADDRESS_COLUMNS = ['shipping', 'billing'].flatMap((kind) =>
  ADDRESS_FIELDS.filter((field) => field !== 'country').map((field) => `${kind}_address_${field}`),
)

/** Columns of an order that are about its customer, or were written by them. */
export const ERASED_ORDER_COLUMNS = [
  ...['customer_name', 'customer_email', 'internal_note'],
  ...BUYER_DETAILS.map(({ name }) => columnOf(name)),
  ...ADDRESS_COLUMNS,
]

/** Orders of the account, and orders without one that have its email address, or are the guest's that is asked for. */
export const THEIR_ORDERS = `(customer_id = $1 or (customer_id is null and (lower(customer_email) = $2 or id = $3)))`

/** Former email addresses of the account, from the audit trail. */
const FORMER_ADDRESSES = `
  select changes -> 'email' ->> 'before' from audit_entries
  where chain = 'users:' || $1::uuid and changes -> 'email' ->> 'before' is not null`

/**
 * The statements of an erasure; `$1` is the account's id, `$2` its email address and `$3` the order of a guest, where a statement
 * has these parameters.
 */
export const ERASURE = {
  user: `
    update users set
      name = ${ERASED_NAME}, email = 'erased-' || id || '@erased.invalid', username = null, phone = null,
      company = null, vat_number = null, buyer_reference = null,
      hash = null, salt = null, reset_password_token = null, internal_note = null, external_reference = null,
      is_active = false, is_verified = false,
      deleted_at = coalesce(deleted_at, now()), erased_at = coalesce(erased_at, now()),
      erasure_reason = coalesce(erasure_reason, $2), erased_by_id = coalesce(erased_by_id, $3::uuid),
      updated_at = now()
    where id = $1`,
  addresses: `delete from users_addresses where _parent_id = $1`,
  /** Their tags: words of staff about them. */
  tags: `delete from users_texts where parent_id = $1`,
  sessions: `delete from sessions where user_id = $1`,
  secondFactor: `delete from second_factors where user_id = $1`,
  /** A key of an account that was staff's once. */
  keys: `update api_keys set last_used_from = null where owner_id = $1`,
  listViews: `delete from list_views where owner_id = $1`,
  /** Filters that colleagues keep and that name the person by their email address. */
  keptFilters: `delete from list_views where position($1 in lower(query::text)) > 0`,
  links: `delete from account_links where user_id = $1`,
  mails: `
    update mails set "to" = 'erased', updated_at = now()
    where "to" = $2 or order_id in (select id from orders where ${THEIR_ORDERS})
      or "to" in (${FORMER_ADDRESSES}) and not exists (select from users u where u.email = mails."to" and u.id <> $1)`,
  /** What staff wrote about their orders; before these lose the address that finds them. */
  comments: `
    update order_comments set text = null, updated_at = now()
    where text is not null and order_id in (select id from orders where ${THEIR_ORDERS})`,
  /** What they wrote about what they sent back, and what staff wrote to them. */
  returnNotes: `
    update returns_lines set note = null where note is not null and _parent_id in (
      select r.id from returns r where r.order_id in (select id from orders where ${THEIR_ORDERS}))`,
  returns: `
    update returns set instructions = null, decline_reason = null, updated_at = now()
    where (instructions is not null or decline_reason is not null)
      and order_id in (select id from orders where ${THEIR_ORDERS})`,
  /** Movements of the bank that paid their orders: day and amount stay, as accounts need them. Before the orders lose the address. */
  bankLines: `
    update bank_lines set name = '', iban = '', text = '', reference = ''
    where id in (
      select b.line_id from bank_line_payments b join payments p on p.id = b.payment_id
      where p.order_id in (select id from orders where ${THEIR_ORDERS}))`,
  orders: `
    update orders set ${ERASED_ORDER_COLUMNS.map((column) => `${column} = null`).join(', ')}, updated_at = now()
    where ${THEIR_ORDERS} returning id, number`,
  /** What staff keep with their orders; `$1` has the ids of these, which are locked: none is added meanwhile. */
  fileBytes: `
    delete from order_file_bytes where file_id in (select id from order_files where order_id = any($1::uuid[]))`,
  files: `update order_files set name = null, updated_at = now() where order_id = any($1::uuid[]) and name is not null`,
  /** Answers that are kept for retries; `$1` has the ids of the person and of their orders. */
  answers: `
    update idempotency_keys set answer = null where documents && $1::uuid[] and answer is not null`,
  /** What an account that was staff's once wrote for many orders. A run that needs a reason keeps one. */
  bulkRuns: `
    update bulk_runs set updated_at = now(), settings =
      case when settings ? 'reason' then settings || '{"reason": "Erased"}' else settings end - 'reference'
    where created_by_id = $1 and settings ?| array['reason', 'reference']`,
  /** The tags that runs have put on the person or taken off: words of staff about them. */
  bulkRunItems: `update bulk_run_items set input = null, result = null where document_id = $1`,
  /** What an account that was staff's once wrote on counts of stock. */
  stockCounts: `update stock_counts set note = null, updated_at = now() where created_by_id = $1 and note is not null`,
  events: `
    update order_events set actor_name = ${ERASED_NAME}, reason = null
    where actor_id = $1::text and (actor_name <> ${ERASED_NAME} or reason is not null)`,
  /** What staff wrote about them. */
  customerNotes: `update customer_notes set text = null, updated_at = now() where customer_id = $1 and text is not null`,
  ownNotes: `update customer_notes set actor_name = ${ERASED_NAME} where actor_id = $1::text`,
  ownFiles: `update order_files set actor_name = ${ERASED_NAME} where actor_id = $1::text`,
  ownComments: `update order_comments set actor_name = ${ERASED_NAME} where actor_id = $1::text`,
  movements: `
    update stock_movements set actor_name = ${ERASED_NAME}, reason = null
    where actor_id = $1::text and (actor_name <> ${ERASED_NAME} or reason is not null)`,
} as const
