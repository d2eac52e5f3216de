import { changesBetween } from '@/domain/audit'
import { provenanceOf } from '@/platform/audit/audit'
import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'

import type { ImportSession } from '../import-session'
import { idAt } from './new-id'

const COLUMNS = [
  ...['id', 'document_collection', 'document_id', 'document_title', 'action', 'changes'],
  ...['actor_type', 'actor_id', 'actor_name', 'channel', 'ip_prefix', 'request_id'],
]

/** A document that an import created. */
export interface Created {
  collection: 'users' | 'products' | 'variants'
  id: string
  title: string
  fields: Readonly<Record<string, unknown>>
}

function toCells({ ctx }: ImportSession, { collection, id, title, fields }: Created): Cell[] {
  return [
    ...[idAt(new Date()), collection, id, title, 'create', JSON.stringify(changesBetween(null, fields))],
    ...provenanceOf({ ...ctx, channel: 'import' }),
  ]
}

/** Records documents that an import created besides orders in the audit trail, in the same transaction. */
export async function recordCreated(session: ImportSession, created: readonly Created[]): Promise<void> {
  const rows = created.map((document) => toCells(session, document))
  await copyRows(session.client, { table: 'audit_entries', columns: COLUMNS }, [rows])
}
