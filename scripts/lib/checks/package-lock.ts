import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']

/** One package that another one names, and that the lock file does not have. */
export interface MissingPackage {
  name: string
  version: string
  neededBy: string
}

/** The places where Node.js would look for a package that the one at `from` needs, nearest first. */
function placesOf(name: string, from: string): string[] {
  const places = [`${from}/node_modules/${name}`]
  for (let at = from.lastIndexOf('/node_modules/'); at > 0; at = from.lastIndexOf('/node_modules/', at - 1)) {
    places.push(`${from.slice(0, at)}/node_modules/${name}`)
  }
  return [...places, `node_modules/${name}`]
}

/**
 * Packages for other platforms that the lock file lacks. An installation that meets a registry without them writes a lock
 * file without them, and `npm ci` refuses it everywhere.
 */
export function findMissingPackages(lockFile: string): MissingPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(lockFile))
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(name, from).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, neededBy: from })),
  )
}

/** What a native package says about itself in its name, such as `binding-linux-arm-gnueabihf`. */
function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) }
}

/**
 * Adds the packages that {@link findMissingPackages} finds, by version and platform. npm fetches such an entry only on
 * the platform that it is for.
 */
export function completeLockFile(lockFile: string): { text: string; added: readonly string[] } {
  const lock = JSON.parse(lockFile) as Record<string, unknown>
  const { packages } = lockSchema.parse(lock)
  const missing = findMissingPackages(lockFile)
  const entries: Record<string, unknown> = { ...(lock['packages'] as Record<string, unknown>) }
  for (const { name, version, neededBy } of missing) {
    const isDevelopment = packages[neededBy]?.dev === true
    entries[`node_modules/${name}`] = {
      version,
      ...(isDevelopment ? { dev: true } : {}),
      optional: true,
      ...platformOf(name),
    }
  }
  const [root, ...others] = Object.entries(entries)
  const sorted = others.toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  const text = `${JSON.stringify({ ...lock, packages: Object.fromEntries(root ? [root, ...sorted] : sorted) }, null, 2)}\n`
  return { text, added: missing.map(({ name }) => name) }
}
