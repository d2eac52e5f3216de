import 'server-only'

import type {
  FlattenedField,
  ListViewClientProps,
  ListViewServerProps,
  SanitizedCollectionConfig,
  SanitizedCollectionPermission,
} from 'payload'

import type { BulkAction } from '@/domain/bulk'
import { labelText } from '@/domain/languages/label-text'
import { msg, wordsOf } from '@/domain/languages/words'
import { mayAll } from '@/domain/permissions'
import { loadCustomerFigures } from '@/features/account/customers/customer-figures'
import { bulkFieldsOf } from '@/features/bulk/bulk-fields'
import { heldRoles } from '@/domain/account/roles'
import { loadListViews } from '@/features/lists/load-list-views'
import { loadProductFacts } from '@/features/lists/load-product-facts'
import { whyListWasRefused } from '@/features/lists/outcome-of-request'

import { MoneyFilter } from '../money/money-filter'
import type { BulkField } from './bulk/bulk-field'
import { ListWithBulkActions } from './list-with-bulk-actions'
import { RefusedList } from './refused-list'
import type { ViewTabsProps } from './views/view-tabs'
import { wholeListPath } from './whole-list-path'

/** The part of a list view's props that Payload's own list takes: the rest cannot cross to the browser. */
function clientPropsOf(props: ListViewServerProps): ListViewClientProps {
  const {
    collectionConfig: _collectionConfig,
    data: _data,
    i18n: _i18n,
    limit: _limit,
    listSearchableFields: _listSearchableFields,
    locale: _locale,
    params: _params,
    payload: _payload,
    permissions: _permissions,
    searchParams: _searchParams,
    user: _user,
    ...clientProps
  } = props
  return clientProps
}

type Allowed = SanitizedCollectionPermission | undefined

function mayWrite(allowed: Allowed, field: FlattenedField): boolean {
  const fields = allowed?.fields
  if (typeof fields !== 'object') return fields === true
  const own = fields[field.name]
  return own === true || Boolean(own?.update)
}

interface Wish {
  collection: SanitizedCollectionConfig
  allowed: Allowed
  fields: readonly BulkField[]
  isTrash: boolean
  mayTrash: boolean
}

/** What the person may do with several documents of this list; the server judges each document for itself. */
function actionsOf({ collection, allowed, fields, isTrash, mayTrash }: Wish): BulkAction[] {
  const mayUpdate = Boolean(allowed?.update)
  if (isTrash) return mayUpdate ? ['restore'] : []
  const hasDrafts = Boolean(collection.versions && collection.versions.drafts)
  return [
    ...(mayUpdate && fields.length > 0 ? (['edit'] as const) : []),
    ...(mayUpdate && hasDrafts ? (['publish', 'unpublish'] as const) : []),
    ...(mayUpdate && mayTrash && collection.trash ? (['trash'] as const) : []),
  ]
}

/** Paths of the amounts that a list can be filtered by: Payload looks for filters of our own at its top level alone. */
function amountPaths(fields: readonly FlattenedField[], parent = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${parent}${field.name}`
    if ('flattenedFields' in field) return amountPaths(field.flattenedFields, `${path}.`)
    return field.type === 'number' && field.name.endsWith('Minor') ? [path] : []
  })
}

function filtersOf({ renderedFilters }: ListViewServerProps, collection: SanitizedCollectionConfig) {
  const amounts = amountPaths(collection.flattenedFields)
  return new Map([
    ...(renderedFilters ?? []),
    ...amounts.map((path) => [path, <MoneyFilter key={path} />] as const),
  ])
}

/** Views above the list; null where it has none. */
async function viewsOf(
  { payload, user, viewType }: ListViewServerProps,
  collection: SanitizedCollectionConfig,
): Promise<ViewTabsProps | null> {
  if (!user || viewType === 'trash') return null
  const views = await loadListViews(payload, user, collection.slug)
  if (views.length === 0) return null
  return {
    views,
    defaultSort: typeof collection.defaultSort === 'string' ? collection.defaultSort : '-createdAt',
    defaultColumns: collection.admin.defaultColumns ?? [],
    mayShare: heldRoles(user).includes('admin'),
  }
}

/** Pictures and stock of the products of the page. */
async function productFactsOf({ data, payload }: ListViewServerProps, slug: string) {
  const docs = data['docs'] as readonly { id: unknown }[]
  const ids = docs.map(({ id }) => String(id))
  return slug === 'products' ? loadProductFacts(payload, ids) : []
}

/** What the accounts of the page have bought, for those who see what the shop sells. */
async function customerFiguresOf({ data, payload, user }: ListViewServerProps, slug: string) {
  if (slug !== 'users' || !mayAll({ roles: heldRoles(user ?? null) }, 'reports', 'read')) return []
  const docs = data['docs'] as readonly { id: unknown }[]
  return loadCustomerFigures(
    payload,
    docs.map(({ id }) => String(id)),
  )
}

/** Payload refuses without a reason only paths that the user may not read. */
const UNSEEN_FIELD = msg('it asks for a field that does not exist, or that you may not see.')

/** Payload's list, with bulk actions of our own: its own go by whatever matches a filter when they are done. */
export async function ListView(props: ListViewServerProps) {
  const { collectionConfig: collection, hasTrashPermission, i18n, payload, permissions, viewType } = props
  const allowed = permissions?.collections?.[collection.slug]
  const { collections } = payload.config
  const fields = bulkFieldsOf(collection, {
    collections,
    i18n,
    mayWrite: (field) => mayWrite(allowed, field),
  })
  const isTrash = viewType === 'trash'
  const mayTrash = hasTrashPermission ?? false
  const labels = {
    singular: labelText(collection.labels.singular, i18n) ?? collection.slug,
    plural: labelText(collection.labels.plural, i18n) ?? collection.slug,
  }
  if (!props.Table) {
    return (
      <RefusedList
        reason={whyListWasRefused(collection.slug) ?? wordsOf(i18n).t(UNSEEN_FIELD)}
        title={labels.plural}
        wholeListPath={wholeListPath(collection, { isTrash })}
      />
    )
  }
  return (
    <ListWithBulkActions
      bulk={{
        collection: collection.slug,
        labels,
        actions: actionsOf({ collection, allowed, fields, isTrash, mayTrash }),
        fields,
        isTrash,
      }}
      list={{ ...clientPropsOf(props), renderedFilters: filtersOf(props, collection) }}
      customerFigures={await customerFiguresOf(props, collection.slug)}
      productFacts={await productFactsOf(props, collection.slug)}
      views={await viewsOf(props, collection)}
    />
  )
}
