import { expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'

const payload = await startPayload()

/** What notes changed parts of documents, such as the lines of a parcel. */
const FUNCTIONS = `
  select p.proname as name, p.prosrc like '%not in (%where e.document_id = any(documents)%' as "isAtOnce",
    p.prosrc ~ 'not exists \\(select from change_events' as "isRowByRow"
  from pg_proc p where p.proname like 'keep\\_part\\_%' order by 1`

it('a statement that adds parts of many documents compares no part with all events of its transaction', async () => {
  const rows = await sqlOf(payload).query<{ name: string; isAtOnce: boolean; isRowByRow: boolean }>(FUNCTIONS)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ isAtOnce, isRowByRow }) => !isAtOnce || isRowByRow)).toEqual([])
})
