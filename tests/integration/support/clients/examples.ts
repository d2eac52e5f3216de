import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'
import { afterAll, vi } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** Where the client is found under its own name. */
export const CLIENT_ENTRY = path.join(ROOT, 'clients/typescript/src/index.ts')

/** The guides for those who connect a system, by their paths in the project. */
export const GUIDES = readdirSync(path.join(ROOT, 'docs/guides')).map((name) => `docs/guides/${name}`)

/** The TypeScript examples of a page, by the heading that each is under. */
export function examplesOf(page: string): Map<string, string> {
  const text = readFileSync(path.join(ROOT, page), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return new Map(
    sections.flatMap((section) => {
      const code = /```ts\n([\s\S]*?)```/.exec(section)?.[1]
      return code === undefined ? [] : [[section.split('\n')[0] ?? '', code] as const]
    }),
  )
}

/** An example with what it is to be run with in place of what it shows. */
export function withFacts(code: string, facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce((text, [shown, given]) => text.replaceAll(shown, given), code)
}

const folders: string[] = []

afterAll(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** A folder that is removed after the file's last test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-client-'))
  folders.push(folder)
  return folder
}

/** What a program printed, line by line, and what it exports. */
interface Ran {
  printed: string[]
  exported: Record<string, unknown>
}

/** Bundles a program with the client, as its user does, and runs it to its end; `within` the folder of what it imports. */
export async function runExample(code: string, within?: string): Promise<Ran> {
  const folder = within ?? (await makeFolder())
  const [source, bundle] = [path.join(folder, 'example.ts'), path.join(folder, 'example.mjs')]
  await writeFile(source, code)
  await build({
    ...{ entryPoints: [source], outfile: bundle, bundle: true, format: 'esm', logLevel: 'error' },
    // In a browser as well: nothing of Node.js is there.
    ...{ platform: 'browser', target: 'es2022', nodePaths: [path.join(ROOT, 'node_modules')] },
    alias: { '@backroom/client': CLIENT_ENTRY },
    // Says that it is a module also of a program that exports nothing.
    footer: { js: 'export {}' },
  })
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(bundle).href)) as Ran['exported']
    return { exported, printed: log.mock.calls.map((parts) => parts.map(String).join(' ')) }
  } finally {
    log.mockRestore()
  }
}
