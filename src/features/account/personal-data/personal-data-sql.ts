import { jsonList } from '@/platform/database/stored-fields'

/** Other people, what programs keep for themselves, and what says twice what is said already. */
const LEFT_OUT = `array['search', 'checkout_key', 'created_by_id', 'updated_by_id', 'voided_by_id', 'cancelled_by_id',
  'order_id', 'customer_id', '_parent_id', '_order', 'actor_type', 'actor_id', 'actor_name']`

/** All columns of a row but these: one that is added later is given out as well. */
const row = (alias: string) => `jsonb_strip_nulls(to_jsonb(${alias}) - ${LEFT_OUT})`

const rowsOf = (alias: string, from: string, order: string) =>
  jsonList(`${row(alias)} order by ${order}`, from)

const linesOf = (table: string, parent: string) =>
  jsonList(`${row('x')} order by x._order`, `${table} x where x._parent_id = ${parent}.id`)

const withLines = (alias: string, table: string, linesTable: string) =>
  jsonList(
    `${row(alias)} || jsonb_build_object('lines', ${linesOf(linesTable, alias)}) order by ${alias}.created_at`,
    `${table} ${alias} where ${alias}.order_id = o.id`,
  )

/** The next orders of the account `$1` after the one at `$2` with the id `$3`, the oldest first. */
export const ORDERS = `
  select o.id, to_json(o.created_at) as "createdAt", ${row('o')} || jsonb_build_object(
    'lines', ${linesOf('orders_lines', 'o')}, 'charges', ${linesOf('orders_charges', 'o')},
    'payments', ${rowsOf('p', 'payments p where p.order_id = o.id', 'p.created_at')},
    'bank_transfers', ${jsonList(
      `json_build_object('name', l.name, 'iban', l.iban, 'text', l.text, 'reference', l.reference)`,
      `bank_lines l join bank_line_payments b on b.line_id = l.id join payments p on p.id = b.payment_id where p.order_id = o.id`,
    )},
    'shipments', ${withLines('s', 'shipments', 'shipments_lines')},
    'refunds', ${withLines('r', 'refunds', 'refunds_lines')},
    'returns', ${withLines('r', 'returns', 'returns_lines')},
    'invoices', ${jsonList(
      `json_build_object('number', i.number, 'kind', i.kind, 'issued_on', i.issued_on, 'currency', i.currency,
        'total_minor', i.total_minor::float8, 'buyer_name', i.buyer_name) order by i.created_at`,
      'invoices i where i.order_id = o.id',
    )},
    'comments', ${rowsOf('c', 'order_comments c where c.order_id = o.id and c.text is not null', 'c.created_at')}
  ) as "order"
  from orders o where o.customer_id = $1 and (o.created_at, o.id) > ($2, $3)
  order by o.created_at, o.id limit $4`

/** Secrets, and what the words of an index say again. */
const NOT_OF_ACCOUNT = `${LEFT_OUT} || array['hash', 'salt', 'reset_password_token', 'reset_password_expiration',
  'reset_password_requested_at', 'is_service', 'erased_by_id', 'merged_into_id']`

/** Everything but the orders. */
export const PERSON = `
  select jsonb_strip_nulls(to_jsonb(u) - (${NOT_OF_ACCOUNT})) || jsonb_build_object(
      'roles', array(select r.value::text from users_roles r where r.parent_id = u.id),
      'tags', array(select t.text from users_texts t where t.parent_id = u.id and t.path = 'tags' order by t."order"),
      'has_password', u.hash is not null,
      'two_step_sign_in', exists (select from second_factors f where f.user_id = u.id)) as account,
    ${linesOf('users_addresses', 'u')} as addresses,
    ${jsonList(
      `json_build_object('name', m.name, 'email', m.email, 'merged_at', m.merged_at) order by m.merged_at`,
      'users m where m.merged_into_id = u.id',
    )} as merged_accounts,
    json_build_array(json_build_object('what', 'The email address is theirs', 'given', u.is_verified is true)) as consents,
    ${rowsOf('n', 'customer_notes n where n.customer_id = u.id and n.text is not null', 'n.created_at')} as notes,
    ${jsonList(
      `json_build_object('sent_at', m.sent_at, 'to', m."to", 'subject', m.subject, 'kind', m.template) order by m.sent_at`,
      `mails m where m."to" = u.email or m.order_id in (select o.id from orders o where o.customer_id = u.id)`,
    )} as messages,
    ${jsonList(
      `json_build_object('device', s.device, 'browser', s.browser, 'network', s.ip_prefix, 'began_at', s.created_at,
        'last_used_at', s.last_used_at, 'ended_at', s.ended_at) order by s.created_at`,
      'sessions s where s.user_id = u.id',
    )} as sessions
  from users u where u.id = $1 and not u.is_service and u.erased_at is null`
