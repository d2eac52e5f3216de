import { API_DESCRIPTION } from './lib/checks/api-description'
import {
  findDescriptionDrift,
  findImportMapDrift,
  findPermissionsDrift,
  findSchemaDrift,
  findTypesDrift,
} from './lib/checks/drift'
import { PERMISSIONS_PAGE } from './lib/checks/permissions-page'

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
  ...(await findDescriptionDrift(payload, API_DESCRIPTION)),
]
for (const { what, remedy } of drifts) console.error(`${what}: run \`${remedy}\` and commit the result`)
if (drifts.length === 0)
  console.log(
    'generated types, import map, migrations, the page about permissions and the API’s description agree with their sources',
  )
process.exit(drifts.length === 0 ? 0 : 1)
