import type { Payload } from 'payload'

import { poolOf } from '@/platform/database/transaction'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/** All nodes of the plan of a statement that may read no table as a whole. */
export async function planOf(
  payload: Payload,
  text: string,
  values: readonly unknown[],
): Promise<PlanNode[]> {
  const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)]
  const client = await poolOf(payload).connect()
  try {
    await client.query('begin; set local enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) ${text}`,
      [...values],
    )
    const [plan] = rows[0]?.['QUERY PLAN'] ?? []
    return plan ? flatten(plan.Plan) : []
  } finally {
    await client.query('rollback')
    client.release()
  }
}
