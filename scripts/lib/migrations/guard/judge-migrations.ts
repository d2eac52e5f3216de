import type { Node } from 'libpg-query'

import { readBlock } from './read-blocks'
import type { Statement } from './read-statements'
import { LEAST_REASON, readStatements } from './read-statements'
import type { Recorded, Up } from './record-statements'
import { recordStatements } from './record-statements'
import type { Scope } from './scope'
import { emptyScope, learn } from './scope'
import type { Place } from './statement-rules'
import { judgeStatement } from './statement-rules'

/** A migration as `migrations/index.ts` lists it. */
export interface JudgedMigration {
  name: string
  up: Up
}

/** The newest migration on the day on which this guard was introduced: that one and older ones are released as they are. */
export const NEWEST_BEFORE_THE_GUARD = '20261204_060001_reminders'

const HOW_TO_MARK = `or say by a comment before the statement, \`-- safe: …\` in at least ${String(LEAST_REASON)} characters, why it is safe or which release stopped using it`

function judgeNode(node: Node, scope: Scope, place: Place): string[] {
  const problems = judgeStatement(node, scope, place)
  learn(node, scope)
  if (!('DoStmt' in node)) return problems
  const { nodes, unread } = readBlock(node.DoStmt)
  return [
    ...nodes.flatMap((inner) => judgeNode(inner, scope, place)),
    ...unread.map((text) => `composes a statement that cannot be read here (${text})`),
  ]
}

function judgeMarked({ node, words, reason }: Statement, scope: Scope, place: Place): string[] {
  const problems = judgeNode(node, scope, place)
  if (reason === undefined) return problems.map((problem) => `${problem}; ${HOW_TO_MARK}`)
  if (reason.trim().length >= LEAST_REASON) return []
  return [
    `says “${reason.trim()}” before \`${words}\`: give the reason in at least ${String(LEAST_REASON)} characters`,
  ]
}

function judgePlaces(recorded: readonly Recorded[]): string[] {
  const isMixed = new Set(recorded.map(({ place }) => place)).size > 1
  return isMixed
    ? [
        'builds an index outside its transaction, whose locks the index would wait for: `buildIndex` stands in a migration of its own',
      ]
    : []
}

async function judgeMigration({ name, up }: JudgedMigration, scope: Scope): Promise<string[]> {
  try {
    const recorded = await recordStatements(up)
    const problems = recorded.flatMap(({ text, place }) =>
      readStatements(text).flatMap((statement) => judgeMarked(statement, scope, place)),
    )
    return [...judgePlaces(recorded), ...problems].map((problem) => `migrations/${name}.ts ${problem}`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [
      `migrations/${name}.ts cannot be read (${why}): it may use \`db.execute\`, \`buildIndex\`, \`dropIndexes\` and the log`,
    ]
  }
}

const dayOf = ({ name }: JudgedMigration) => name.slice(0, 8)

/**
 * What in new migrations breaks the release that still runs beside them, or makes a busy shop wait: a line for each, with
 * what to do. Migrations of one day are of one release: what one of them has made is new for the others.
 */
export async function judgeMigrations(
  migrations: readonly JudgedMigration[],
  newestBefore = NEWEST_BEFORE_THE_GUARD,
): Promise<string[]> {
  const problems: string[] = []
  let scope = emptyScope()
  let day = ''
  for (const migration of migrations.filter(({ name }) => name > newestBefore)) {
    if (dayOf(migration) !== day) scope = emptyScope()
    day = dayOf(migration)
    problems.push(...(await judgeMigration(migration, scope)))
  }
  return problems
}
