import type { Payload } from 'payload'
import { z } from 'zod'

import { sqlOf } from '@/platform/transaction'

/** The first rejected lines, as they are kept with the import. */
export const rejectedSchema = z.array(z.object({ line: z.number(), reason: z.string() }))

/** An import as the panel lists it. */
export interface ImportEntry {
  id: string
  fileName: string
  status: 'queued' | 'running' | 'done' | 'failed'
  bytesTotal: number
  bytesRead: number
  linesRead: number
  linesRejected: number
  isDryRun: boolean
  report: unknown
  rejected: unknown
  error: string | null
  createdAt: Date
  createdBy: string | null
}

const LIST = `
  select i.id, i.file_name as "fileName", i.status, i.bytes_total::float8 as "bytesTotal", i.bytes_read::float8 as "bytesRead",
    i.lines_read::float8 as "linesRead", i.lines_rejected::float8 as "linesRejected",
    coalesce(i.options->>'isDryRun', 'false') = 'true' as "isDryRun", i.report, i.rejected, i.error,
    i.created_at as "createdAt", (select name from users u where u.id = i.created_by_id) as "createdBy"
  from imports i order by i.created_at desc, i.id desc limit 20`

/** The newest imports. The caller has checked who asks. */
export async function listImports(payload: Payload): Promise<ImportEntry[]> {
  return sqlOf(payload).query<ImportEntry & Record<string, unknown>>(LIST)
}
