import type { SanitizedConfig } from 'payload'

import { declarationOf } from '@/collections/shared/declarations'
import { FIELD_PERMISSIONS, PERMISSIONS } from '@/domain/permissions'
import type { FieldGrant, Grant, Grantee } from '@/domain/policy'
import { isMeant } from '@/domain/policy'
import type { Role } from '@/domain/account/roles'
import { ROLES } from '@/domain/account/roles'

/** Where the page is kept. */
export const PERMISSIONS_PAGE = 'docs/permissions.md'

type Principal = Role | 'visitor'

const PRINCIPALS: readonly Principal[] = [...ROLES, 'visitor']

const INTRODUCTION = `# Who may do what

Generated from [src/domain/permissions.ts](../src/domain/permissions.ts), and from collections that carry their
permissions themselves, by \`npm run generate\`; access rules, menus and the matrix of tests derive from the
same. A person with several roles may do what any of them may. What is not named here is refused at every interface.

- **all**: every row. **own**: rows about oneself. **published**: what the shop shows. **kept**: what is not
  in the trash. **customers**: accounts of customers alone. **below admin**: accounts of all but administrators.
  **shared**: what is shared with a role that one has.
- *navigate* is who finds it in the admin panel's menu. It guards nothing.
- Keys for programs reach what their owner reaches, within their scopes ([keys](api.md#keys)); of accounts they change
  those of customers alone.
- Administrators and managers grant roles. Managers grant none above support and fulfilment. Changing one's own roles is
  always refused.
`

const rolesOf = (principal: Principal): Role[] => (principal === 'visitor' ? [] : [principal])

/** What a principal reaches; a wider grant includes a narrower one. */
function reach(grants: readonly Grant[], principal: Principal): string {
  const rows = grants.filter(({ who }) => isMeant(who, rolesOf(principal))).map((grant) => grant.rows)
  if (rows.length === 0) return '–'
  return rows.includes('all') ? 'all' : rows.join(', ')
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  const lines = [[head, ...PRINCIPALS], ['---', ...PRINCIPALS.map(() => '---')], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function actionTable(actions: Readonly<Record<string, readonly Grant[]>>): string {
  const rows = Object.entries(actions).map(([action, grants]) => [
    action,
    ...PRINCIPALS.map((principal) => reach(grants, principal)),
  ])
  return table('Action', rows)
}

function fieldTable(fields: Readonly<Record<string, FieldGrant>>): string {
  const rows = Object.entries(fields).map(([field, { read, write }]) => [
    `\`${field}\``,
    ...PRINCIPALS.map((principal) => {
      const may = (who: readonly Grantee[] | undefined) =>
        who === undefined || isMeant(who, rolesOf(principal))
      return may(read) ? (may(write) ? 'yes' : 'read') : may(write) ? 'write' : 'no'
    }),
  ])
  return table('Field', rows)
}

type Grants = Readonly<Record<string, readonly Grant[]>>
type Fields = Readonly<Record<string, FieldGrant>>

function section(resource: string, grants: Grants, fields: Fields | undefined): string {
  const below = fields
    ? `\n\nOf those who read or write the document, this is what they may do with these fields:\n\n${fieldTable(fields)}`
    : ''
  return `## ${resource}\n\n${actionTable(grants)}${below}\n`
}

/** The page, as Markdown: the table, then the collections that carry their permissions themselves. */
export function permissionsPage({ collections }: SanitizedConfig): string {
  const guarded: Readonly<Record<string, Fields>> = FIELD_PERMISSIONS
  const fromTable = Object.entries(PERMISSIONS).map(([resource, grants]) =>
    section(resource, grants, guarded[resource]),
  )
  const carried = collections.flatMap((collection) => {
    const own = declarationOf(collection)?.own
    return own ? [section(collection.slug, { ...own.grants }, own.fields)] : []
  })
  return [INTRODUCTION, ...fromTable, ...carried].join('\n')
}
