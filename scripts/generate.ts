import { writeFile } from 'node:fs/promises'

import { API_DESCRIPTION, apiDescription, RELEASED_DESCRIPTION } from './lib/checks/api-description'
import { GRAPHQL_SCHEMA, graphqlSchema } from './lib/checks/graphql-schema'
import { permissionsPage, PERMISSIONS_PAGE } from './lib/checks/permissions-page'
import { formatted } from './lib/checks/drift'
import { completeMigration } from './lib/migrations/complete-migration'
import { migrationNames, placeLast } from './lib/migrations/place-last'

const USAGE =
  'Usage: npm run generate:types | generate:importmap | generate:permissions | generate:graphql | generate:openapi | migrate:create <what-changes>'

// The configuration asks for settings that nothing here uses: no database is opened.
process.env['PAYLOAD_SECRET'] ??= 'a-secret-of-checks-that-signs-nothing'
process.env['DATABASE_URL'] ??= 'postgres://unused@127.0.0.1:1/none'

const { generateImportMap, getPayload, writeMigrationIndex } = await import('payload')
const { generateTypes } = await import('payload/node')
const { default: configPromise } = await import('@payload-config')
const config = await configPromise

/** Writes what follows from the collections; a schema change that may be a rename is asked about. */
async function generate(what: string | undefined, name: string | undefined): Promise<void> {
  if (what === 'types') return generateTypes(config)
  if (what === 'importmap') return generateImportMap(config)
  if (what === 'permissions')
    return writeFile(PERMISSIONS_PAGE, await formatted(permissionsPage(config), PERMISSIONS_PAGE))
  if (what === 'graphql')
    return writeFile(GRAPHQL_SCHEMA, await formatted(await graphqlSchema(config), GRAPHQL_SCHEMA))
  if (what === 'openapi') {
    const described = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
    const text = await formatted(apiDescription(described), API_DESCRIPTION)
    await writeFile(API_DESCRIPTION, text)
    if (name === 'released') await writeFile(RELEASED_DESCRIPTION, text)
    return
  }
  if (what !== 'migration' || name === undefined) throw new Error(USAGE)
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
await generate(what, name)
process.exit(0)
