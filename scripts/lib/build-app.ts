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
 * Builds the app, and the programs that `npm start` runs, unless the last build was made from these very sources.
 * @throws StartFailure when Next.js fails, Error when esbuild does; the reason is printed before.
 */
export async function buildApp({ root, env, isShown = false }: BuildOptions): Promise<void> {
  await buildOnce(root, async () => {
    await runScript({ name: 'next build', args: ['node_modules/next/dist/bin/next', 'build'], env, isShown })
    bundlePrograms(root, BUILD)
  })
}
