import { createHash } from 'node:crypto'

import { buildOnce } from './build-stamp'
import { bundlePrograms } from './bundle-programs'
import { runScript } from './processes/child'
import { BUILD } from './processes/programs'

export interface BuildOptions {
  root: string
  env: NodeJS.ProcessEnv
  /** Shows what Next.js prints as it prints it; otherwise only if it fails. */
  isShown?: boolean
}

/**
 * Next.js names server actions by their files and this key, and draws another one for each build unless it is given one: then every
 * page that was opened before a release, or at a web process of another build, has forms that nothing answers. The key also encrypts
 * what actions keep of the code around them. Ours keep nothing (`tests/architecture/server-actions.test.ts`), so it is no secret.
 */
const ACTION_KEY = createHash('sha256').update('names of server actions').digest('base64')

/**
 * Builds the app, and the programs that `npm start` runs, unless the last build was made from these very sources.
 * @throws StartFailure when Next.js fails, Error when esbuild does; the reason is printed before.
 */
export async function buildApp({ root, env, isShown = false }: BuildOptions): Promise<void> {
  await buildOnce(root, async () => {
    const args = ['node_modules/next/dist/bin/next', 'build']
    const named = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY, ...env }
    await runScript({ name: 'next build', args, env: named, isShown })
    bundlePrograms(root, BUILD)
  })
}
