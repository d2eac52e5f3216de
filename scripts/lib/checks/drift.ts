import { mkdtemp, mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Payload, SanitizedConfig } from 'payload'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import { apiDescription } from './api-description'
import { clientSchema } from './client-schema'
import { graphqlSchema } from './graphql-schema'
import { permissionsPage } from './permissions-page'
import { productFilesPage } from './product-files-page'

/** A generated file that no longer says what its sources say; `remedy` is the command that puts it right. */
export interface Drift {
  what: string
  remedy: string
}

async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-drift-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compares `typesFile` with the types that `config` generates now. */
export async function findTypesDrift(config: SanitizedConfig, typesFile: string): Promise<Drift[]> {
  const generated = await inTemporaryFolder(async (folder) => {
    const outputFile = path.join(folder, 'payload-types.ts')
    await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false })
    return readFile(outputFile, 'utf8')
  })
  const committed = await readFile(typesFile, 'utf8')
  if (generated === committed) return []
  return [{ what: 'src/payload-types.ts is stale', remedy: 'npm run generate' }]
}

/** Compares `importMapFile` with the map of admin components that `config` generates now. */
export async function findImportMapDrift(config: SanitizedConfig, importMapFile: string): Promise<Drift[]> {
  const { baseDir } = config.admin.importMap
  const generated = await inTemporaryFolder(async (folder) => {
    // Paths in the map are relative to its own place, so the copy lies equally deep below its own base.
    const copyBase = path.join(folder, 'a/b/c/d')
    const copyFile = path.resolve(
      copyBase,
      path.relative(baseDir, path.resolve('src/app/(payload)/admin/importMap.js')),
    )
    await mkdir(path.dirname(copyFile), { recursive: true })
    const importMap = { ...config.admin.importMap, baseDir: copyBase, importMapFile: copyFile }
    await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { force: true, log: false })
    return readFile(copyFile, 'utf8')
  })
  const committed = await readFile(importMapFile, 'utf8')
  if (generated.trim() === committed.trim()) return []
  return [{ what: "the admin panel's import map is stale", remedy: 'npm run generate' }]
}

/** A generated text as it would be committed. */
export async function formatted(text: string, file: string): Promise<string> {
  const options = await resolveConfig(file)
  return format(text, { ...options, filepath: file })
}

/** Compares `file` with the page about permissions that the table and the collections make now. */
export async function findPermissionsDrift(config: SanitizedConfig, file: string): Promise<Drift[]> {
  const committed = await readFile(file, 'utf8')
  if (committed === (await formatted(permissionsPage(config), file))) return []
  return [{ what: `${file} is stale`, remedy: 'npm run generate' }]
}

/** Compares `file` with the page about product files that the table of their columns makes now. */
export async function findProductFilesDrift(file: string): Promise<Drift[]> {
  const committed = await readFile(file, 'utf8')
  if (committed === (await formatted(productFilesPage(committed), file))) return []
  return [{ what: `${file} is stale`, remedy: 'npm run generate' }]
}

/** Compares `file` with the schema of GraphQL that the collections and our own fields make now. */
export async function findGraphqlDrift(config: SanitizedConfig, file: string): Promise<Drift[]> {
  const committed = await readFile(file, 'utf8')
  if (committed === (await formatted(await graphqlSchema(config), file))) return []
  return [{ what: `${file} is stale`, remedy: 'npm run generate' }]
}

/** Compares `file` with the description of the API that its routes make now. */
export async function findDescriptionDrift(payload: Payload, file: string): Promise<Drift[]> {
  const committed = await readFile(file, 'utf8')
  if (committed === (await formatted(apiDescription(payload), file))) return []
  return [{ what: `${file} is stale`, remedy: 'npm run generate' }]
}

/** Compares `file` with the types that the TypeScript client gets from the API's description now. */
export async function findClientDrift(payload: Payload, file: string): Promise<Drift[]> {
  const committed = await readFile(file, 'utf8')
  if (committed === (await clientSchema(apiDescription(payload)))) return []
  return [{ what: `${file} is stale`, remedy: 'npm run generate' }]
}

/** The part of the PostgreSQL adapter that Payload does not declare; its version is pinned exactly. */
interface SchemaSource {
  schema: Record<string, unknown>
  requireDrizzleKit(): {
    generateDrizzleJson(schema: Record<string, unknown>): Promise<Record<string, unknown>>
  }
}

/** Two snapshots of one schema differ in their identity alone. */
function withoutIdentity(snapshot: Record<string, unknown>): string {
  const { id: _id, prevId: _prevId, ...rest } = snapshot
  return JSON.stringify(sortKeys(rest))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

/**
 * Compares the newest snapshot in `migrationsDir` with the schema that the collections declare now. Needs no
 * database: `payload` may be started with `disableDBConnect`. (`migrate:create` is of no use here: without a
 * terminal it asks nothing, writes nothing and exits 0.)
 */
export async function findSchemaDrift(payload: Payload, migrationsDir: string): Promise<Drift[]> {
  const remedy = 'npm run migrate:create <name>'
  const snapshots = (await readdir(migrationsDir)).filter((name) => name.endsWith('.json')).toSorted()
  const newest = snapshots.at(-1)
  if (newest === undefined) return [{ what: 'there is no migration', remedy }]

  const adapter = payload.db as unknown as SchemaSource
  const declared = await adapter.requireDrizzleKit().generateDrizzleJson(adapter.schema)
  const migrated = JSON.parse(await readFile(path.join(migrationsDir, newest), 'utf8')) as Record<
    string,
    unknown
  >
  // A round trip through JSON drops what a file cannot hold, such as `undefined`.
  const current = JSON.parse(JSON.stringify(declared)) as Record<string, unknown>
  if (withoutIdentity(current) === withoutIdentity(migrated)) return []
  return [{ what: 'the collections declare a schema that no migration builds', remedy }]
}
