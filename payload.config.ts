import path from 'node:path'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { dropAbsentVersions } from '@/access/absent-versions'
import { guardBuiltInCollections } from '@/access/built-in-collections'
import { hideUnseenDocuments } from '@/access/unseen-documents'
import { keepForms } from '@/admin/forms/keep-forms'
import { PANEL_I18N } from '@/admin/languages/panel-i18n'
import { withLanguages } from '@/admin/languages/with-languages'
import * as shopCollections from '@/collections'
import { orderImportEndpoints } from '@/collections/imports/endpoints/order-imports'
import { findEndpoints } from '@/collections/shared/endpoints/find'
import { notificationEndpoints } from '@/collections/shared/endpoints/notifications'
import { salesReportEndpoint } from '@/collections/shared/endpoints/sales-report'
import { retryJobEndpoint } from '@/collections/shared/endpoints/retry-job'
import { orderMutations } from '@/collections/orders/endpoints/graphql-mutations'
import { withOrderParts } from '@/collections/orders/endpoints/graphql-parts'
import { withCurrencies } from '@/collections/shared/endpoints/graphql-currency'
import { freeKeyMutations } from '@/collections/shared/endpoints/free-key'
import { serialiseWrites } from '@/collections/shared/hooks/serialise-writes'
import { translateRefusals } from '@/collections/shared/hooks/translate-refusals'
import { guardQueries } from '@/collections/shared/query-guard/guard-queries'
import { accountMutations } from '@/collections/users/endpoints/account-mutations'
import { customerMutations } from '@/collections/users/endpoints/customer-mutations'
import { serviceAccountMutations } from '@/collections/users/endpoints/service-accounts'
import { withoutUngranted } from '@/collections/shared/endpoints/graphql-offers'
import { joinMutations, withoutBuiltInSignIn } from '@/collections/users/endpoints/graphql-mutations'
import { addBulkActions } from '@/collections/shared/add-bulk-actions'
import { stockMutations } from '@/collections/variants/endpoints/graphql-mutations'
import { inMenuOrder } from '@/collections/shared/define-collection'
import { withMailAddresses } from '@/collections/shared/mail-addresses'
import { refuseUndeclared } from '@/collections/shared/refuse-undeclared'
import { withShopTimes } from '@/collections/shared/shop-times'
import { Store } from '@/globals/store'
import { JOB_LABELS } from '@/jobs/jobs'
import { databaseAdapter } from '@/platform/database/connections/adapter'
import { poolerUrl } from '@/platform/database/connections/pooler'
import { env } from '@/platform/settings/env'
import { keepErrorDetails } from '@/platform/errors/keep-error-details'
import { getLogger } from '@/platform/logging/logger'
import { countPayloadErrors } from '@/platform/metrics/errors'
import { mailAdapter } from '@/platform/mail/mailer'
import { nameOriginsOfErrors } from '@/platform/limits/graphql-errors'
import { allowedOrigins } from '@/platform/http/origins'
import { noteSignedInActors } from '@/platform/http/request-actor'
import { addRetryAfter } from '@/platform/errors/add-retry-after'
import { watchPool } from '@/platform/database/connections/watch-pool'
import { mediaStorage } from '@/platform/storage'

/** The project's folder, in which every process of ours runs. This module is part of several bundles elsewhere. */
const root = process.cwd()

// @payloadcms/storage-s3 has no 3.90.2: Payload's own version check would stop every start for it. Ours is the lock file.
process.env['PAYLOAD_DISABLE_DEPENDENCY_CHECKER'] = 'true'

const config = buildConfig({
  secret: env.payloadSecret,
  collections: inMenuOrder(Object.values(shopCollections)),
  globals: [Store],
  endpoints: [
    retryJobEndpoint,
    salesReportEndpoint,
    ...notificationEndpoints,
    ...findEndpoints,
    ...orderImportEndpoints,
  ],
  db: databaseAdapter({ url: env.databaseUrl, pooler: poolerUrl(), connections: 20, spare: 8 }),
  editor: lexicalEditor(),
  sharp,
  email: mailAdapter(env),
  plugins: [mediaStorage(env.s3, env.s3Wait), keepForms],
  admin: {
    user: shopCollections.Users.slug,
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    // Pictures of pages for social networks: Payload would draw one for every visitor, with any text of theirs.
    meta: { titleSuffix: ' · Backroom', description: 'The back office.', defaultOGImageType: 'off' },
    // What the panel writes by itself is on the browser's clock, and says so.
    dateFormat: 'd MMM yyyy, HH:mm O',
    // The other choice asks an outside service for a picture of each member of staff.
    avatar: 'default',
    components: {
      graphics: {
        Icon: '@/admin/brand/brand-icon#BrandIcon',
        Logo: '@/admin/brand/brand-logo#BrandLogo',
      },
      header: ['@/admin/lists/list-watch#ListWatch'],
      actions: ['@/admin/find/find-link#FindLink', '@/admin/notifications/bell-link#BellLink'],
      providers: [
        '@/admin/ui/store-facts-provider#StoreFactsProvider',
        '@/admin/session/panel-guard-provider#PanelGuardProvider',
        '@/admin/users/stay-awake-provider#StayAwakeProvider',
        '@/admin/markup/markup-provider#MarkupProvider',
        '@/admin/ui/stray-drop-provider#StrayDropProvider',
        '@/admin/languages/remember-language-provider#RememberLanguageProvider',
      ],
      afterNavLinks: [
        '@/admin/customers/people-nav-links#PeopleNavLinks',
        '@/admin/stock/counting/count-nav-link#CountNavLink',
        '@/admin/dashboard/sales-nav-link#SalesNavLink',
        '@/admin/import/import-nav-link#ImportNavLink',
        '@/admin/jobs/jobs-nav-link#JobsNavLink',
      ],
      views: {
        dashboard: { Component: '@/admin/dashboard/dashboard-view#DashboardView' },
        login: { Component: '@/admin/sign-in/login-view#LoginView', path: '/login', exact: true },
        logout: { Component: '@/admin/sign-in/logout-view#LogoutView', path: '/logout', exact: true },
        jobs: {
          Component: { path: '@/admin/jobs/jobs-view#JobsView', serverProps: { jobLabels: JOB_LABELS } },
          path: '/jobs',
          exact: true,
          meta: { title: 'Failed jobs' },
        },
        count: {
          Component: '@/admin/stock/counting/counting-view#CountingView',
          path: '/count',
          exact: true,
          meta: { title: 'Count or receive' },
        },
        sales: {
          Component: '@/admin/dashboard/sales-view#SalesView',
          path: '/sales',
          exact: true,
          meta: { title: 'Sales' },
        },
        import: {
          Component: '@/admin/import/import-view#ImportView',
          path: '/import',
          exact: true,
          meta: { title: 'Import' },
        },
        orderMail: {
          Component: '@/admin/mails/order-mail-view#OrderMailView',
          path: '/order-mail',
          exact: true,
          meta: { title: 'Mail to a customer' },
        },
      },
    },
  },
  i18n: PANEL_I18N,
  // Payload's own strategy finds no token anywhere: sessions are the only way in (src/collections/users/endpoints).
  auth: { jwtOrder: [] },
  // Cookies are only taken from our own pages, and no other origin may read answers.
  csrf: allowedOrigins(env),
  cors: { origins: allowedOrigins(env), headers: ['Idempotency-Key'] },
  defaultDepth: 1,
  maxDepth: 3,
  graphQL: {
    // Relations weigh 10. What else a query may ask for is judged before (src/platform/limits/graphql-limits.ts).
    maxComplexity: 600,
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: true,
    mutations: withCurrencies(
      withOrderParts(
        withoutUngranted(
          withoutBuiltInSignIn(
            joinMutations(
              orderMutations,
              stockMutations,
              accountMutations,
              serviceAccountMutations,
              customerMutations,
              freeKeyMutations,
            ),
          ),
        ),
      ),
    ),
  },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: {
    limits: { fileSize: 10 * 1024 * 1024 },
    abortOnLimit: true,
    responseOnLimit: 'A file has at most 10 MB.',
  },
  hooks: { afterError: [countPayloadErrors, keepErrorDetails, addRetryAfter, translateRefusals] },
  onInit: (payload) => {
    watchPool(payload)
    noteSignedInActors(payload)
    nameOriginsOfErrors(payload)
  },
  // Payload's own writes errors as they come, with the rows that a database quotes in them.
  logger: getLogger(),
  telemetry: false,
  // By `npm run generate`: each start would begin a process for it, each test file's among them.
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
})

export default config
  .then(refuseUndeclared)
  .then(guardBuiltInCollections)
  .then(hideUnseenDocuments)
  .then(dropAbsentVersions)
  .then(addBulkActions)
  .then(withShopTimes)
  .then(withMailAddresses)
  .then(guardQueries)
  .then(serialiseWrites)
  .then(withLanguages)
