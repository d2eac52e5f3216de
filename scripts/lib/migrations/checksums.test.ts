import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { checksumOf, findChecksumDrift, recordChecksums } from './checksums'

let root: string
const at = (name: string) => path.join(root, 'migrations', name)

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'backroom-checksums-'))
  mkdirSync(path.join(root, 'migrations'))
  writeFileSync(at('20261205_010000_one.ts'), 'one\n')
  writeFileSync(at('20261205_020000_two.ts'), 'two\n')
  writeFileSync(at('index.ts'), 'not a migration')
  await recordChecksums(root)
})
afterEach(() => rmSync(root, { recursive: true }))

it('migrations that are as they were recorded are in order, in every form of line ends', async () => {
  expect(await findChecksumDrift(root)).toEqual([])
  writeFileSync(at('20261205_010000_one.ts'), 'one\r\n')
  expect(await findChecksumDrift(root)).toEqual([])
})

it('a changed migration is refused, and stays so when the files are generated again', async () => {
  writeFileSync(at('20261205_010000_one.ts'), 'another\n')
  await recordChecksums(root)
  expect(await findChecksumDrift(root)).toEqual([
    expect.stringMatching(/20261205_010000_one\.ts was changed: .* write a new migration/),
  ])
})

it('a removed migration is refused, and stays so when the files are generated again', async () => {
  rmSync(at('20261205_010000_one.ts'))
  await recordChecksums(root)
  expect(await findChecksumDrift(root)).toEqual([
    expect.stringMatching(/20261205_010000_one\.ts was removed: .* write a new migration/),
  ])
})

it('a renamed migration is refused in one line, which says both names', async () => {
  renameSync(at('20261205_010000_one.ts'), at('20261205_030000_one.ts'))
  expect(await findChecksumDrift(root)).toEqual([
    expect.stringMatching(/20261205_010000_one\.ts was renamed to 20261205_030000_one/),
  ])
})

it('a new migration has to be recorded, which changes no other entry', async () => {
  const before = readFileSync(at('checksums.txt'), 'utf8')
  writeFileSync(at('20261205_030000_three.ts'), 'three\n')
  expect(await findChecksumDrift(root)).toEqual([
    expect.stringMatching(
      /20261205_030000_three\.ts is not in migrations\/checksums\.txt: run `npm run generate`/,
    ),
  ])
  await recordChecksums(root)
  expect(await findChecksumDrift(root)).toEqual([])
  const added = `${checksumOf('three\n')}  20261205_030000_three.ts\n`
  expect(readFileSync(at('checksums.txt'), 'utf8')).toBe(`${before}${added}`)
})
