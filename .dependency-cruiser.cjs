/**
 * The import table of docs/architecture.md, held by machine. Each layer names what it may import; everything
 * else in src/ is refused, type-only imports included. Cycles are refused everywhere.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

const GENERATED_TYPES = '^src/payload-types\\.ts$'
const UNIT_TEST = '\\.test\\.tsx?$'
const PAYLOAD_CONFIG = '^payload\\.config\\.ts$'

/** How Payload's own interfaces reach the use cases. */
const EFFECTS = '^src/(collections|globals)/.*(hooks|endpoints)/'
/** Pieces of fields that collections and globals are declared with. */
const SHARED_FIELDS = '^src/collections/shared/'

/** Each layer's own folder is always allowed. `src/instrumentation.ts` is a part of the app: Next.js fixes its place. */
const LAYERS = [
  {
    name: 'app',
    from: '^src/(app/|instrumentation(-client)?\\.ts$)',
    may: ['app', 'api', 'features', 'storefront', 'admin', 'platform'],
  },
  { name: 'api', from: '^src/api/', may: ['api', 'features', 'domain', 'platform'] },
  { name: 'jobs', from: '^src/jobs/', may: ['jobs', 'features', 'domain', 'platform'] },
  { name: 'features', from: '^src/features/', may: ['features', 'domain', 'platform', 'access'] },
  {
    name: 'collections',
    from: '^src/collections/',
    may: ['collections', 'access', 'domain', 'platform'],
    except: EFFECTS,
  },
  {
    name: 'globals',
    from: '^src/globals/',
    may: ['globals', 'access', 'domain', 'platform'],
    and: [SHARED_FIELDS],
    except: EFFECTS,
  },
  {
    name: 'hooks',
    from: EFFECTS,
    may: ['collections', 'globals', 'access', 'domain', 'platform', 'features'],
  },
  { name: 'admin', from: '^src/admin/', may: ['admin', 'domain'], serverMay: ['features'] },
  { name: 'storefront', from: '^src/storefront/', may: ['storefront', 'domain'], serverMay: ['features'] },
  { name: 'access', from: '^src/access/', may: ['access', 'domain'] },
  {
    name: 'server',
    from: '^src/server/',
    may: ['server', 'domain'],
    // It runs outside the app's bundle, with modules of its own: of the platform only those that keep what they know on
    // `globalThis` or in the environment. A second database, logger or queue would be one too many.
    and: [
      '^src/platform/(settings/env|http/served-request|http/web-handlers|tracing/(current-work|request-span|start-tracing))\\.ts$',
    ],
    typesOf: ['platform'],
  },
  {
    name: 'platform',
    from: '^src/platform/',
    may: ['platform'],
    // Errors, and pure rules that statements need: times, ids, searched texts, slugs, tags, mail addresses, the store's defaults.
    and: [
      '^src/domain/(errors|record|store-settings|tags|time-zone|uuid|search-text|catalogue/slug|address/(mail-)?address)\\.ts$',
    ],
    typesOf: ['domain'],
  },
  { name: 'domain', from: '^src/domain/', may: ['domain'] },
]

/** Modules that say `import 'server-only'`, as a pattern: the bundler keeps these out of the browser. */
function serverModules() {
  const files = ['src/admin', 'src/storefront'].filter(existsSync).flatMap((folder) => {
    const names = readdirSync(path.resolve(folder), { recursive: true, withFileTypes: true })
    return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  })
  const server = files.filter((file) => /^import 'server-only'/m.test(readFileSync(file, 'utf8')))
  const patterns = server.map((file) => `^${path.relative('.', file).replace(/[.()[\]]/g, '\\$&')}$`)
  return patterns.length === 0 ? ['^$'] : patterns
}

const folders = (names) =>
  names.map((name) => (name === 'app' ? '^src/(app/|instrumentation(-client)?\\.ts$)' : `^src/${name}/`))

function layerRules(layer) {
  const allowed = [...folders(layer.may), ...(layer.and ?? []), GENERATED_TYPES]
  const types = folders(layer.typesOf ?? [])
  const server = folders(layer.serverMay ?? [])
  const from = { path: layer.from, pathNot: [UNIT_TEST, ...(layer.except ? [layer.except] : [])] }
  const rules = [
    {
      name: `${layer.name}-imports`,
      severity: 'error',
      comment: `${layer.name} may import: ${layer.may.join(', ')}`,
      from,
      to: { path: '^src/', pathNot: [...allowed, ...types, ...server] },
    },
  ]
  if (types.length > 0) {
    rules.push({
      name: `${layer.name}-imports-types-only`,
      severity: 'error',
      from,
      to: { path: types, pathNot: allowed, dependencyTypesNot: ['type-only'] },
    })
  }
  if (server.length > 0) {
    rules.push({
      name: `${layer.name}-server-parts-only`,
      severity: 'error',
      comment: "Only modules that start with `import 'server-only'` may call use cases.",
      from: { ...from, pathNot: [...from.pathNot, ...serverModules()] },
      to: { path: server },
    })
  }
  return rules
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.flatMap(layerRules),
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|scripts|clients|tests)/' },
      to: { circular: true },
    },
    {
      name: 'features-stay-apart',
      severity: 'error',
      comment: 'What two features share belongs to domain or platform.',
      from: { path: '^src/features/([^/]+)/', pathNot: UNIT_TEST },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'No packages and no node: modules: rules run anywhere, the browser included.',
      from: { path: '^src/domain/', pathNot: UNIT_TEST },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'catalogs-stay-on-the-server',
      severity: 'error',
      comment: 'A browser is sent the words of its reader alone, by Payload: `useWords()` has them.',
      from: {
        path: '^src/(admin|storefront)/',
        pathNot: [UNIT_TEST, '^src/admin/languages/(panel-i18n|with-languages)\\.ts$', ...serverModules()],
      },
      to: { path: '^src/domain/languages/((refusal-)?catalogs|refusals)(\\.ts|/)' },
    },
    {
      name: 'features-take-payload-from-the-context',
      severity: 'error',
      from: { path: '^src/(features|access)/', pathNot: UNIT_TEST },
      to: { path: '(^|/)node_modules/(payload|@payloadcms)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-without-next',
      severity: 'error',
      comment: 'The API is one function from Request to Response: it runs without Next.js.',
      from: { path: '^src/api/' },
      to: { path: '(^|/)node_modules/(next|@payloadcms/next)/', reachable: true },
    },
    {
      name: 'api-without-next-types',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '(^|/)node_modules/(next|@payloadcms/next)/' },
    },
    {
      name: 'composition-root',
      severity: 'error',
      comment: 'Only what starts Payload knows its configuration.',
      from: {
        path: '^src/',
        pathNot: ['^src/app/', '^src/instrumentation(-client)?\\.ts$', '^src/jobs/worker\\.ts$', UNIT_TEST],
      },
      to: { path: PAYLOAD_CONFIG },
    },
    {
      name: 'server-is-a-program',
      severity: 'error',
      comment: 'Commands bundle and start it, tests try it. The app meets it through `globalThis` alone.',
      from: { pathNot: '^(src/server|scripts|tests)/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'generated-types-are-types',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: GENERATED_TYPES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-without-generated-types',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: GENERATED_TYPES },
    },
    {
      name: 'product-without-tools',
      severity: 'error',
      comment: 'Scripts and tests use the product, never the other way round.',
      from: { path: '^(src/|payload\\.config\\.ts$)', pathNot: UNIT_TEST },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'client-stands-alone',
      severity: 'error',
      comment:
        'It runs in browsers and in other people’s programs: itself and openapi-fetch, no node: modules.',
      from: { path: '^clients/typescript/src/', pathNot: UNIT_TEST },
      to: { pathNot: ['^clients/typescript/src/', '(^|/)node_modules/openapi-fetch/'] },
    },
    {
      name: 'product-without-client',
      severity: 'error',
      comment: 'The client is a customer of the API: tests use it, the product and its commands do not.',
      from: { path: '^(src|scripts)/' },
      to: { path: '^clients/' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^(src/|payload\\.config\\.ts$)', pathNot: UNIT_TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'answers-of-v1-are-checked',
      severity: 'error',
      comment:
        'Tests ask /api/v1 by createCheckedFetch, which compares every answer with the API’s description.',
      from: { path: '^tests/', pathNot: '^tests/integration/support/v1/checked-fetch\\.ts$' },
      to: {
        path: '^src/(api/(fetch|router)\\.ts$|app/(start-web\\.ts$|api/v1/))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.jsx', '.json', '.css', '.scss'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
