// Names the sources in the stacks of errors, whose lines are those of the bundle (scripts/lib/bundle-server.ts). Node.js'
// own `--enable-source-maps` would read the maps of all that Next.js has built: 250 MB, and seconds of each start.
import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const mapSchema = z.object({
  version: z.number(),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
})

/** Reads the text of a source map. */
export function parseMap(text: string): SourceMap {
  const { sources, ...rest } = mapSchema.parse(JSON.parse(text))
  // From the bundle's folder to the project's.
  const paths = sources.map((source) => source.replace(/^(?:\.\.\/)+/, ''))
  return new SourceMap({ ...rest, sources: paths, sourcesContent: [], sourceRoot: '', file: '' })
}

/** The same stack, with the places in the bundle at `url` replaced by those in its sources. */
export function nameSources(stack: string, url: string, map: SourceMap): string {
  const [before, ...others] = stack.split(`${url}:`)
  const named = others.map((rest) =>
    rest.replace(/^(\d+):(\d+)/, (place, line: string, column: string) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalSource' in entry)) return `${url}:${place}`
      return `${entry.originalSource}:${String(entry.originalLine + 1)}:${String(entry.originalColumn + 1)}`
    }),
  )
  return [before, ...named].join('')
}

let ownMap: SourceMap | null | undefined

/** The map of this bundle; null where there is none, as in unit tests. */
function readOwnMap(): SourceMap | null {
  const file = `${fileURLToPath(import.meta.url)}.map`
  return existsSync(file) ? parseMap(readFileSync(file, 'utf8')) : null
}

/** The same error: its stack, and that of its cause, name the sources from now on. Costs nothing until it is called. */
export function withSources(error: unknown): unknown {
  ownMap ??= readOwnMap()
  const errors = [error, error instanceof Error ? error.cause : undefined]
  for (const part of errors) {
    if (!(part instanceof Error) || part.stack === undefined || ownMap === null) continue
    // Does nothing to an error that is frozen.
    Reflect.set(part, 'stack', nameSources(part.stack, import.meta.url, ownMap))
  }
  return error
}
