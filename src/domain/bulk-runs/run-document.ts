import { DomainError } from '../errors'
import type { RefusedDocument, RunPreview } from './run-preview'
import { groupRefusals } from './run-preview'

/** What a run says of a single document, as its kind reads it. */
export type ItemInput = Readonly<Record<string, unknown>>

/** A document of a run, with what the run says of it alone. */
export interface DocumentOfRun {
  readonly documentId: string
  readonly input: ItemInput
}

/** The documents of a run that would be started; `settings` may be those that are known so far. */
export interface AskedRun {
  readonly ids: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  /** What is said of single documents, as lines of text. */
  readonly list?: string | undefined
}

/** What a rule comes to, or the error by which it refuses. */
export function resultOrRefusal<T>(rule: () => T): T | DomainError {
  try {
    return rule()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

interface Judged<Row, Plan> {
  readonly ids: readonly string[]
  readonly rows: ReadonlyMap<string, Row>
  readonly titleOf: (row: Row) => string
  /** @throws DomainError for a document that would be refused. */
  readonly plan: (row: Row) => Plan
  /** What is said of a document that is not there. */
  readonly missing: string
}

/** Judges the documents of a selection one after another: what would become of each, or why it would be refused. */
export function judgeSelection<Row, Plan>(
  selection: Judged<Row, Plan>,
): { plans: Plan[]; preview: Pick<RunPreview, 'total' | 'ready' | 'refusals'> } {
  const { ids, missing, plan, rows, titleOf } = selection
  const plans: Plan[] = []
  const refused: RefusedDocument[] = []
  for (const id of ids) {
    const row = rows.get(id)
    const result =
      row === undefined ? new DomainError('NOT_FOUND', missing) : resultOrRefusal(() => plan(row))
    if (result instanceof DomainError)
      refused.push({ id, title: row === undefined ? id : titleOf(row), error: result })
    else plans.push(result)
  }
  const refusals = groupRefusals(refused)
  return { plans, preview: { total: ids.length, ready: plans.length, refusals } }
}
