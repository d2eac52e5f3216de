import type { SanitizedConfig } from 'payload'

/** The addresses of the shop, as the folders of `(storefront)` are; a test compares them. */
export const SHOP_ROUTES = [
  '/',
  '/account',
  '/account/addresses',
  '/account/devices',
  '/account/orders',
  '/account/orders/:id',
  '/account/orders/:id/invoices/:invoice',
  '/account/orders/:id/payment-code',
  '/account/orders/:id/state',
  '/account/personal-data/:format',
  '/account/settings',
  '/account/two-step',
  '/cart',
  '/cart/articles',
  '/categories/:slug',
  '/checkout',
  '/checkout/quote',
  '/confirm-email',
  '/forgot-password',
  '/invitation',
  '/login',
  '/orders/:number/confirmation',
  '/products/:slug',
  '/register',
  '/reset-password',
  '/search',
  '/set-up-two-step',
  '/verify-email',
] as const

/** What the server or Payload answer besides. */
const OTHERS = [
  '/api/graphql',
  '/admin/reset/:token',
  '/admin/verify/:token',
  '/favicon.ico',
  '/robots.txt',
  '/sitemap.xml',
] as const

/** The panel's own pages, without a collection. */
const PANEL = [
  '',
  '/account',
  '/forgot',
  '/create-first-user',
  '/logout-inactivity',
  '/unauthorized',
] as const

const endpointPaths = (endpoints: readonly { path: string }[] | false | undefined) =>
  (endpoints === false ? [] : (endpoints ?? [])).map(({ path }) => path)

/** Every address that is told apart in the metrics, as a template. What is at no template counts as `other`. */
export function templatesOf(config: SanitizedConfig): string[] {
  const views = Object.values(config.admin.components.views)
  const viewPaths = views.flatMap((view) => ('path' in view ? [view.path] : []))
  const collections = config.collections.flatMap(({ slug, endpoints }) => [
    ...['', '/:id', '/:id/*', '/create', '/trash'].map((rest) => `/admin/collections/${slug}${rest}`),
    ...endpointPaths(endpoints).map((path) => `/api/${slug}${path === '/' ? '' : path}`),
  ])
  const globals = config.globals.flatMap(({ slug, endpoints }) => [
    ...['', '/*'].map((rest) => `/admin/globals/${slug}${rest}`),
    ...endpointPaths(endpoints).map((path) => `/api/globals/${slug}${path === '/' ? '' : path}`),
  ])
  const panel = [...PANEL, ...viewPaths].map((path) => `/admin${path}`)
  return [
    ...SHOP_ROUTES,
    ...OTHERS,
    ...panel,
    ...endpointPaths(config.endpoints).map((path) => `/api${path}`),
    ...collections,
    ...globals,
  ]
}
