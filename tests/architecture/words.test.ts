import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textsOfDeclarations } from '@/admin/languages/with-languages'
import { isShopReason } from '@/domain/languages/shop-reasons'

import { bareTexts } from '../../scripts/lib/checks/words/bare-texts'
import ENGLISH_ONLY from '../../scripts/lib/checks/words/english-only.json'
import { sourcesUnder } from '../../scripts/lib/checks/words/read-source'
import { refusalTexts } from '../../scripts/lib/checks/words/refusal-texts'
import { usedTexts } from '../../scripts/lib/checks/words/used-texts'
import {
  bySpeaker,
  mailProblems,
  refusalProblems,
  wordProblems,
} from '../../scripts/lib/checks/words/word-problems'

/** Where texts of the panel are written. */
const PANEL = ['src/admin', 'src/app/(payload)/admin']
const SHOWN = [...PANEL, 'src/domain', 'src/features', 'src/collections', 'src/globals', 'src/jobs']
const REFUSING = [
  'src/domain',
  'src/features',
  'src/collections',
  'src/globals',
  'src/access',
  'src/platform',
]

/** What looks like a text in `src/admin` and is none: a name, keys, and a reason that is stored. */
const NO_TEXTS = new Set(['Backroom', 'Control+K Meta+K /', 'Control+Enter', 'Return {}', 'new {}', 'all {}'])

/** Statements and the frame of mails. */
const SQL_OR_HTML =
  /^mail \{\}$|^\s*(\{\}\s+and|select|insert|set local|coalesce|json_build_object)\b|[<]|:\d+px|^font-/

/** Reasons that stand in the code of use cases, with `X` at the places of values. */
function givenReasons(folder: string): string[] {
  return sourcesUnder(`src/features/${folder}`).flatMap((file) => {
    const quoted =
      /\breason(?::| =) (?:[^\n;]*\? )?(?:'(?<plain>[A-Z][^']+)'|`(?<filled>[A-Z][^`]+)`)(?: : '(?<other>[A-Z][^']+)')?/g
    const found = [...readFileSync(file, 'utf8').matchAll(quoted)]
    return found
      .flatMap(({ groups }) => [groups?.['plain'], groups?.['filled'], groups?.['other']])
      .filter((reason) => reason !== undefined)
      .map((reason) => reason.replace(/\$\{[^}]+\}/g, 'X'))
  })
}

describe('the words of the panel', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backroom-words-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function planted(code: string): Promise<string> {
    const place = await mkdtemp(path.join(folder, 'planted-'))
    await writeFile(path.join(place, 'planted.tsx'), code)
    return place
  }

  it('are in every language, with the same values in them, and nothing else is in the catalogs', async () => {
    process.env['DATABASE_URL'] = 'postgres://none@127.0.0.1:1/none'
    process.env['PAYLOAD_SECRET'] = 'a-secret-of-tests-that-protects-nothing'
    const module = await import('@payload-config')
    const declared = textsOfDeclarations(await module.default)
    expect(declared).toContain('Orders')
    expect(wordProblems(bySpeaker(usedTexts(SHOWN)).panel, declared)).toEqual([])
  })

  it('of mails are in every language, too, and all handed through the catalogs', () => {
    expect(mailProblems(bySpeaker(usedTexts(['src/features/mail'])).mails)).toEqual([])
    expect(bareTexts('src/features/mail').filter(({ text }) => !SQL_OR_HTML.test(text))).toEqual([])
  })

  it('are all handed through the catalogs', () => {
    expect(PANEL.flatMap(bareTexts).filter(({ text }) => !NO_TEXTS.has(text))).toEqual([])
  })

  it('refuse in every language, too', () => {
    expect(refusalProblems(refusalTexts(REFUSING), ENGLISH_ONLY)).toEqual([])
  })

  it('say the reasons that the shop itself stores, too', () => {
    const given = ['account', 'orders', 'stock', 'catalogue', 'keys', 'audit', 'import/booking'].flatMap(
      givenReasons,
    )
    for (const reason of ['Opening stock', 'Return X, exchanged for X', 'With a code of the app'])
      expect(given).toContain(reason)
    expect(given.filter((reason) => !isShopReason(reason))).toEqual([])
  })

  it('are found wherever they are written', async () => {
    const place = await planted(`
      const WORDS = { paid: 'Has been paid' }
      export const A = ({ t, tn, n }) => (
        <p className="br-hint some thing" title="See more">
          Some words {\`Order \${n} was placed\`} {t('One of two')} {tn(n, ['{count} line', '{count} lines'])}
          {WORDS.paid === 'Not a word shown' ? t(n > 1 ? 'This one' : 'That one') : null}
        </p>
      )`)
    expect(bareTexts(place).map(({ text }) => text)).toEqual([
      'Has been paid',
      'See more',
      'Some words',
      'Order {} was placed',
    ])
    expect(usedTexts([place]).map(({ text }) => text)).toEqual([
      'One of two',
      '{count} lines',
      'This one',
      'That one',
    ])
  })

  it('are judged by their places for values and by their forms', () => {
    const at = { file: 'a.tsx', line: 1 }
    const used = [
      { ...at, text: 'Order {number}' },
      { ...at, text: '{count} lines', one: '{count} line' },
    ]
    const right = { 'Order {number}': 'X {number}', '{count} lines': { one: 'Y', other: '{count} Y' } }
    const wrong = { 'Order {number}': 'X', '{count} lines': '{count} Y', Left: 'Z' }
    expect(wordProblems(used, [], { de: right, fr: right, es: wrong })).toEqual([
      'a.tsx:1: other placeholders in es of "Order {number}"',
      'a.tsx:1: es needs forms by number for "{count} lines"',
      'catalogs/es.json: nothing says "Left"',
    ])
  })
})
