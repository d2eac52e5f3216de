import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  API_DESCRIPTION,
  apiDescription,
  RELEASED_DESCRIPTION,
} from '../../scripts/lib/checks/api-description'
import { findBreakingChanges } from '../../scripts/lib/checks/breaking/breaking-changes'
import type { Document } from '@/api/openapi/node'
import {
  findClientDrift,
  findDescriptionDrift,
  findImportMapDrift,
  findPermissionsDrift,
  findProductFilesDrift,
  findSchemaDrift,
  findTypesDrift,
} from '../../scripts/lib/checks/drift'

const CLIENT = 'clients/typescript/src/schema.ts'
const PERMISSIONS = 'docs/permissions.md'
const PRODUCT_FILES = 'docs/product-files.md'
const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'

describe('generated files', () => {
  let folder: string
  let config: SanitizedConfig
  let payload: Payload

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backroom-drift-test-'))
    process.env['DATABASE_URL'] = 'postgres://none@127.0.0.1:1/none'
    process.env['PAYLOAD_SECRET'] = 'a-secret-of-tests-that-protects-nothing'
    const module = await import('@payload-config')
    config = await module.default
    payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A copy of `file` in which `from` has become `to`. */
  async function tamper(file: string, from: string | RegExp, to: string): Promise<string> {
    const before = await readFile(file, 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    const copy = path.join(folder, path.basename(file))
    await writeFile(copy, after)
    return copy
  }

  it('agree with the collections as they are', async () => {
    expect(await findTypesDrift(config, TYPES)).toEqual([])
    expect(await findImportMapDrift(config, IMPORT_MAP)).toEqual([])
    expect(await findSchemaDrift(payload, 'migrations')).toEqual([])
    expect(await findPermissionsDrift(config, PERMISSIONS)).toEqual([])
    expect(await findProductFilesDrift(PRODUCT_FILES)).toEqual([])
    expect(await findDescriptionDrift(payload, API_DESCRIPTION)).toEqual([])
    expect(await findClientDrift(payload, CLIENT)).toEqual([])
  })

  it('are refused when the client lacks a field', async () => {
    const stale = await tamper(CLIENT, 'external_reference', 'their_number')
    expect(await findClientDrift(payload, stale)).toEqual([
      { what: `${stale} is stale`, remedy: 'npm run generate' },
    ])
  })

  it('are refused when the description of the API lacks a field', async () => {
    const stale = await tamper(
      API_DESCRIPTION,
      '"purchase_order_number": { "type": ["string", "null"] },',
      '',
    )
    expect(await findDescriptionDrift(payload, stale)).toHaveLength(1)
  })

  it('describe an API that breaks no program which was written against the released one', async () => {
    const released = JSON.parse(await readFile(RELEASED_DESCRIPTION, 'utf8')) as Document
    expect(findBreakingChanges(released, JSON.parse(apiDescription(payload)) as Document)).toEqual([])
  })

  it('are refused when the types lack a field', async () => {
    const stale = await tamper(TYPES, / {2}checkoutKey\?: .*\n/, '')
    expect(await findTypesDrift(config, stale)).toHaveLength(1)
  })

  it('are refused when the page about permissions says otherwise than the table', async () => {
    const stale = await tamper(PERMISSIONS, /(\| refund +\| all +\| all +\| )–/, '$1all')
    expect(await findPermissionsDrift(config, stale)).toHaveLength(1)
  })

  it('are refused when the page about product files lacks a column', async () => {
    const stale = await tamper(PRODUCT_FILES, /\| Price .*\n/, '')
    expect(await findProductFilesDrift(stale)).toHaveLength(1)
  })

  it('are refused when the import map lacks a component', async () => {
    const stale = await tamper(IMPORT_MAP, /^import .*\n/m, '')
    expect(await findImportMapDrift(config, stale)).toHaveLength(1)
  })

  describe('of the schema', () => {
    /** A copy of the migrations whose newest snapshot was taken before the collections changed. */
    async function olderMigrations(name: string, from: string | RegExp, to: string): Promise<string> {
      const copy = path.join(folder, name)
      await cp('migrations', copy, { recursive: true })
      const newest = (await readdir(copy))
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .at(-1)
      const snapshot = path.join(copy, newest ?? '')
      const before = await readFile(snapshot, 'utf8')
      const after = before.replace(from, to)
      expect(after).not.toBe(before)
      await writeFile(snapshot, after)
      return copy
    }

    it('are refused when a column has another type', async () => {
      const stale = await olderMigrations('type', '"type": "numeric"', '"type": "varchar"')
      expect(await findSchemaDrift(payload, stale)).toHaveLength(1)
    })

    it('are refused when a select has a new option', async () => {
      const stale = await olderMigrations('option', /\n\s*"on_hold",/, '')
      expect(await findSchemaDrift(payload, stale)).toHaveLength(1)
    })

    it('are refused when there is no migration at all', async () => {
      const empty = await mkdtemp(path.join(folder, 'none-'))
      expect(await findSchemaDrift(payload, empty)).toHaveLength(1)
    })

    it('are the same when only their identity differs', async () => {
      const other = await olderMigrations('identity', /"id": "[\w-]{36}"/, '"id": "another"')
      expect(await findSchemaDrift(payload, other)).toEqual([])
    })
  })
})
