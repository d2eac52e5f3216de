import type { Role } from '../account/roles'
import type { Words } from '../languages/words'
import { msg } from '../languages/words'
import type { ViewedList } from '../lists/declarations'
import { hasView, listDeclarationOf, VIEWED_LISTS } from '../lists/declarations'
import { listAddress, queryOf } from '../lists/saved-query'
import { isInMenu, mayAll } from '../permissions'
import { searchText } from '../search-text'

/** A page or an action of the panel that can be found by its name. */
export interface Place {
  readonly label: string
  /** Other words that people look for it by, which a translation names anew. */
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
  { label: msg('Dashboard'), words: msg('home start figures revenue'), path: '/admin', isFor: () => true },
  {
    ...{
      label: msg('Sales'),
      words: msg('report reports revenue figures turnover products customers channels countries'),
    },
    path: '/admin/sales',
    isFor: inMenu('reports'),
  },
  { label: msg('New order'), words: msg('create add phone order draft'), ...newAt('orders') },
  { label: msg('New product'), words: msg('create add article'), ...newAt('products') },
  { label: msg('New variant'), words: msg('create add sku'), ...newAt('variants') },
  { label: msg('New category'), words: msg('create add'), ...newAt('categories') },
  { label: msg('Upload a picture'), words: msg('new media image photo'), ...newAt('media') },
  { label: msg('New user'), words: msg('create add invite customer staff colleague'), ...newAt('users') },
  {
    ...{ label: msg('Import orders'), words: msg('csv upload marketplace file'), path: '/admin/import' },
    isFor: inMenu('imports'),
  },
  {
    ...{
      label: msg('Count or receive'),
      words: msg('goods in stock take inventory scan delivery'),
      path: '/admin/count',
    },
    isFor: inMenu('stock-counts'),
  },
  {
    label: msg('Failed jobs'),
    words: msg('retry queue background'),
    path: '/admin/jobs',
    isFor: inMenu('jobs'),
  },
  {
    label: msg('Store settings'),
    words: msg(
      'tax rates shipping methods currency time zone name address low stock second factor order number',
    ),
    path: '/admin/globals/store',
    isFor: inMenu('store'),
  },
  {
    ...{
      label: msg('Issue an API key'),
      words: msg('token program integration'),
      path: '/admin/collections/api-keys',
    },
    isFor: inMenu('api-keys'),
  },
  {
    label: msg('Your account'),
    words: msg('password profile theme language'),
    path: '/admin/account',
    isFor: () => true,
  },
  { label: msg('Log out'), words: msg('sign out leave'), path: '/admin/logout', isFor: () => true },
]

const LIST_LABELS = {
  orders: msg('Orders'),
  returns: msg('Returns'),
  products: msg('Products'),
  variants: msg('Variants'),
  users: msg('Users'),
} as const satisfies Record<ViewedList, string>

/** The views that come with the shop. */
function viewPlaces(roles: readonly Role[], { t }: Pick<Words, 't'>): Place[] {
  return VIEWED_LISTS.filter((list) => isInMenu(roles, list)).flatMap((list) => {
    const views = listDeclarationOf(list)?.views() ?? []
    return views
      .filter((view) => view.conditions.length > 0 && hasView(roles, view))
      .map((view) => ({
        label: t('{list}: {view}', { list: t(LIST_LABELS[list]), view: t(view.label) }),
        words: t('view list'),
        path: listAddress(list, queryOf(view), { sort: '-createdAt' }),
      }))
  })
}

/** The pages and actions that a person with these roles reaches, in their language. */
export function placesFor(roles: readonly Role[], translate: Pick<Words, 't'>): Place[] {
  const { t } = translate
  const places = PLACES.filter(({ isFor }) => isFor(roles))
  return [
    ...places.map(({ label, path, words }) => ({ label: t(label), words: t(words), path })),
    ...viewPlaces(roles, translate),
  ]
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
