import type { CollectionConfig } from 'payload'

import type { Collection, CollectionAccess } from '@/access/permissions'
import type { ScopeArea } from '@/domain/account/scopes'
import type { CollectionGrants, FieldGrant, Policy } from '@/domain/policy'
import type { DeclaredApi } from '@/platform/declared-api'

/** The panel's menu, from top to bottom. */
export const MENU_GROUPS = ['Orders', 'Catalogue', 'People', 'System'] as const

interface Menu {
  readonly group: (typeof MENU_GROUPS)[number]
  /** Place within the group, from 1; without one, behind those that have one. */
  readonly position?: number
  /** False where the menu has ways of its own to parts of the list: see `payload.config.ts`. */
  readonly isLinked?: false
}

/** Permissions that a collection carries itself, beside those of the table in `domain/permissions.ts`. */
export interface OwnPermissions {
  readonly grants: CollectionGrants
  /** The area of scopes by which keys reach it; null: no key does. */
  readonly scope: ScopeArea | null
  /** Fields that are narrower than the document, by their names. */
  readonly fields?: Readonly<Record<string, FieldGrant>>
}

/** What the audit trail says of a collection's documents. */
export type Audit =
  | {
      /** Each create, update, trash, restore and delete through any interface, field by field. */
      readonly records: 'every change'
      /** Fields that say nothing about what the actor did. */
      readonly except?: readonly string[]
    }
  | {
      /** Only use cases write it, and they write the trail. */
      readonly records: 'by use cases'
      /** Why the documents need no entries of the collection's own. */
      readonly why: string
      /** Whether the panel shows the History tab. */
      readonly hasHistory?: true
    }

interface Hooks extends NonNullable<CollectionConfig['hooks']> {
  /** Run after the change was recorded in the audit trail. */
  readonly afterRecorded?: NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']>
}

/** What `defineCollection` attaches by itself is no part of a declaration. */
type Attached = 'slug' | 'labels' | 'access' | 'hooks' | 'admin' | 'lockDocuments' | 'defaultSort'

interface Common extends Omit<CollectionConfig, Attached> {
  readonly labels: { readonly singular: string; readonly plural: string }
  readonly menu: Menu
  readonly defaultSort: string
  readonly audit: Audit
  readonly api: DeclaredApi
  /** What the panel's search box and `q` look at; see `searchField`. */
  readonly search?: { readonly label: string; readonly searches: readonly string[] }
  /** Access rules beside create, read, update and delete, which follow from the permissions. */
  readonly access?: Pick<NonNullable<CollectionConfig['access']>, 'admin' | 'unlock' | 'readVersions'>
  readonly hooks?: Hooks
  readonly admin?: Omit<NonNullable<CollectionConfig['admin']>, 'group' | 'hidden'>
}

/** A collection in one declaration; without permissions, audit or a word about the API it does not compile. */
export type CollectionDeclaration =
  | (Common & { readonly slug: Collection; readonly permissions: 'table' })
  | (Common & { readonly slug: string; readonly permissions: OwnPermissions })

/** What a declared collection keeps of its declaration, for what derives from it. Only `defineCollection` makes one. */
export interface Declared {
  readonly policy: Policy
  /** The access rules that follow from it. */
  readonly access: CollectionAccess
  /** The row of permissions that the collection carries itself; null where the table has it. */
  readonly own: OwnPermissions | null
  readonly audit: Audit
  readonly api: DeclaredApi
  readonly menu: Menu
}

declare const MADE_BY_DEFINE_COLLECTION: unique symbol

/** A collection that {@link CollectionDeclaration} describes: a hand-made one is not assignable to it. */
export type DeclaredCollection = CollectionConfig & { readonly [MADE_BY_DEFINE_COLLECTION]: true }
