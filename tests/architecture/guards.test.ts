import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBanned } from '../../scripts/lib/checks/hygiene'
import { completeLockFile, findMissingPackages } from '../../scripts/lib/checks/package-lock'
import type { Overlay } from './overlay'
import { makeOverlay, runGuard } from './overlay'

describe('formatting', () => {
  let overlay: Overlay
  beforeAll(async () => {
    overlay = await makeOverlay({
      'src/domain/tidy.ts': "export const word = 'a'\n",
      'src/domain/untidy.ts': 'export const word = "a";\n',
    })
  })
  afterAll(() => overlay.remove())

  it('refuses a file that is not formatted', async () => {
    const { code, output } = await runGuard(overlay.folder, 'prettier', ['--check', 'src'])
    expect(code).not.toBe(0)
    expect(output).toContain('src/domain/untidy.ts')
    expect(output).not.toContain('src/domain/tidy.ts')
  })
})

describe('the compiler', () => {
  const check = async (code: string) => {
    const overlay = await makeOverlay({ 'src/domain/planted.ts': code })
    const result = await runGuard(overlay.folder, 'tsc', ['--noEmit', '--incremental', 'false'])
    await overlay.remove()
    return result
  }

  it('refuses an index that may not be there, an undeclared undefined and an unknown property', async () => {
    const { code, output } = await check(
      [
        'export const first: number = [1, 2][0]',
        'export const optional: { a?: string } = { a: undefined }',
        'declare const bag: Record<string, string>',
        'export const property: string | undefined = bag.name',
      ].join('\n'),
    )
    expect(code).not.toBe(0)
    expect(output).toContain('planted.ts(1,')
    expect(output).toContain('planted.ts(2,')
    expect(output).toContain('planted.ts(4,')
  })

  it('passes code without a mistake', async () => {
    const { output, code } = await check('export const first: number | undefined = [1, 2][0]\n')
    expect(output).toBe('')
    expect(code).toBe(0)
  })
})

describe('unused code', () => {
  let overlay: Overlay
  beforeAll(async () => {
    overlay = await makeOverlay({
      'payload.config.ts': "import { used } from './src/domain/half-used'\nexport default used\n",
      'src/domain/half-used.ts': 'export const used = 1\nexport const forgotten = 2\n',
      'src/domain/orphan.ts': 'export const alone = 1\n',
    })
  })
  afterAll(() => overlay.remove())

  it('refuses an export and a file that is not imported', async () => {
    const { code, output } = await runGuard(overlay.folder, 'knip', [
      '--include',
      'files,exports',
      '--no-config-hints',
    ])
    expect(code).not.toBe(0)
    expect(output).toContain('forgotten')
    expect(output).toContain('src/domain/orphan.ts')
    expect(output).not.toMatch(/\bused\s+src\/domain\/half-used/)
  })

  it('refuses a package that is not imported', async () => {
    const { code, output } = await runGuard(overlay.folder, 'knip', ['--include', 'dependencies'])
    expect(code).not.toBe(0)
    expect(output).toContain('pg-boss')
  })
})

describe('the lock file', () => {
  const lock = (packages: Record<string, unknown>) => JSON.stringify({ lockfileVersion: 3, packages })
  const tool = { version: '1.0.0', optionalDependencies: { '@tool/darwin-arm64': '1.0.0' } }

  it('is refused when it lacks a package for another platform', () => {
    const incomplete = lock({ '': {}, 'node_modules/tool': tool })
    expect(findMissingPackages(incomplete).map(({ name }) => name)).toEqual(['@tool/darwin-arm64'])
    const { text } = completeLockFile(incomplete)
    expect(findMissingPackages(text)).toEqual([])
    expect(text).toContain('"darwin"')
  })

  it('passes when the package is there, nested or at the top', () => {
    const platform = { version: '1.0.0', optional: true }
    const nested = 'node_modules/tool/node_modules/@tool/darwin-arm64'
    expect(findMissingPackages(lock({ 'node_modules/tool': tool, [nested]: platform }))).toEqual([])
    const top = 'node_modules/@tool/darwin-arm64'
    expect(findMissingPackages(lock({ 'node_modules/a/node_modules/tool': tool, [top]: platform }))).toEqual(
      [],
    )
  })
})

describe('hygiene', () => {
  const CHECKOUT = '/srv/checkout'
  const BAD: readonly (readonly [title: string, file: string, content: string])[] = [
    ['a path of a home folder', 'docs/setup.md', 'cd /home/sam/backroom'],
    ['the path of this checkout', 'docs/setup.md', `cd ${CHECKOUT}/src`],
    [
      'a registry’s host in the lock file',
      'package-lock.json',
      '"resolved": "https://registry.example/x.tgz"',
    ],
    ['unfinished work', 'src/domain/a.ts', '// TODO later'],
    ['a switched-off lint rule', 'src/domain/a.ts', '// eslint-disable-next-line'],
    ['a word that does not say who it is', 'docs/setup.md', 'Nobody waits for it.'],
    ['a skipped test', 'src/domain/a.test.ts', "it.skip('x', () => undefined)"],
    ['a test that shuts out the others', 'tests/browser/a.spec.ts', "test.only('x', () => undefined)"],
  ]

  it.each(BAD)('refuses %s', (_title, file, content) => {
    expect(findBanned(file, `ok\n${content}\n`, CHECKOUT)).toHaveLength(1)
  })

  it('passes what only looks like it', () => {
    const innocent =
      "lookUp('nobody')\nGET /users/home/x\nhttps://example.com/home/sam/\n// see TODO(#12)\nit('skips', run)\n"
    expect(findBanned('src/domain/a.test.ts', innocent, CHECKOUT)).toEqual([])
  })
})
