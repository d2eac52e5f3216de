import { readdirSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Overlay } from './overlay'
import { makeOverlay } from './overlay'

/** More files side by side are a list to search, not a subject. */
const MAX_FILES = 22
const ROOTS = ['src', 'scripts', 'clients/typescript/src', 'tests']
/** Unit tests stand beside what they test, and are found by its name. */
const BESIDE = /\.(?:isolated\.|alone\.)?test(?:-support)?\.tsx?$/

/** The folders below these roots that hold too many files, with how many. Tests count where they have folders of their own. */
function crowdedFolders(root: string, roots: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const top of roots) {
    for (const entry of readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || (top !== 'tests' && BESIDE.test(entry.name))) continue
      const folder = path.relative(root, entry.parentPath)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
  }
  return [...counts].flatMap(([folder, count]) =>
    count > MAX_FILES ? [`${folder}: ${String(count)} files`] : [],
  )
}

it(`no folder has more than ${String(MAX_FILES)} files`, () => {
  expect(crowdedFolders('.', ROOTS)).toEqual([])
})

let overlay: Overlay
beforeAll(async () => {
  const numbers = Array.from({ length: MAX_FILES + 1 }, (_, index) => String(index))
  overlay = await makeOverlay({
    ...Object.fromEntries(numbers.map((n) => [`src/features/crowded/verb-${n}.ts`, ''])),
    ...Object.fromEntries(numbers.map((n) => [`src/domain/verb-${n}.test.ts`, ''])),
    ...Object.fromEntries(numbers.slice(1).map((n) => [`src/domain/verb-${n}.ts`, ''])),
    ...Object.fromEntries(numbers.map((n) => [`tests/crowded/${n}.test.ts`, ''])),
  })
})
afterAll(() => overlay.remove())

it('names the folders that are planted with one file too many, and counts no unit test', () => {
  expect(crowdedFolders(overlay.folder, ['src', 'tests'])).toEqual([
    'src/features/crowded: 23 files',
    'tests/crowded: 23 files',
  ])
})
