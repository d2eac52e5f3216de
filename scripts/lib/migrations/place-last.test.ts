import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { migrationNames, nameAfter, placeLast } from './place-last'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backroom-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(path.join(folder, name), name)
}

it('a migration that is older by its name than those that there are becomes the newest', async () => {
  write('20261123_085635_initial.ts', '20261130_235959_later.ts', 'index.ts')
  const before = await migrationNames(folder)
  write('20261129_120000_new.ts', '20261129_120000_new.json')
  expect(await placeLast(folder, before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('new'))).toEqual([
    '20261201_000000_new.json',
    '20261201_000000_new.ts',
  ])
})

it('one that is the newest already keeps its name', async () => {
  write('20261123_085635_initial.ts')
  const before = await migrationNames(folder)
  write('20261129_120000_new.ts', '20261129_120000_new.json')
  expect(await placeLast(folder, before)).toBe(false)
  expect(await migrationNames(folder)).toEqual(['20261123_085635_initial.ts', '20261129_120000_new.ts'])
})

it('the next second may be in the next year', () => {
  expect(nameAfter('20260101_000000_a_b.ts', '20261231_235959_c.ts')).toBe('20270101_000000_a_b.ts')
})
