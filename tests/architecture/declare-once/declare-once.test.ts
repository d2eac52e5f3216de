import { appendFile, copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Copy } from '../copy'
import { makeCopy } from '../copy'

/** The one file, and the one line, of a new collection. */
const FILE = 'tests/architecture/declare-once/suppliers.ts'
const REGISTRATION = "export { Suppliers } from './suppliers'\n"
const LATER = "    { name: 'vatNumber', type: 'text', maxLength: 20, index: true },\n"

/** Several processes of these start on two cores. */
const TIMEOUT_MS = 280_000

const GENERATE = ['--import', 'tsx', 'scripts/generate.ts']
const copies: Copy[] = []

async function succeed(copy: Copy, args: readonly string[]): Promise<string> {
  const { code, output } = await copy.run(args)
  expect(code, `${args.join(' ')}\n${output}`).toBe(0)
  return output
}

async function migrationsOf({ folder }: Copy): Promise<string[]> {
  const names = await readdir(path.join(folder, 'migrations'))
  return names.filter((name) => name.endsWith('.ts') && name !== 'index.ts')
}

/** Generates what follows from the collections; answers the text of the migration that came of it. */
async function generate(copy: Copy, name: string): Promise<string> {
  const before = await migrationsOf(copy)
  await Promise.all([['migration', name], []].map((what) => succeed(copy, [...GENERATE, ...what])))
  const [made = '', ...more] = (await migrationsOf(copy)).filter((file) => !before.includes(file))
  expect(more).toEqual([])
  return readFile(path.join(copy.folder, 'migrations', made), 'utf8')
}

/** Runs a test of this folder in the copy, on a PostgreSQL of its own that the copy's migrations built. */
async function probe(copy: Copy, name: string): Promise<void> {
  const test = path.join('tests/integration/declared', `${name}.test.ts`)
  await copyFile(path.join(import.meta.dirname, `${name}.probe.ts`), path.join(copy.folder, test))
  await succeed(copy, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', test])
}

let first: Copy
let firstMigration: string

beforeAll(async () => {
  first = await makeCopy()
  copies.push(first)
  await copyFile(FILE, path.join(first.folder, 'src/collections/suppliers.ts'))
  await appendFile(path.join(first.folder, 'src/collections/index.ts'), REGISTRATION)
  await mkdir(path.join(first.folder, 'tests/integration/declared'))
  firstMigration = await generate(first, 'suppliers')
}, TIMEOUT_MS)
afterAll(() => Promise.all(copies.map((copy) => copy.remove())))

it.concurrent(
  'a collection of ten fields is one file of at most 40 lines and one line of registration, at every interface',
  async () => {
    const declaration = await readFile(FILE, 'utf8')
    expect(declaration.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    expect(firstMigration).toContain('CREATE TABLE "suppliers"')
    expect(firstMigration).toContain('create trigger keep_search_when_added before insert on "suppliers"')
    const types = await readFile(path.join(first.folder, 'src/payload-types.ts'), 'utf8')
    expect(types).toContain('suppliers: Supplier;')
    const page = await readFile(path.join(first.folder, 'docs/permissions.md'), 'utf8')
    expect(page).toMatch(/## suppliers[\s\S]*\| read +\| all +\| all +\| all +\| all +\| – +\| – +\|/)
    const description = await readFile(path.join(first.folder, 'docs/openapi.json'), 'utf8')
    expect(description).toContain('"operationId": "updateSupplier"')
    await probe(first, 'suppliers')
  },
  TIMEOUT_MS,
)

it.concurrent(
  'a field that is added to it later is one line, at every interface',
  async () => {
    const later = await makeCopy(first.folder)
    copies.push(later)
    const file = path.join(later.folder, 'src/collections/suppliers.ts')
    const declaration = await readFile(file, 'utf8')
    await writeFile(file, declaration.replace(/(?= {4}\{ name: 'products')/, LATER))
    const migration = await generate(later, 'supplier-vat-number')
    expect(migration).toContain('ALTER TABLE "suppliers" ADD COLUMN "vat_number" varchar')
    expect(migration).toContain('alter column "vat_number" type varchar collate public.reading_order')
    expect(migration).not.toContain('CREATE TABLE')
    await probe(later, 'vat-number')
  },
  TIMEOUT_MS,
)
