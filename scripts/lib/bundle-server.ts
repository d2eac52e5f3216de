import { buildSync } from 'esbuild'

/**
 * Makes one file of the web server (src/server), which plain Node.js runs, and its source map beside it. Compiling it by
 * tsx as it starts would put tsx behind all that Next.js loads: twice the time of a start, and twice the memory.
 * Packages stay outside.
 * @param file below `root`: `SERVER_FILE` or `DEV_SERVER_FILE`.
 * @throws Error when the sources cannot be compiled; esbuild has printed why.
 */
export function bundleServer(root: string, file: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/server/main.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
  })
}
