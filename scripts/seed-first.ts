import path from 'node:path'

import { runCommand } from './lib/command'
import { say } from './lib/output'
import { isEmptyShop } from './lib/postgres/database'
import { loadSettings } from './lib/settings'

/** Gives an empty database its first administrator, if the settings name one, and the demo shop unless SEED says none. */
async function seedFirst(): Promise<void> {
  const settings = loadSettings()
  // Containers run this at every deployment; an existing database is a shop in use.
  if (settings.databaseUrl !== undefined && !(await isEmptyShop(settings.databaseUrl))) return
  const { adminEmail, adminPassword, dataDir, demoPassword } = settings
  // Loaded only now: Payload reads its configuration from the environment that `loadSettings` completed.
  const [{ getPayload }, { default: config }, { seedDemo }, { seedFirstAdmin }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
    import('./seed/demo'),
    import('./seed/accounts'),
  ])
  const payload = await getPayload({ config, disableOnInit: true })
  const firstAdmin =
    adminEmail !== undefined && adminPassword !== undefined
      ? { email: adminEmail, password: adminPassword }
      : undefined
  if (settings.seed === 'demo') {
    await seedDemo({ payload, dataDir, demoPassword, firstAdmin })
    say(`The demo accounts and their passwords are in ${path.join(dataDir, 'demo-credentials.json')}`)
  }
  if (settings.seed !== 'demo' && firstAdmin) await seedFirstAdmin({ payload, ...firstAdmin })
  await payload.destroy()
}

void runCommand(seedFirst).then(() => process.exit())
