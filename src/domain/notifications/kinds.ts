import type { Role } from '../account/roles'
import { ORDER_ROLES, STAFF_ROLES } from '../account/roles'
import type { Words } from '../languages/words'
import { ENGLISH, msg } from '../languages/words'
import type { ActionOf, Resource } from '../permissions'
import { mayAll } from '../permissions'

/** Whether a notification of a kind is shown in the panel, and whether it is sent by email. */
export interface Choice {
  readonly inPanel: boolean
  readonly byMail: boolean
}

interface KindFacts {
  /** What people call it, among their choices. */
  readonly label: string
  readonly explained: string
  /** Only who may do this to all rows is told. */
  readonly isFor: (roles: readonly Role[]) => boolean
  /** Roles that are shown it until they choose otherwise, and those that get it by email. */
  readonly shownTo: readonly Role[]
  readonly mailedTo: readonly Role[]
  /** Where it leads, by the id of its document. */
  readonly path: (documentId: string) => string
  /** In a sentence, by what it names: an order's number, an article, a job. */
  readonly text: (name: string, t: Words['t']) => string
}

const may =
  <R extends Resource>(resource: R, action: ActionOf<R>) =>
  (roles: readonly Role[]) =>
    mayAll({ roles }, resource, action)

const orderPath = (id: string) => `/admin/collections/orders/${id}`

/** What staff are told of by the panel. */
export const NOTIFICATION_KINDS = {
  new_order: {
    label: msg('New order'),
    explained: msg('An order was placed, in the shop or by a colleague.'),
    isFor: may('orders', 'read'),
    shownTo: ORDER_ROLES,
    mailedTo: [],
    path: orderPath,
    text: (number, t) => t('New order {number}', { number }),
  },
  low_stock: {
    label: msg('Low stock'),
    explained: msg('An article has reached its low stock level: at most once a day for each article.'),
    isFor: may('variants', 'adjust stock'),
    shownTo: ['manager', 'fulfilment'],
    mailedTo: [],
    path: (id) => `/admin/collections/variants/${id}`,
    text: (sku, t) => t('{sku} is low in stock', { sku }),
  },
  mention: {
    label: msg('Mention'),
    explained: msg('A colleague mentions you in a comment.'),
    isFor: may('orders', 'comment'),
    shownTo: STAFF_ROLES,
    mailedTo: STAFF_ROLES,
    path: orderPath,
    text: (number, t) => t('You are mentioned on order {number}', { number }),
  },
  failed_job: {
    label: msg('Failed job'),
    explained: msg('An email message or other work in the background was given up.'),
    isFor: may('jobs', 'read'),
    shownTo: ['admin', 'manager'],
    mailedTo: [],
    path: () => '/admin/jobs',
    text: (label, t) => t('Failed: {job}', { job: t(label) }),
  },
  sums_differed: {
    label: msg('Repaired sums of sales'),
    explained: msg('The nightly check has found sums of sales that were wrong, and repaired them.'),
    isFor: may('jobs', 'read'),
    shownTo: ['admin'],
    mailedTo: [],
    path: () => '/admin/sales',
    text: (day, t) => t('Sums of sales were wrong and are repaired: {day}', { day }),
  },
} as const satisfies Readonly<Record<string, KindFacts>>
export type NotificationKind = keyof typeof NOTIFICATION_KINDS

export const NOTIFICATION_KIND_NAMES = Object.keys(NOTIFICATION_KINDS) as NotificationKind[]

const factsOf = (kind: NotificationKind): KindFacts => NOTIFICATION_KINDS[kind]

/** Whether a text names a kind. */
export function isNotificationKind(text: string): text is NotificationKind {
  return Object.hasOwn(NOTIFICATION_KINDS, text)
}

/** The kinds that people with these roles may be told of. */
export function kindsFor(roles: readonly Role[]): NotificationKind[] {
  return NOTIFICATION_KIND_NAMES.filter((kind) => factsOf(kind).isFor(roles))
}

/** What people with these roles get until they choose otherwise. */
export function usualChoice(kind: NotificationKind, roles: readonly Role[]): Choice {
  const { mailedTo, shownTo } = factsOf(kind)
  const has = (some: readonly Role[]) => some.some((role) => roles.includes(role))
  return { inPanel: has(shownTo), byMail: has(mailedTo) }
}

/** What a person gets: by their own choice, where they made one, and never of what their roles may not see. */
export function choiceOf(
  kind: NotificationKind,
  { roles, chosen }: { roles: readonly Role[]; chosen: Choice | undefined },
): Choice {
  if (!factsOf(kind).isFor(roles)) return { inPanel: false, byMail: false }
  return chosen ?? usualChoice(kind, roles)
}

/** A notification in words, in English unless a reader's are given, with where it leads. */
export function showNotification(
  kind: NotificationKind,
  { documentId, name }: { documentId: string; name: string },
  { t }: Words = ENGLISH,
): { text: string; path: string } {
  const { path, text } = factsOf(kind)
  return { text: text(name, t), path: path(documentId) }
}

/** Notifications are kept this long. */
export const NOTIFICATION_DAYS = 90
/** The most that the panel lists, the newest first. */
export const MAX_LISTED = 50
/** The bell counts up to here. */
export const MAX_COUNTED = 99
