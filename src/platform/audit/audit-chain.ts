/**
 * SQL that recomputes an audit entry `e` as migrations/20261125_232000_audit_erasure.ts writes it. It uses built-in
 * functions only, so that a replacement of the database's own functions is detected too.
 */

const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

/** Replaces erased personal values. */
const ERASED = `'[erased]'`
const ERASED_PERSON = `'Erased person'`

const wasThere = (state: 'before' | 'after') =>
  `'${state}', case when e.changes -> key ->> '${state}' is not null then ${ERASED} end`

/** The changes without the values of sealed fields. */
const BLANK_CHANGES = `
  (e.changes || coalesce((select jsonb_object_agg(key, jsonb_build_object(${wasThere('before')}, ${wasThere('after')}))
    from unnest(e.sealed) as key), '{}'))`

const IS_ACCOUNT = `(e.document_collection = 'users')`

/**
 * The text that is hashed, after the previous entry's hash and the position in the chain. It holds no personal values
 * in clear.
 */
const CONTENT = `
  jsonb_build_object(
    'id', e.id, 'at', (extract(epoch from e.at) * 1000)::bigint, 'action', e.action,
    'collection', e.document_collection, 'document', e.document_id,
    'title', case when not ${IS_ACCOUNT} then e.document_title end,
    'actorType', e.actor_type, 'actorId', e.actor_id, 'door', e.channel, 'ipPrefix', e.ip_prefix,
    'requestId', e.request_id, 'changes', ${BLANK_CHANGES}, 'sealed', e.sealed,
    'subjectSeal', e.subject_seal, 'actorSeal', e.actor_seal)::text`

/** The hash that an entry `e` should have. */
export const EXPECTED_HASH = hashOf(`coalesce(e.previous_hash, '') || '|' || e.position || '|' || ${CONTENT}`)

const SUBJECT_SEAL = hashOf(`e.subject_salt || '|' || jsonb_build_object(
  'title', case when ${IS_ACCOUNT} then e.document_title end,
  'changes', (select jsonb_object_agg(key, e.changes -> key) from unnest(e.sealed) as key))::text`)

const ACTOR_SEAL = hashOf(
  `e.actor_salt || '|' || jsonb_build_object('name', e.actor_name, 'reason', e.reason)::text`,
)

/** Whether the personal values of an entry `e` are those that were sealed, or were all erased. */
export const SEALS_FIT = `(
  case
    when e.subject_seal is null then not ${IS_ACCOUNT} and e.sealed = '{}'
    when e.subject_salt is null then e.changes = ${BLANK_CHANGES}
      and (not ${IS_ACCOUNT} or e.document_title = ${ERASED_PERSON})
    else e.subject_seal = ${SUBJECT_SEAL}
  end and case
    when e.actor_salt is null then e.actor_name = ${ERASED_PERSON} and e.reason is null
    else e.actor_seal = ${ACTOR_SEAL}
  end) is true`

/** Whether the erased values of an entry `e` were erased by a recorded erasure. */
export const ERASURE_IS_RECORDED = `(
  (e.subject_seal is null or e.subject_salt is not null or exists (select from audit_entries x
    where x.chain = e.chain and x.position > e.position and x.action = 'erase'))
  and (e.actor_salt is not null or exists (select from audit_entries x
    where x.chain = 'users:' || e.actor_id and x.action = 'erase')))`

/** The trail's entries about itself are never purged: they record exports and purges. */
export const OWN_COLLECTION = 'audit-entries'

/** The chain that records purges. */
export const RETENTION_CHAIN = `${OWN_COLLECTION}:retention`
