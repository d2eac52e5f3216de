import { createHash } from 'node:crypto'

import type { Sql } from '@/platform/database/transaction'

import type { Row } from './resource'

/** Shapes of statements are few; a caller that makes up new ones must not fill every connection with plans. */
const MAX_PREPARED = 400

/**
 * How many rows a pattern finds decides between walking the list in its order and asking the index: a plan that is kept for
 * all patterns is wrong for most.
 */
const PLANNED_ANEW = /\blike \$\d/

/** Names of prepared statements by their texts. */
export class StatementNames {
  readonly #known = new Map<string, string>()

  /** Null for a statement that the database does not prepare. */
  of(text: string): string | null {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    if (this.#known.size >= MAX_PREPARED || PLANNED_ANEW.test(text)) return null
    // By its text: another engine on the same connections gives the same statement the same name.
    const name = `v1-${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    this.#known.set(text, name)
    return name
  }
}

/** Runs a select, prepared by the database while there are not too many different ones. */
export interface Run {
  run: (text: string, values: readonly unknown[]) => Promise<Row[]>
}

/** Runs selects on the given connections, under the given names. */
export function createRun(sql: Sql, names: StatementNames): Run {
  return {
    run: (text, values) => {
      const name = names.of(text)
      return name === null ? sql.query(text, values) : sql.prepared(name, text, values)
    },
  }
}
