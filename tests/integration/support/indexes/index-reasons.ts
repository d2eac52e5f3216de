/** Statements and pages that read an index whose first column no list is declared to be offered by. */
export const READ_BY: Readonly<Record<string, string>> = {
  account_links_expiry: 'links that are over are removed',
  account_links_user: 'the links of an account are voided when it changes',
  audit_entries_action_at: 'the list of audit entries, of one action',
  audit_entries_actor_at: 'the list of audit entries, of one actor',
  audit_entries_collection_at: 'the list of audit entries, of one collection',
  audit_entries_document_at: 'the history tab of a document',
  audit_entries_request_id_idx: 'the list of audit entries, of one request',
  audit_entries_search: 'the search of the list of audit entries',
  categories_deleted_at_idx: 'the trash of categories',
  categories_position_idx: 'categories in the shop’s order',
  change_events_document: 'the feed, of one document',
  change_events_written: 'events of one transaction about one document become one',
  customer_notes_actor_id_idx: 'the erasure of an author',
  idempotency_keys_documents: 'the erasure of answers that name a person',
  idempotency_keys_expiry: 'keys that are over are removed',
  list_views_created_at_idx: 'lists of views, newest first',
  list_views_list_idx: 'the views above one list',
  list_views_owner_idx: 'the views of one person',
  mails_sent_at_idx: 'the list of mails, by the time of sending',
  media_deleted_at_idx: 'the trash of media',
  media_sizes_card_sizes_card_filename_idx: 'a file by its name',
  media_sizes_large_sizes_large_filename_idx: 'a file by its name',
  media_sizes_thumbnail_sizes_thumbnail_filename_idx: 'a file by its name',
  notifications_at: 'notifications that are over are removed',
  notifications_of_user: 'the bell of one person, newest first',
  notifications_unread: 'what one person has not read',
  order_comments_actor_id_idx: 'the erasure of an author',
  order_comments_rels_users_id_idx: 'the erasure of a person whom comments name',
  order_events_actor_id_idx: 'the erasure of an actor',
  order_files_actor_id_idx: 'the erasure of an author',
  orders_city: 'the search for everything, by city',
  orders_customer_name_idx: 'the list of orders, sorted by its customer column',
  orders_lines_sku_idx: '/api/v1/orders, filtered by SKU',
  orders_owed: 'payments of a bank statement find their order by what it owes',
  orders_texts_tag: 'orders with one tag',
  products_deleted_at_idx: 'the trash of products',
  products_texts_order_parent: 'the values of a product’s options',
  _products_v_texts_order_parent: 'the values of a version’s options',
  rate_limits_expire: 'limits that are over are removed',
  returns_open: 'open returns of an order',
  sales_customer_days_customer: 'the days of one customer are summed again',
  sales_customer_days_first: 'customers whose first day is in a period',
  sales_customer_years_first: 'customers who are new in a year',
  sales_customer_years_most: 'customers who bought for most in a year',
  sessions_user_idx: 'the sessions of one account',
  sign_in_challenges_expiry: 'challenges that are over are removed',
  stock_movements_actor_id_idx: 'the erasure of an actor',
  users_addresses_parent_id_idx: 'the addresses of one account',
  users_deleted_at_idx: 'the trash of accounts',
  users_merged_into_idx: 'the accounts that were merged into one',
  users_phone: 'the search for everything, by telephone number',
  users_roles_parent_idx: 'the roles of one account',
  users_roles_value: 'accounts with one role',
  users_texts_of_parent: 'the tags of one customer',
  users_texts_tag: 'customers with one tag',
  variants_available: '/api/v1/variants, filtered by what is available',
  variants_deleted_at_idx: 'the trash of variants',
  variants_title_idx: 'the list of variants, sorted by title',
  webhook_deliveries_failed: 'failed deliveries of an endpoint are sent again',
  webhook_deliveries_lanes: 'the next delivery of each lane',
  webhook_endpoints_owner_idx: 'the endpoints of one account',
}

/** Of these, another index begins with the same columns, and the narrower one is worth its writes. */
export const SMALLER_THAN_ANOTHER: ReadonlySet<string> = new Set([
  'notifications_unread',
  'returns_open',
  'sales_customer_days_first',
  'webhook_deliveries_failed',
])

/** Tables that Payload keeps for itself, and versions, which the panel's lists of drafts are read from by any column. */
export const NOT_OURS = /^(payload_|_products_v$)/

/** Deliveries are listed below their endpoint, by its index; a kind of invoice is found among the newest of both kinds. */
export const WITHIN_ANOTHER = ['invoices.kind', 'webhook_deliveries.type', 'webhook_deliveries.state']

/** Accounts without orders come last in these, and first in their indexes: a page sorts the customers that it lists. */
export const SORTED_BY_ROWS: ReadonlySet<string> = new Set(['users.orders_placed', 'users.spent_minor'])
