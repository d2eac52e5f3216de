import { isRecord } from './judge-where'

const MAX_NODES = 20_000

const REFUSAL = 'This is a document of the editor: {"root": {"type": "root", "children": [ … ]}}.'

const isNode = (node: unknown): boolean =>
  isRecord(node) &&
  typeof node['type'] === 'string' &&
  (node['children'] === undefined || Array.isArray(node['children']))

/** What is wrong with the shape of a rich text; the editor's own checks, which read on without looking, come after. */
export function richTextProblem(value: unknown): string | undefined {
  const root = isRecord(value) ? value['root'] : undefined
  if (!isRecord(root) || root['type'] !== 'root' || !Array.isArray(root['children'])) return REFUSAL
  let level: unknown[] = root['children']
  for (let count = level.length; level.length > 0; count += level.length) {
    if (count > MAX_NODES) return `A text has at most ${String(MAX_NODES)} parts.`
    if (!level.every(isNode)) return REFUSAL
    level = level.flatMap((node) => (node as { children?: unknown[] }).children ?? [])
  }
  return undefined
}
