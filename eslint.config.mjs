import nextVitals from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'
import { stateAccess } from './scripts/lint/state-access.mjs'

const TESTS = ['tests/**', '{src,scripts,clients}/**/*.test.{ts,tsx}']
const PLAIN_JS = ['**/*.{js,mjs,cjs}']

const ENV_MESSAGE = 'Settings are parsed once: import `env` from src/platform/settings/env.ts.'

/** Selectors that catch the ways of reading the environment; `except` names a variable that the bundler inlines. */
function environmentReads(except) {
  const read = "MemberExpression[object.name='process'][property.name='env']"
  return [
    {
      selector: except === undefined ? read : `:not(MemberExpression[property.name='${except}']) > ${read}`,
      message: ENV_MESSAGE,
    },
    { selector: "VariableDeclarator[init.name='process'] > ObjectPattern", message: ENV_MESSAGE },
  ]
}

const PROCESS_IMPORT = { name: 'node:process', message: ENV_MESSAGE }
const GET_PAYLOAD_IMPORT = {
  name: 'payload',
  importNames: ['getPayload'],
  message: 'Receive the context instead: only app, jobs/worker.ts, scripts and tests start Payload.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      '.next/**',
      '**/dist/**',
      '.data/**',
      'media/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      // Generated files.
      'migrations/**',
      'next-env.d.ts',
      'src/payload-types.ts',
      'clients/typescript/src/schema.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  // Next.js' own parser and TypeScript entries are left out: typescript-eslint below does that part, with types.
  ...nextVitals
    .filter((entry) => entry.name !== 'next/typescript' && !entry.ignores)
    .map((entry) => ({ ...entry, files: ['src/{app,storefront,admin}/**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      // The platform's table of jobs is empty until the module that declares jobs adds them: a type is merged by its name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: '^JobRegistry$' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Payload marks one value of a hook's `operation` as deprecated, and with it the argument.
      '@typescript-eslint/no-deprecated': 'off',
      // React ignores what an event handler returns; a rejected handler still reaches window's own listener.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An amount is a branded number, which this rule takes for an object.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // An interface may ask for a promise that this implementation has no need to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: PLAIN_JS,
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['.dependency-cruiser.cjs'],
    languageOptions: { parserOptions: { project: false } },
  },
  {
    files: ['scripts/**/*.mjs', 'public/**/*.js'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    plugins: { backroom: { rules: { 'state-access': stateAccess } } },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-depth': ['error', 3],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'backroom/state-access': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...environmentReads()],
      'no-restricted-imports': ['error', { paths: [PROCESS_IMPORT, GET_PAYLOAD_IMPORT] }],
    },
  },
  {
    files: ['src/app/**', 'src/jobs/worker.ts', 'src/instrumentation.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [PROCESS_IMPORT] }] },
  },
  {
    // Next.js inlines NEXT_RUNTIME at build time, so it has to be read where it is asked for.
    files: ['src/instrumentation.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environmentReads('NEXT_RUNTIME')] },
  },
  {
    files: ['src/platform/settings/env.ts', ...TESTS],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // A `describe` block is a function around many tests; each test is held by the size of its file.
    files: TESTS,
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Tables of data have as many lines as there are facts.
    files: ['src/domain/**/{common-passwords,country,currency}.ts', 'scripts/**/data/*.ts'],
    rules: { 'max-lines': 'off' },
  },
)
