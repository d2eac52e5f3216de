import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Overlay } from './overlay'
import { makeOverlay, runGuard } from './overlay'

/** One target per layer; each edge below is planted as a module of its own that imports the target. */
const TARGETS = {
  app: 'src/app/page',
  instrumentation: 'src/instrumentation',
  api: 'src/api/handler',
  jobs: 'src/jobs/mail',
  feature: 'src/features/orders/place-order',
  otherFeature: 'src/features/catalogue/list-products',
  collection: 'src/collections/orders/index',
  global: 'src/globals/store/index',
  admin: 'src/admin/button',
  storefront: 'src/storefront/cart',
  access: 'src/access/is-staff',
  server: 'src/server/drain',
  platform: 'src/platform/queue',
  rule: 'src/domain/money',
  errors: 'src/domain/errors',
  types: 'src/payload-types',
  config: 'payload.config',
  script: 'scripts/seed',
} as const

type Target = keyof typeof TARGETS
const ALL = Object.keys(TARGETS).filter((name): name is Target => name in TARGETS)

/** What each layer may import by value; everything else of `TARGETS` has to be refused. */
const MAY: readonly { from: string; may: readonly Target[]; server?: true }[] = [
  {
    from: 'src/app/shop/page',
    may: [
      'app',
      'instrumentation',
      'api',
      'feature',
      'otherFeature',
      'storefront',
      'admin',
      'platform',
      'config',
    ],
  },
  { from: 'src/api/resources/orders', may: ['api', 'feature', 'otherFeature', 'rule', 'errors', 'platform'] },
  { from: 'src/jobs/handlers/mail', may: ['jobs', 'feature', 'otherFeature', 'rule', 'errors', 'platform'] },
  { from: 'src/features/orders/ship', may: ['feature', 'access', 'rule', 'errors', 'platform'] },
  { from: 'src/collections/users/index', may: ['collection', 'access', 'rule', 'errors', 'platform'] },
  {
    from: 'src/collections/users/hooks/guard',
    may: ['collection', 'global', 'access', 'rule', 'errors', 'platform', 'feature', 'otherFeature'],
  },
  {
    from: 'src/collections/users/endpoints/lock',
    may: ['collection', 'global', 'access', 'rule', 'errors', 'platform', 'feature', 'otherFeature'],
  },
  { from: 'src/globals/other/index', may: ['global', 'access', 'rule', 'errors', 'platform'] },
  { from: 'src/admin/client-part', may: ['admin', 'rule', 'errors'] },
  {
    from: 'src/admin/server-part',
    may: ['admin', 'rule', 'errors', 'feature', 'otherFeature'],
    server: true,
  },
  { from: 'src/storefront/client-part', may: ['storefront', 'rule', 'errors'] },
  {
    from: 'src/storefront/server-part',
    may: ['storefront', 'rule', 'errors', 'feature', 'otherFeature'],
    server: true,
  },
  { from: 'src/access/owns', may: ['access', 'rule', 'errors'] },
  { from: 'src/server/main', may: ['server', 'rule', 'errors'] },
  { from: 'src/platform/database', may: ['platform', 'errors'] },
  { from: 'src/domain/totals', may: ['rule', 'errors'] },
]

const EDGES = MAY.flatMap(({ from, may, server }) =>
  ALL.map((target) => ({ from: `${from}-to-${target}`, target, isAllowed: may.includes(target), server })),
)

/** Edges that are no matter of layers alone. */
const SPECIAL: Readonly<Record<string, { code: string; refusedBy: string | null }>> = {
  'src/platform/domain-types': { code: "import type { Thing } from '@/domain/money'", refusedBy: null },
  'src/features/orders/generated-types': {
    code: "import type { Thing } from '@/payload-types'",
    refusedBy: null,
  },
  'src/domain/generated-types': {
    code: "import type { Thing } from '@/payload-types'",
    refusedBy: 'domain-without-generated-types',
  },
  'src/access/type-of-a-feature': {
    code: "import type { Thing } from '@/features/orders/place-order'",
    refusedBy: 'access-imports',
  },
  'src/domain/package': { code: "import { z as thing } from 'zod'", refusedBy: 'domain-is-pure' },
  'src/domain/builtin': { code: "import { sep as thing } from 'node:path'", refusedBy: 'domain-is-pure' },
  'src/api/next-directly': {
    code: "import { NextResponse as thing } from 'next/server'",
    refusedBy: 'api-without-next',
  },
  'src/platform/uses-next': { code: "import { headers as thing } from 'next/headers'", refusedBy: null },
  'src/api/next-through-another': {
    code: "import { thing } from '@/platform/uses-next'",
    refusedBy: 'api-without-next',
  },
  'src/features/orders/payload-value': {
    code: "import { getPayload as thing } from 'payload'",
    refusedBy: 'features-take-payload-from-the-context',
  },
  'src/features/orders/payload-type': {
    code: "import type { Payload as Thing } from 'payload'",
    refusedBy: null,
  },
  'src/admin/lists/all-languages': {
    code: "import { thing } from '@/domain/languages/catalogs'",
    refusedBy: 'catalogs-stay-on-the-server',
  },
  'src/admin/lists/all-languages-on-the-server': {
    code: "import 'server-only'\nimport { thing } from '@/domain/languages/catalogs'",
    refusedBy: null,
  },
  'src/jobs/worker': { code: "import thing from '@payload-config'", refusedBy: null },
  'src/platform/cycle-a': { code: "import { thing } from './cycle-b'", refusedBy: 'no-cycles' },
  'src/globals/other/fields': {
    code: "import { thing } from '@/collections/shared/fields'",
    refusedBy: null,
  },
  'src/platform/missing': { code: "import { thing } from './nowhere'", refusedBy: 'resolvable' },
  'src/platform/test-tool': {
    code: "import { vi as thing } from 'vitest'",
    refusedBy: 'no-development-packages',
  },
  'src/server/shared-state': {
    code: "import { thing } from '@/platform/http/served-request'",
    refusedBy: null,
  },
  'src/server/types-of-the-platform': {
    code: "import type { Thing } from '@/platform/queue'",
    refusedBy: null,
  },
  'src/server/type-of-the-app': {
    code: "import type { Thing } from '@/app/page'",
    refusedBy: 'server-imports',
  },
  'src/server/configuration': {
    code: "import thing from '@payload-config'",
    refusedBy: 'composition-root',
  },
  'payload.config': {
    code: "import { thing as imported } from '@/server/drain'",
    refusedBy: 'server-is-a-program',
  },
  'scripts/uses-the-server': { code: "import { thing } from '../src/server/drain'", refusedBy: null },
  'tests/integration/v1/unchecked.test': {
    code: "import { thing } from '../../../src/api/fetch'",
    refusedBy: 'answers-of-v1-are-checked',
  },
  'tests/faults/through-the-app': {
    code: "import { thing } from '../../src/app/api/v1/route'",
    refusedBy: 'answers-of-v1-are-checked',
  },
  'tests/integration/support/v1/checked-fetch': {
    code: "import { thing } from '../../../../src/api/fetch'",
    refusedBy: null,
  },
  'clients/typescript/src/of-node': {
    code: "import { createHmac } from 'node:crypto'\nexport const hmac = createHmac",
    refusedBy: 'client-stands-alone',
  },
  'clients/typescript/src/of-the-product': {
    code: "import { thing } from '@/domain/money'",
    refusedBy: 'client-stands-alone',
  },
  'clients/typescript/src/of-its-own': { code: "import { thing } from './other.js'", refusedBy: null },
  'src/api/by-the-client': {
    code: "import { thing } from '../../clients/typescript/src/other'",
    refusedBy: 'product-without-client',
  },
  'src/platform/in-a-unit.test': { code: "import { thing } from '@/api/handler'", refusedBy: null },
}

const EXPORTS = 'export interface Thing {\n  id: string\n}\nexport const thing = 1\nexport default thing\n'

function importOf(target: Target): string {
  return target === 'config'
    ? '@payload-config'
    : target === 'script'
      ? '#'
      : TARGETS[target].replace('src/', '@/')
}

function moduleOf(target: Target, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  const name = target === 'script' ? `${up}${TARGETS.script}` : importOf(target)
  return `import { thing as imported } from '${name}'\nexport const used = imported\n`
}

function plant(): Record<string, string> {
  const files: Record<string, string> = {
    // The other half of a cycle, closed by a type alone; it is reported once, where it begins.
    'src/collections/shared/fields.ts': EXPORTS,
    'src/platform/http/served-request.ts': EXPORTS,
    'clients/typescript/src/other.ts': EXPORTS,
    'src/api/fetch.ts': EXPORTS,
    'src/app/api/v1/route.ts': EXPORTS,
    'src/domain/languages/catalogs.ts': EXPORTS,
    'src/platform/cycle-b.ts': `import type { Thing } from './cycle-a'\n${EXPORTS.replace('= 1', '= 2')}`,
  }
  for (const target of ALL) files[`${TARGETS[target]}.ts`] = EXPORTS
  for (const { from, target, server } of EDGES) {
    files[`${from}.ts`] = (server ? "import 'server-only'\n" : '') + moduleOf(target, from)
  }
  for (const [from, { code }] of Object.entries(SPECIAL))
    files[`${from}.ts`] = `${code}\n${EXPORTS.replace('= 1', '= 2')}`
  return files
}

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

describe('the import table', () => {
  let overlay: Overlay
  const refusals = new Map<string, string[]>()

  beforeAll(async () => {
    overlay = await makeOverlay(plant())
    const { output } = await runGuard(overlay.folder, 'depcruise', [
      ...['src', 'scripts', 'clients', 'tests', 'payload.config.ts', '--output-type', 'json'],
    ])
    for (const { from, rule } of reportSchema.parse(JSON.parse(output)).summary.violations) {
      refusals.set(from, [...(refusals.get(from) ?? []), rule.name])
    }
  })
  afterAll(() => overlay.remove())

  it.each(MAY)('holds for $from', ({ from }) => {
    const edges = EDGES.filter((edge) => edge.from.startsWith(`${from}-to-`))
    const allowed = edges.filter((edge) => !refusals.has(`${edge.from}.ts`)).map((edge) => edge.target)
    expect(allowed).toEqual(edges.filter((edge) => edge.isAllowed).map((edge) => edge.target))
  })

  it.each(Object.entries(SPECIAL))('%s', (from, { refusedBy }) => {
    const rules = refusals.get(`${from}.ts`) ?? []
    if (refusedBy === null) expect(rules).toEqual([])
    else expect(rules).toContain(refusedBy)
  })

  it('fails the command, not only its report', async () => {
    const { code } = await runGuard(overlay.folder, 'depcruise', ['src'])
    expect(code).not.toBe(0)
  })
})
