import { readFile } from 'node:fs/promises'

import { API_DESCRIPTION, apiDescription, RELEASED_DESCRIPTION } from './lib/checks/api-description'
import { API_CHANGELOG, missingEntries } from './lib/checks/api-changelog'
import { CLIENT_SCHEMA } from './lib/checks/client-schema'
import { findBreakingChanges } from './lib/checks/breaking/breaking-changes'
import type { Document } from '@/api/openapi/node'
import { GRAPHQL_SCHEMA } from './lib/checks/graphql-schema'
import {
  findClientDrift,
  findDescriptionDrift,
  findGraphqlDrift,
  findImportMapDrift,
  findPermissionsDrift,
  findProductFilesDrift,
  findSchemaDrift,
  findTypesDrift,
} from './lib/checks/drift'
import { PERMISSIONS_PAGE } from './lib/checks/permissions-page'
import { PRODUCT_FILES_PAGE } from './lib/checks/product-files-page'
import { findChecksumDrift } from './lib/migrations/checksums'
import { judgeMigrations } from './lib/migrations/guard/judge-migrations'
import { migrations } from '../migrations'

// The configuration asks for settings that nothing here uses: no database is opened.
process.env['PAYLOAD_SECRET'] ??= 'a-secret-of-checks-that-signs-nothing'
process.env['DATABASE_URL'] ??= 'postgres://unused@127.0.0.1:1/none'

const { getPayload } = await import('payload')
const { default: configPromise } = await import('@payload-config')
const config = await configPromise
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })

const drifts = [
  ...(await findTypesDrift(config, 'src/payload-types.ts')),
  ...(await findImportMapDrift(config, 'src/app/(payload)/admin/importMap.js')),
  ...(await findSchemaDrift(payload, 'migrations')),
  ...(await findPermissionsDrift(config, PERMISSIONS_PAGE)),
  ...(await findProductFilesDrift(PRODUCT_FILES_PAGE)),
  ...(await findGraphqlDrift(config, GRAPHQL_SCHEMA)),
  ...(await findDescriptionDrift(payload, API_DESCRIPTION)),
  ...(await findClientDrift(payload, CLIENT_SCHEMA)),
]
const released = JSON.parse(await readFile(RELEASED_DESCRIPTION, 'utf8')) as Document
const current = JSON.parse(apiDescription(payload)) as Document
const breaking = findBreakingChanges(released, current)
const untold = missingEntries(await readFile(API_CHANGELOG, 'utf8'), { released, current })
for (const entry of untold)
  console.error(`${API_CHANGELOG} lacks “${entry}”: run \`npm run generate\` and commit the result`)
for (const change of breaking)
  console.error(
    `${change}, which breaks programs that were written against the released API: keep it, or raise the first number of VERSION in src/api/openapi/document.ts`,
  )
for (const { what, remedy } of drifts) console.error(`${what}: run \`${remedy}\` and commit the result`)
const ofMigrations = [...(await findChecksumDrift('.')), ...(await judgeMigrations(migrations))]
for (const problem of ofMigrations) console.error(problem)
const isGood = [drifts, breaking, untold, ofMigrations].every(({ length }) => length === 0)
if (isGood)
  console.log(
    'generated types, import map, migrations, the pages about permissions and product files, the descriptions of both APIs and the client agree with their sources; released migrations are as they were, and new ones run beside the release before',
  )
process.exit(isGood ? 0 : 1)
