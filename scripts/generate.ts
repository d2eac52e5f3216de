import { copyFile, readFile, writeFile } from 'node:fs/promises'

import { API_DESCRIPTION, apiDescription, RELEASED_DESCRIPTION } from './lib/checks/api-description'
import { API_CHANGELOG, missingEntries, withEntries } from './lib/checks/api-changelog'
import { CLIENT_SCHEMA, clientSchema } from './lib/checks/client-schema'
import { GRAPHQL_SCHEMA, graphqlSchema } from './lib/checks/graphql-schema'
import type { Document } from '@/api/openapi/node'
import { permissionsPage, PERMISSIONS_PAGE } from './lib/checks/permissions-page'
import { PRODUCT_FILES_PAGE, productFilesPage } from './lib/checks/product-files-page'
import { formatted } from './lib/checks/drift'
import { recordChecksums } from './lib/migrations/checksums'
import { completeMigration } from './lib/migrations/complete-migration'
import { migrationNames, placeLast } from './lib/migrations/place-last'

const USAGE = 'Usage: npm run generate [-- released] | migrate:create <what-changes>'

// The configuration asks for settings that nothing here uses: no database is opened.
process.env['PAYLOAD_SECRET'] ??= 'a-secret-of-checks-that-signs-nothing'
process.env['DATABASE_URL'] ??= 'postgres://unused@127.0.0.1:1/none'

const { generateImportMap, getPayload, writeMigrationIndex } = await import('payload')
const { generateTypes } = await import('payload/node')
const { default: configPromise } = await import('@payload-config')
const config = await configPromise

/** Tells what came or went since the release, where it is not told yet. */
async function completeChangelog(current: Document): Promise<void> {
  const released = JSON.parse(await readFile(RELEASED_DESCRIPTION, 'utf8')) as Document
  const changelog = await readFile(API_CHANGELOG, 'utf8')
  const complete = withEntries(changelog, missingEntries(changelog, { released, current }))
  await writeFile(API_CHANGELOG, await formatted(complete, API_CHANGELOG))
}

/** The files that follow from the collections and routes, each compared with them by the drift check. */
const GENERATORS: readonly (() => Promise<void>)[] = [
  () => generateTypes(config),
  () => generateImportMap(config),
  () => recordChecksums('.'),
  async () => {
    await writeFile(PERMISSIONS_PAGE, await formatted(permissionsPage(config), PERMISSIONS_PAGE))
  },
  async () => {
    const page = productFilesPage(await readFile(PRODUCT_FILES_PAGE, 'utf8'))
    await writeFile(PRODUCT_FILES_PAGE, await formatted(page, PRODUCT_FILES_PAGE))
  },
  async () => {
    await writeFile(GRAPHQL_SCHEMA, await formatted(await graphqlSchema(config), GRAPHQL_SCHEMA))
  },
  async () => {
    const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
    const description = apiDescription(payload)
    await writeFile(API_DESCRIPTION, await formatted(description, API_DESCRIPTION))
    await writeFile(CLIENT_SCHEMA, await clientSchema(description))
    await completeChangelog(JSON.parse(description) as Document)
  },
]

/** For a release, the API's description is kept as well, as the one that later ones are compared with. */
async function generate(what: string | undefined): Promise<void> {
  if (what !== undefined && what !== 'released') throw new Error(USAGE)
  for (const write of GENERATORS) await write()
  if (what === 'released') await copyFile(API_DESCRIPTION, RELEASED_DESCRIPTION)
}

/** Writes the migration of a schema change; one that may be a rename is asked about. */
async function createMigration(name: string | undefined): Promise<void> {
  if (name === undefined) throw new Error(USAGE)
  // Without a terminal, a question ends the process as if all were done.
  const sayUnanswered = () => {
    console.error('Nothing was written. Run it in a terminal: it asks whether a change is a rename.')
    process.exitCode = 1
  }
  process.once('exit', sayUnanswered)
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const folder = payload.db.migrationDir
  const before = await migrationNames(folder)
  await payload.db.createMigration({ migrationName: name, payload })
  if (await placeLast(folder, before)) writeMigrationIndex({ migrationsDir: folder })
  await completeMigration(folder, config.collections)
  process.off('exit', sayUnanswered)
}

const [, , what, name] = process.argv
await (what === 'migration' ? createMigration(name) : generate(what))
process.exit(0)
