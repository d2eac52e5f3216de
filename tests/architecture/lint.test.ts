import path from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Overlay } from './overlay'
import { makeOverlay } from './overlay'

const PAYLOAD = 'declare const payload: { find(options: object): Promise<string[]> }'

/** Planted code, the rule that has to refuse it, and where it would be. */
const PLANTED = [
  {
    title: 'a promise that is not awaited',
    file: 'src/features/a/floating.ts',
    rule: '@typescript-eslint/no-floating-promises',
    code: 'async function save(): Promise<void> {}\nexport function go(): void {\n  save()\n}\n',
  },
  {
    title: 'a promise where a truth value is asked for',
    file: 'src/features/a/misused.ts',
    rule: '@typescript-eslint/no-misused-promises',
    code: 'export function go(check: () => Promise<boolean>): number {\n  return check() ? 1 : 2\n}\n',
  },
  {
    title: 'a function of more than 50 lines',
    file: 'src/domain/long-function.ts',
    rule: 'max-lines-per-function',
    code: `export function go(): number {\n  let n = 0\n${'  n += 1\n'.repeat(50)}  return n\n}\n`,
  },
  {
    title: 'a component of more than 50 lines',
    file: 'src/storefront/components/long-component.tsx',
    rule: 'max-lines-per-function',
    code: `export function Go() {\n  return (\n    <ul>\n${'      <li />\n'.repeat(50)}    </ul>\n  )\n}\n`,
  },
  {
    title: 'a function of more than 15 branches',
    file: 'src/domain/branches.ts',
    rule: 'complexity',
    code: `export function go(n: number): number {\n${'  if (n > 1) n -= 1\n'.repeat(15)}  return n\n}\n`,
  },
  {
    title: 'any',
    file: 'src/domain/any.ts',
    rule: '@typescript-eslint/no-explicit-any',
    code: 'export function go(value: any): string {\n  return String(value)\n}\n',
  },
  {
    title: 'an assertion that something is there',
    file: 'src/domain/bang.ts',
    rule: '@typescript-eslint/no-non-null-assertion',
    code: 'export function go(value: string | null): number {\n  return value!.length\n}\n',
  },
  {
    title: 'a switch that forgets a case',
    file: 'src/domain/switch.ts',
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    code: "export function go(value: 'a' | 'b'): void {\n  switch (value) {\n    case 'a':\n      break\n  }\n}\n",
  },
  {
    title: 'throwing what is no error',
    file: 'src/domain/throw.ts',
    rule: '@typescript-eslint/only-throw-error',
    code: "export function go(): never {\n  throw 'no'\n}\n",
  },
  {
    title: 'a hidden type error',
    file: 'src/domain/ignore.ts',
    rule: '@typescript-eslint/ban-ts-comment',
    code: "// @ts-ignore\nexport const go: number = 'a'\n",
  },
  {
    title: 'a type imported like a value',
    file: 'src/features/a/value-import.ts',
    rule: '@typescript-eslint/consistent-type-imports',
    code: "import { Payload } from 'payload'\nexport type Go = Payload\n",
  },
  {
    title: 'a setting read past src/platform/settings/env.ts',
    file: 'src/platform/settings.ts',
    rule: 'no-restricted-syntax',
    code: "export const go = process.env['PORT']\n",
  },
  {
    title: 'a setting taken out of process',
    file: 'src/platform/destructured.ts',
    rule: 'no-restricted-syntax',
    code: 'const { env } = process\nexport const go = env\n',
  },
  {
    title: 'printing from the product',
    file: 'src/platform/print.ts',
    rule: 'no-console',
    code: "console.log('hello')\n",
  },
  {
    title: 'starting Payload below the composition root',
    file: 'src/features/a/start.ts',
    rule: 'no-restricted-imports',
    code: "import { getPayload } from 'payload'\nexport const go = getPayload\n",
  },
  {
    title: 'a Local API call that does not say whether access counts',
    file: 'src/features/a/override.ts',
    rule: 'backroom/state-access',
    code: `${PAYLOAD}\nexport const go = () => payload.find({ collection: 'orders' })\n`,
  },
  {
    title: 'a Local API call that leaves the transaction',
    file: 'src/features/a/request.ts',
    rule: 'backroom/state-access',
    code: `${PAYLOAD}\nexport const go = (req: object) => [req, payload.find({ overrideAccess: false })]\n`,
  },
  {
    title: 'a function of four parameters',
    file: 'src/domain/parameters.ts',
    rule: 'max-params',
    code: 'export function go(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d\n}\n',
  },
  {
    title: 'a module of more than 250 lines',
    file: 'src/domain/long.ts',
    rule: 'max-lines',
    code: Array.from({ length: 251 }, (_, index) => `export const value${index} = ${index}\n`).join(''),
  },
  {
    title: 'a hook of React behind a condition',
    file: 'src/storefront/components/conditional.tsx',
    rule: 'react-hooks/rules-of-hooks',
    code: "import { useState } from 'react'\nexport function Go({ is }: { is: boolean }) {\n  if (is) useState(1)\n  return null\n}\n",
  },
]

const CLEAN = `export async function readAll(
  payload: { find(options: object): Promise<string[]> },
  req: object,
): Promise<string[]> {
  return payload.find({ overrideAccess: false, req })
}
`

describe('lint refuses', () => {
  let overlay: Overlay
  const rulesOf = new Map<string, (string | null)[]>()

  beforeAll(async () => {
    const planted = Object.fromEntries(PLANTED.map(({ file, code }) => [file, code]))
    overlay = await makeOverlay({ ...planted, 'src/features/a/clean.ts': CLEAN })
    const results = await new ESLint({ cwd: overlay.folder }).lintFiles(['src'])
    for (const { filePath, messages } of results) {
      rulesOf.set(
        path.relative(overlay.folder, filePath),
        messages.map((message) => message.ruleId),
      )
    }
  })
  afterAll(() => overlay.remove())

  it.each(PLANTED)('$title', ({ file, rule }) => {
    expect(rulesOf.get(file)).toContain(rule)
  })

  it('nothing in code that keeps the rules', () => {
    expect(rulesOf.get('src/features/a/clean.ts')).toEqual([])
  })

  it('to be switched off from within a file', async () => {
    const folder = overlay.folder
    const [result] = await new ESLint({ cwd: folder }).lintText(
      '/* eslint-disable */\nexport const go = (value: any) => String(value)\n',
      { filePath: path.join(folder, 'src/domain/any.ts') },
    )
    expect(result?.messages.map((message) => message.ruleId)).toContain('@typescript-eslint/no-explicit-any')
  })
})
