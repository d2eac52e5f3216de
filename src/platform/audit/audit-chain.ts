/**
 * What an entry `e` has to be, as migrations/20261125_232000_audit_erasure.ts makes it, in built-in functions alone:
 * whoever replaced the database's functions is found as well.
 */

const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

/** Stands where personal values were erased. */
const ERASED = `'[erased]'`
const ERASED_PERSON = `'Erased person'`

const wasThere = (state: 'before' | 'after') =>
  `'${state}', case when e.changes -> key ->> '${state}' is not null then ${ERASED} end`

/** The changes without what the sealed fields said. */
const BLANK_CHANGES = `
  (e.changes || coalesce((select jsonb_object_agg(key, jsonb_build_object(${wasThere('before')}, ${wasThere('after')}))
    from unnest(e.sealed) as key), '{}'))`

const IS_ACCOUNT = `(e.document_collection = 'users')`

/** The text that is hashed behind the hash of the entry before it and its place in the chain: nothing personal in clear. */
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

/** Whether the personal words of an entry `e` are those that were sealed, or were erased to the last. */
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

/** Whether what is erased of an entry `e` was erased by somebody who said so. */
export const ERASURE_IS_RECORDED = `(
  (e.subject_seal is null or e.subject_salt is not null or exists (select from audit_entries x
    where x.chain = e.chain and x.position > e.position and x.action = 'erase'))
  and (e.actor_salt is not null or exists (select from audit_entries x
    where x.chain = 'users:' || e.actor_id and x.action = 'erase')))`

/** What stands about itself in the trail is never purged: it says what was exported and what was purged. */
export const OWN_COLLECTION = 'audit-entries'

/** The chain that keeps what was purged. */
export const RETENTION_CHAIN = `${OWN_COLLECTION}:retention`
