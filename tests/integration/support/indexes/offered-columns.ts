import type { FlattenedField, Payload } from 'payload'

import { createEngine } from '@/api/engine/engine'
import { fieldColumn } from '@/api/engine/field'
import { EVERY_READER } from '@/api/principal'
import { collectRoutes } from '@/api/routes/collect'
import { columnOf } from '@/domain/record'
import { VIEWED_LISTS, listDeclarationOf } from '@/domain/lists/declarations'

/** Why a column is asked for, by `table.column`. */
export type Offers = ReadonlyMap<string, string>

const tableOf = (slug: string) => columnOf(slug.replaceAll('-', '_'))

/** A column of a list of the integrator API. */
interface ListedColumn {
  table: string
  /** As the API calls it. */
  name: string
  column: string
  isNullable: boolean
  canSort: boolean
  /** Whether filters compare something else than the column: what that is by, an index of its own says. */
  isExpression: boolean
}

/** What the lists of the integrator API filter and sort by. */
export function columnsOfApi(payload: Payload): ListedColumn[] {
  const engine = createEngine(payload)
  const resources = collectRoutes(payload).flatMap(({ answer }) =>
    'resource' in answer ? answer.resource : [],
  )
  return [...new Set(resources)].flatMap((resource) => {
    const { table, fields } = engine.viewOf(resource, EVERY_READER)
    return [...fields.values()].flatMap(({ name, rule }) =>
      rule && (rule.canFilter || rule.canSort)
        ? [{ table, name, ...rule, isExpression: rule.filter !== undefined }]
        : [],
    )
  })
}

function columnIn(fields: readonly FlattenedField[], path: string): string {
  const field = fields.find(({ name }) => name === path)
  return field ? fieldColumn(field) : columnOf(path)
}

/** What the lists of the panel are in the order of, and what their chips and views ask for. */
function offeredByPanel({ config }: Payload): [string, string][] {
  return config.collections.flatMap(({ slug, defaultSort, flattenedFields }) => {
    const declared = VIEWED_LISTS.some((list) => list === slug) ? listDeclarationOf(slug) : null
    const views = declared?.views() ?? []
    const paths = [
      ...[typeof defaultSort === 'string' ? defaultSort : [], views.flatMap(({ sort }) => sort ?? [])].flat(),
      ...(declared?.filters ?? []).map(({ path }) => path),
      ...views.flatMap(({ conditions }) => conditions.flatMap((condition) => Object.keys(condition))),
    ]
    return paths.map((path): [string, string] => {
      const name = path.replace(/^-/, '')
      return [`${tableOf(slug)}.${columnIn(flattenedFields, name)}`, `list of ${slug}: ${name}`]
    })
  })
}

/** All columns that lists are offered by, and the list. */
export const offeredColumns = (payload: Payload): Offers =>
  new Map([
    ...offeredByPanel(payload),
    ...columnsOfApi(payload).map(({ table, column, name }): [string, string] => [
      `${table}.${column}`,
      `/api/v1: ${name}`,
    ]),
  ])
