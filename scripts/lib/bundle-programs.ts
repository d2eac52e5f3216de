import { buildSync } from 'esbuild'

import { PROGRAMS } from './processes/programs'
import type { BuildFolder } from './processes/programs'

/**
 * Makes one file of each program that `npm start` runs, and its source map beside it; plain Node.js runs them. Compiling
 * them by tsx as they start would put tsx behind every package that they load: a worker that starts so takes twice the
 * time and 130 MB more memory. Packages stay outside.
 * @param folder below `root`, where the files are put: `BUILD` or `DEV_BUILD`.
 * @throws Error when the sources cannot be compiled; esbuild has printed why.
 */
export function bundlePrograms(root: string, folder: BuildFolder): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
  })
}
