import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

const FOLDER = path.join(import.meta.dirname, '../../docs')
const text = readFileSync(path.join(FOLDER, 'security.md'), 'utf8')

/** Levels 1 and 2 of ASVS 5.0.0: how many requirements each chapter has. */
const REQUIREMENTS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]
const STATUSES = ['met', 'partly', 'not met', 'not applicable']

interface Row {
  id: string
  status: string
  how: string
}

function rowsOf(source: string): Row[] {
  return [...source.matchAll(/^\| (V\d+\.\d+\.\d+) +\|[^|]+\| ([^|]+?) +\| (.+?) +\|$/gm)].map(
    ([, id = '', status = '', how = '']) => ({ id, status, how }),
  )
}

/** As GitHub makes anchors of headings. */
function anchorsOf(source: string): string[] {
  return [...source.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

/** Links of a page of docs/ that lead to no file, or to no heading of it. */
function brokenLinks(source: string): string[] {
  const links = [...source.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
  const broken = links.flatMap(([, file = '', anchor]) => {
    const target = path.join(FOLDER, file)
    if (file !== '' && !existsSync(target)) return [file]
    const page = file === '' ? source : anchor === undefined ? '' : readFileSync(target, 'utf8')
    return anchor === undefined || anchorsOf(page).includes(anchor) ? [] : [`${file}#${anchor}`]
  })
  return [...new Set(broken)]
}

const rows = rowsOf(text)

it('every test, file and heading that the page about security names is there', () => {
  expect(brokenLinks(text)).toEqual([])
})

it('one that is gone would be found', () => {
  const source =
    '# Here\n[a](../tests/gone.test.ts) [b](api.md#gone) [c](#gone) [d](#here) [e](api.md#answers)'
  expect(brokenLinks(source)).toEqual(['../tests/gone.test.ts', 'api.md#gone', '#gone'])
})

it('every requirement has one row, with a status', () => {
  const perChapter = REQUIREMENTS.map(
    (_, index) => rows.filter(({ id }) => id.startsWith(`V${String(index + 1)}.`)).length,
  )
  expect(perChapter).toEqual(REQUIREMENTS)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(rows.filter(({ status }) => !STATUSES.includes(status))).toEqual([])
})

it('the sums are those of the rows', () => {
  const [met = '', partly = '', notMet = '', notApplicable = ''] = STATUSES.map((status) =>
    String(rows.filter((row) => row.status === status).length),
  )
  expect(text.replace(/\s+/g, ' ')).toContain(
    `Of ${String(rows.length)} requirements **${met} are met, ${partly} partly, ${notMet} not, and ${notApplicable} do not apply**`,
  )
})

it('what is met names what shows it', () => {
  const bare = rows.filter(({ status, how }) => status === 'met' && !how.includes(']('))
  expect(bare).toEqual([])
})
