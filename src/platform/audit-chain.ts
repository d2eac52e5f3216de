/**
 * The text of an audit entry that is hashed behind the hash of the entry before it and its place in the chain. It
 * repeats what migrations/20261125_004000_audit_chain.ts does, in built-in functions alone: whoever replaced the
 * database's function is found as well.
 */
const CONTENT = `
  jsonb_build_object(
    'id', e.id, 'at', (extract(epoch from e.at) * 1000)::bigint, 'action', e.action,
    'collection', e.document_collection, 'document', e.document_id, 'title', e.document_title,
    'actorType', e.actor_type, 'actorId', e.actor_id, 'actorName', e.actor_name, 'door', e.door,
    'ipPrefix', e.ip_prefix, 'requestId', e.request_id, 'reason', e.reason, 'changes', e.changes)::text`

/** The hash that an entry `e` should have. */
export const EXPECTED_HASH = `
  encode(sha256(convert_to(coalesce(e.previous_hash, '') || '|' || e.position || '|' || ${CONTENT}, 'UTF8')), 'hex')`

/** What stands about itself in the trail is never purged: it says what was exported and what was purged. */
export const OWN_COLLECTION = 'audit-entries'

/** The chain that keeps what was purged. */
export const RETENTION_CHAIN = `${OWN_COLLECTION}:retention`
