import type { Role } from '../account/roles'
import type { ViewedList } from '../lists/declarations'
import { hasView, listDeclarationOf, VIEWED_LISTS } from '../lists/declarations'
import { listAddress, queryOf } from '../lists/saved-query'
import { isInMenu, mayAll } from '../permissions'
import { searchText } from '../search-text'

/** A page or an action of the panel that can be found by its name. */
export interface Place {
  readonly label: string
  /** Other words that people look for it by. */
  readonly words: string
  readonly path: string
}

interface GuardedPlace extends Place {
  readonly isFor: (roles: readonly Role[]) => boolean
}

const inMenu = (resource: Parameters<typeof isInMenu>[1]) => (roles: readonly Role[]) =>
  isInMenu(roles, resource)

type Created = 'orders' | 'products' | 'variants' | 'categories' | 'media' | 'users'
const mayCreate = (resource: Created) => (roles: readonly Role[]) =>
  isInMenu(roles, resource) && mayAll({ roles }, resource, 'create')

const newAt = (collection: Created) => ({
  path: `/admin/collections/${collection}/create`,
  isFor: mayCreate(collection),
})

/** Pages and actions besides the lists of collections. */
const PLACES: readonly GuardedPlace[] = [
  { label: 'Dashboard', words: 'home start figures revenue', path: '/admin', isFor: () => true },
  {
    ...{
      label: 'Sales',
      words: 'report reports revenue figures turnover products customers channels countries',
    },
    path: '/admin/sales',
    isFor: inMenu('reports'),
  },
  { label: 'New order', words: 'create add phone order draft', ...newAt('orders') },
  { label: 'New product', words: 'create add article', ...newAt('products') },
  { label: 'New variant', words: 'create add sku', ...newAt('variants') },
  { label: 'New category', words: 'create add', ...newAt('categories') },
  { label: 'Upload a picture', words: 'new media image photo', ...newAt('media') },
  { label: 'New user', words: 'create add invite customer staff colleague', ...newAt('users') },
  {
    ...{ label: 'Import orders', words: 'csv upload marketplace file', path: '/admin/import' },
    isFor: inMenu('imports'),
  },
  {
    ...{
      label: 'Count or receive',
      words: 'goods in stock take inventory scan delivery',
      path: '/admin/count',
    },
    isFor: inMenu('stock-counts'),
  },
  { label: 'Failed jobs', words: 'retry queue background', path: '/admin/jobs', isFor: inMenu('jobs') },
  {
    label: 'Store settings',
    words: 'tax rates shipping methods currency time zone name address low stock second factor order number',
    path: '/admin/globals/store',
    isFor: inMenu('store'),
  },
  {
    ...{ label: 'Issue an API key', words: 'token program integration', path: '/admin/collections/api-keys' },
    isFor: inMenu('api-keys'),
  },
  {
    label: 'Your account',
    words: 'password profile theme language',
    path: '/admin/account',
    isFor: () => true,
  },
  { label: 'Log out', words: 'sign out leave', path: '/admin/logout', isFor: () => true },
]

const LIST_LABELS = {
  orders: 'Orders',
  returns: 'Returns',
  products: 'Products',
  variants: 'Variants',
  users: 'Users',
} as const satisfies Record<ViewedList, string>

/** The views that come with the shop. */
function viewPlaces(roles: readonly Role[]): Place[] {
  return VIEWED_LISTS.filter((list) => isInMenu(roles, list)).flatMap((list) => {
    const views = listDeclarationOf(list)?.views() ?? []
    return views
      .filter((view) => view.conditions.length > 0 && hasView(roles, view))
      .map((view) => ({
        label: `${LIST_LABELS[list]}: ${view.label}`,
        words: 'view list',
        path: listAddress(list, queryOf(view), { sort: '-createdAt' }),
      }))
  })
}

/** The pages and actions that a person with these roles reaches. */
export function placesFor(roles: readonly Role[]): Place[] {
  return [...PLACES.filter(({ isFor }) => isFor(roles)), ...viewPlaces(roles)]
}

/** How well a place fits what was typed: 0 by its name, 1 by another word; null when a word of it is missing. */
export function placeRank({ label, words }: Place, typed: string): 0 | 1 | null {
  const asked = searchText(typed).split(' ').filter(Boolean)
  if (asked.length === 0) return null
  const names = searchText(label).split(' ')
  const others = searchText(words).split(' ')
  const begins = (list: readonly string[], word: string) => list.some((each) => each.startsWith(word))
  if (asked.every((word) => begins(names, word))) return 0
  return asked.every((word) => begins(names, word) || begins(others, word)) ? 1 : null
}
