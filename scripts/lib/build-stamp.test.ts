import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { buildOnce, isBuildStale } from './build-stamp'
import { BUILT_FILES } from './processes/programs'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'backroom-stamp-'))
  write('src/server/main.ts', 'export {}')
  // The lock of the build is there.
  mkdirSync(path.join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const build = async () => {
  write('.next/BUILD_ID', 'a')
  for (const file of BUILT_FILES) write(file, 'b')
}

it('a build is current until a source of the app or of its programs changes', async () => {
  expect(isBuildStale(root)).toBe(true)
  await buildOnce(root, build)
  expect(isBuildStale(root)).toBe(false)
  write('src/server/main.test.ts', 'a unit test')
  expect(isBuildStale(root)).toBe(false)
  write('migrations/20990101_000000_a.json', 'no source')
  expect(isBuildStale(root)).toBe(false)
  write('migrations/20990101_000000_a.ts', 'export {}')
  expect(isBuildStale(root)).toBe(true)
  await buildOnce(root, build)
  write('src/server/main.ts', 'export const changed = true')
  expect(isBuildStale(root)).toBe(true)
})

it.each([...BUILT_FILES, '.next/BUILD_ID'])('a build without %s is none', async (file) => {
  await buildOnce(root, build)
  rmSync(path.join(root, file))
  expect(isBuildStale(root)).toBe(true)
})

it('a build that failed is made again', async () => {
  await buildOnce(root, build)
  write('src/server/main.ts', 'export const changed = true')
  await expect(buildOnce(root, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(isBuildStale(root)).toBe(true)
})
