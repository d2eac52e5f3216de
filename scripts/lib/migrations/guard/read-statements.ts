import type { Node } from 'libpg-query'
import { loadModule, parseSync, scanSync } from 'libpg-query'

/** A statement of a migration, and why it is safe where a comment before it says so. */
export interface Statement {
  node: Node
  /** Its first words, to find it by. */
  words: string
  reason: string | undefined
}

const REASON = /^--\s*safe:\s*(.*)$/
/** Shorter than this says nothing. */
export const LEAST_REASON = 20

await loadModule()

const MAXIMUM_WORDS = 60

function wordsOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > MAXIMUM_WORDS ? `${line.slice(0, MAXIMUM_WORDS)}…` : line
}

/** The statements of a text; a comment belongs to the statement that it stands in or before. */
export function readStatements(text: string): Statement[] {
  const bytes = Buffer.from(text)
  const comments = scanSync(text).tokens.filter(({ tokenName }) => tokenName.endsWith('COMMENT'))
  let from = 0
  return (parseSync(text).stmts ?? []).flatMap(({ stmt, stmt_location: start = 0, stmt_len: length }) => {
    if (stmt === undefined) return []
    const to = length === undefined ? bytes.length : start + length
    const said = comments.filter((comment) => comment.start >= from && comment.start < to)
    from = to
    const reason = said
      .map((comment) => REASON.exec(comment.text.trim())?.[1])
      .find((found) => found !== undefined)
    return [{ node: stmt, words: wordsOf(bytes.subarray(start, to).toString()), reason }]
  })
}
