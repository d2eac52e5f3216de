import type { ScopeArea } from './account/scopes'

/** The area of scopes that a resource of the table of permissions is in. What is in none, no key reaches. */
export const SCOPE_AREAS = {
  orders: 'orders',
  'order-comments': 'orders',
  'order-events': 'orders',
  payments: 'orders',
  shipments: 'orders',
  refunds: 'orders',
  invoices: 'orders',
  returns: 'orders',
  products: 'products',
  variants: 'products',
  categories: 'products',
  media: 'products',
  'stock-movements': 'stock',
  'stock-counts': 'stock',
  users: 'users',
  'customer-notes': 'users',
  store: 'store',
  sandbox: 'store',
  mails: 'mails',
  reports: 'reports',
  imports: 'imports',
  'audit-entries': 'audit',
  'webhook-endpoints': 'webhooks',
  'webhook-deliveries': 'webhooks',
} as const satisfies Readonly<Record<string, ScopeArea>>
