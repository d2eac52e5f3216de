import type { Payload } from 'payload'
import { z } from 'zod'

import { QUEUE_SCHEMA } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

import { PHASES } from '../import-session'

/** The first rejected lines, as stored with the import. */
export const rejectedSchema = z.array(z.object({ line: z.number(), reason: z.string() }))

/** The progress of a running import, stored in the column of its later report. */
export const progressSchema = z.object({ phase: z.enum(PHASES), done: z.number(), total: z.number() })

/** An import in the panel's list. */
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

/** An unfinished import without a job: the last retry failed, or its worker was lost each time. */
const IS_GIVEN_UP = `
  i.status in ('queued', 'running') and not exists (
    select 1 from ${QUEUE_SCHEMA}.job j
    where j.name = 'orders.import' and j.state <= 'active' and j.data->>'importId' = i.id::text)`

const GIVEN_UP = 'It failed several times and was given up. Its last error is among the failed jobs.'

const LIST = `
  select i.id, i.file_name as "fileName", case when g.is_given_up then 'failed' else i.status::text end as status,
    i.bytes_total::float8 as "bytesTotal", i.bytes_read::float8 as "bytesRead",
    i.lines_read::float8 as "linesRead", i.lines_rejected::float8 as "linesRejected",
    coalesce(i.options->>'isDryRun', 'false') = 'true' as "isDryRun", i.report, i.rejected,
    case when g.is_given_up then '${GIVEN_UP}' else i.error end as error,
    i.created_at as "createdAt", (select name from users u where u.id = i.created_by_id) as "createdBy"
  from imports i cross join lateral (select ${IS_GIVEN_UP} as is_given_up) g
  order by i.created_at desc, i.id desc limit 20`

/** The newest imports. The calling code has to check the permission. */
export async function listImports(payload: Payload): Promise<ImportEntry[]> {
  return sqlOf(payload).query<ImportEntry & Record<string, unknown>>(LIST)
}
