import { createHash } from 'node:crypto'

import type { Proof } from '@/features/account/identity/proof'
import type { Sql } from '@/platform/database/transaction'

import type { Caller } from '../caller'
import type { Row } from './resource'

/** Shapes of statements are few; a caller that makes up new ones must not fill every connection with plans. */
const MAX_PREPARED = 400

/**
 * How many rows a pattern finds decides between walking the list in its order and asking the index: a plan that is kept for
 * all patterns is wrong for most.
 */
const PLANNED_ANEW = /\blike \$\d/

/** Name under which a row says whether the assumption about the caller holds. */
const HOLDS = '$holds'

type Condition = Proof['condition']

interface Statement {
  text: string
  /** Null when the database does not prepare it. */
  name: string | null
}

/** Statements by what was to be read, alone or along with a proof. */
class Statements {
  readonly #known = new Map<Condition | null, Map<string, Statement>>()
  #count = 0

  of(text: string, condition: Condition | null, valueCount: number): Statement {
    const alike = this.#known.get(condition) ?? new Map<string, Statement>()
    const known = alike.get(text)
    if (known) return known
    const whole = condition ? `select ${condition(valueCount + 1)} as "${HOLDS}", r.* from (${text}) r` : text
    if (this.#count >= MAX_PREPARED || PLANNED_ANEW.test(text)) return { text: whole, name: null }
    // By its text: another engine on the same connections gives the same statement the same name.
    const statement = {
      text: whole,
      name: `v1-${createHash('sha256').update(whole).digest('base64url').slice(0, 24)}`,
    }
    this.#known.set(condition, alike.set(text, statement))
    this.#count += 1
    return statement
  }
}

/** Ways to run a select, prepared by the database while there are not too many different ones. */
export interface Run {
  run: (text: string, values: readonly unknown[]) => Promise<Row[]>
  /**
   * The same on behalf of somebody. While it is only assumed that they call, its first row says whether they do, too; no
   * row says nothing.
   */
  readFor: (caller: Caller, text: string, values: readonly unknown[]) => Promise<Row[]>
}

export function createRun(sql: Sql): Run {
  const statements = new Statements()
  const send = ({ text, name }: Statement, values: readonly unknown[]): Promise<Row[]> =>
    name === null ? sql.query(text, values) : sql.prepared(name, text, values)
  const run: Run['run'] = (text, values) => send(statements.of(text, null, values.length), values)
  const readFor: Run['readFor'] = async ({ openProof }, text, values) => {
    const proof = openProof?.take()
    if (!openProof || !proof) return run(text, values)
    const statement = statements.of(text, proof.condition, values.length)
    const rows = await send(statement, [...values, ...proof.values])
    openProof.settle(rows[0]?.[HOLDS] === true)
    return rows
  }
  return { run, readFor }
}
