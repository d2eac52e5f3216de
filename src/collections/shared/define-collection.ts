import type { CollectionConfig, EditConfig, Field } from 'payload'

import { collectionAccessUnder, fieldAccessUnder, hiddenUnder } from '@/access/permissions'
import { policyOf } from '@/domain/permissions'
import type { Policy } from '@/domain/policy'

import { recordChange } from './audit/record-change'
import { recordDeletion } from './audit/record-deletion'
import type { Audit, CollectionDeclaration, DeclaredCollection, OwnPermissions } from './declaration'
import { MENU_GROUPS } from './declaration'
import { declarationOf, noteDeclaration } from './declarations'
import { apiTab } from './fields/api-tab'
import { historyViews } from './fields/history-tab'
import { searchField } from './fields/search-field'
import { stampActor, stampFields } from './fields/stamp-fields'
import { readGuards } from './read-guards'
import { refuseHardDelete } from './refuse-hard-delete'

function policyIn({ slug, permissions }: CollectionDeclaration): Policy {
  if (permissions === 'table') return policyOf(slug)
  const { grants, scope } = permissions
  return { resource: slug, grants: { ...grants }, scope }
}

/** @throws Error for a collection that an interface may write and whose changes no entry would tell. */
function assertAudited(policy: Policy, audit: Audit): void {
  const isWritten = ['create', 'update', 'delete'].some((action) => (policy.grants[action] ?? []).length > 0)
  if (isWritten && audit.records === 'by use cases')
    throw new Error(`${policy.resource} is written by interfaces: its audit records 'every change'`)
}

/** @throws Error for rules of a field that is not there. */
function guarded(policy: Policy, own: OwnPermissions | null, fields: readonly Field[]): Field[] {
  const rules = own?.fields ?? {}
  const names = fields.flatMap((field) => ('name' in field ? [field.name] : []))
  const missing = Object.keys(rules).find((name) => !names.includes(name))
  if (missing !== undefined) throw new Error(`${policy.resource} has no field "${missing}" to guard`)
  return fields.map((field) => {
    const rule = 'name' in field ? rules[field.name] : undefined
    if (rule === undefined) return field
    return {
      ...field,
      access: { ...('access' in field ? field.access : {}), ...fieldAccessUnder(policy, rule) },
    } as Field
  })
}

const isStamped = (fields: readonly Field[]) =>
  fields.some((field) => 'name' in field && field.name === 'createdBy')

function fieldsOf(declared: CollectionDeclaration, policy: Policy): Field[] {
  const { audit, fields, permissions, search } = declared
  const own = permissions === 'table' ? null : permissions
  return [
    ...guarded(policy, own, fields),
    ...(search ? [searchField(search)] : []),
    ...(audit.records === 'every change' && !isStamped(fields) ? stampFields : []),
  ]
}

function hooksOf({ audit, hooks = {}, trash }: CollectionDeclaration): CollectionConfig['hooks'] {
  const { afterRecorded = [], ...own } = hooks
  const isAudited = audit.records === 'every change'
  return {
    ...own,
    beforeOperation: [...readGuards, ...(own.beforeOperation ?? [])],
    beforeChange: [...(own.beforeChange ?? []), ...(isAudited ? [stampActor] : [])],
    afterChange: [...(own.afterChange ?? []), ...(isAudited ? [recordChange] : []), ...afterRecorded],
    beforeDelete: [...(own.beforeDelete ?? []), ...(trash ? [refuseHardDelete] : [])],
    afterDelete: [...(own.afterDelete ?? []), ...(isAudited ? [recordDeletion] : [])],
  }
}

function adminOf(declared: CollectionDeclaration, policy: Policy): CollectionConfig['admin'] {
  const { admin = {}, audit, menu, search } = declared
  const hasHistory = audit.records === 'every change' || audit.hasHistory === true
  const { components } = admin
  return {
    ...(search ? { listSearchableFields: ['search'] } : {}),
    ...admin,
    group: menu.isLinked === false ? false : menu.group,
    hidden: hiddenUnder(policy),
    components: {
      ...components,
      views: {
        ...components?.views,
        edit: { api: apiTab, ...(hasHistory ? historyViews : {}), ...components?.views?.edit } as EditConfig,
      },
    },
  }
}

/**
 * A collection from one declaration: its access rules follow from its permissions, and what all collections share is
 * attached here: read guards, stamps, the audit trail with its tab, the trash that nothing leaves.
 * @throws Error when interfaces may write it and its changes are not audited, or a guarded field does not exist.
 */
export function defineCollection(declaration: CollectionDeclaration): DeclaredCollection {
  const { access, admin, api, audit, custom, fields, hooks, menu, permissions, search, ...rest } = declaration
  const policy = policyIn(declaration)
  assertAudited(policy, audit)
  const own = permissions === 'table' ? null : permissions
  const rules = collectionAccessUnder(policy)
  const declared = noteDeclaration({ policy, access: rules, own, audit, api, menu })
  return {
    ...rest,
    lockDocuments: false,
    access: { ...access, ...rules },
    admin: adminOf(declaration, policy),
    hooks: hooksOf(declaration),
    fields: fieldsOf(declaration, policy),
    custom: { ...custom, declared, api },
  } as CollectionConfig as DeclaredCollection
}

/** Collections as the panel's menu has them: by group, and by place within it. */
export function inMenuOrder(collections: readonly DeclaredCollection[]): DeclaredCollection[] {
  const placeOf = (collection: DeclaredCollection): number => {
    const menu = declarationOf(collection)?.menu
    const group = menu ? MENU_GROUPS.indexOf(menu.group) : MENU_GROUPS.length
    return group * 1000 + (menu?.position ?? 999)
  }
  return collections.toSorted((a, b) => placeOf(a) - placeOf(b) || a.slug.localeCompare(b.slug))
}
