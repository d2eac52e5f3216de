import type { Document, Node } from '@/api/openapi/node'
import { partsOf } from '@/api/openapi/node'

/** What changed for programs, by release. */
export const API_CHANGELOG = 'docs/api-changelog.md'

/** What came or went since the last release is told under this heading. */
const HEADING = '## Unreleased'

/** Each operation of a document, by method and path. */
function operationsOf(document: Document): Map<string, Node> {
  return new Map(
    partsOf(document['paths']).flatMap(([path, item]) =>
      partsOf(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    ),
  )
}

function entriesOf(before: Map<string, Node>, after: Map<string, Node>): [name: string, entry: string][] {
  const all = [...new Set([...before.keys(), ...after.keys()])]
  return all.flatMap((name): [string, string][] => {
    const [was, is] = [before.get(name), after.get(name)]
    const summary = String((is ?? was)?.['summary'])
    const code = `\`${name}\``
    if (!was) return [[code, `- Added ${code}: ${summary}.`]]
    if (!is) return [[code, `- Removed ${code}: ${summary}.`]]
    const isNew = is['deprecated'] === true && was['deprecated'] !== true
    return isNew ? [[code, `- Deprecated ${code}: ${summary}.`]] : []
  })
}

/** The part of the changelog that is about what is not released yet. */
function unreleasedIn(changelog: string): string {
  const [, after = ''] = changelog.split(`${HEADING}\n`)
  return after.split(/^## /m)[0] ?? ''
}

/**
 * Entries that the changelog lacks: each operation that was added, removed or became deprecated since the last release is named
 * in it, in whatever words.
 */
export function missingEntries(
  changelog: string,
  { released, current }: { released: Document; current: Document },
): string[] {
  const told = unreleasedIn(changelog)
  const entries = entriesOf(operationsOf(released), operationsOf(current))
  return entries.flatMap(([name, entry]) => (told.includes(name) ? [] : [entry]))
}

/**
 * The changelog with these entries, which people may put into better words.
 * @throws Error for a changelog that has no place for them.
 */
export function withEntries(changelog: string, entries: readonly string[]): string {
  if (entries.length === 0) return changelog
  const [head, tail] = changelog.split(`${HEADING}\n`)
  if (tail === undefined) throw new Error(`${API_CHANGELOG} has no heading "${HEADING}"`)
  return `${head ?? ''}${HEADING}\n\n${entries.join('\n')}\n${tail.startsWith('\n- ') ? tail.slice(1) : tail}`
}
