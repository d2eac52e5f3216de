import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'

import { nameSources, parseMap, withSources } from './stack-sources'

const URL = 'file:///srv/shop/dist/server.mjs'

/** The bundle of a source whose second line throws, and its map. */
function bundle() {
  const source = "function bundled(): never {\n  throw new Error('broken' satisfies string)\n}\nbundled()\n"
  const { outputFiles } = buildSync({
    stdin: { contents: source, loader: 'ts', sourcefile: 'src/server/broken.ts', resolveDir: process.cwd() },
    outfile: 'dist/server.mjs',
    bundle: true,
    sourcemap: 'linked',
    sourcesContent: false,
    write: false,
  })
  const [map, code] = outputFiles.map(({ text }) => text)
  return { code: code ?? '', map: parseMap(map ?? '') }
}

it('the stack of an error names the source and its line, not the bundle', () => {
  const { code, map } = bundle()
  const lines = code.split('\n')
  const line = lines.findIndex((text) => text.includes('throw new Error'))
  const place = `${String(line + 1)}:${String((lines[line] ?? '').indexOf('new Error') + 1)}`
  const stack = `Error: broken\n    at bundled (${URL}:${place})\n    at node:internal/x:1:2`
  expect(nameSources(stack, URL, map)).toBe(
    'Error: broken\n    at bundled (src/server/broken.ts:2:9)\n    at node:internal/x:1:2',
  )
})

it('a place that the map does not know, and a stack of other files, stay as they are', () => {
  const { map } = bundle()
  const stack = `Error: a\n    at x (${URL}:1:1)\n    at y (file:///srv/shop/.next/server/x.js:3:4)`
  expect(nameSources(stack, URL, map)).toBe(stack)
})

it('what is no error, or has no bundle, is passed on', () => {
  const error = Object.freeze(new Error('a'))
  expect(withSources(error)).toBe(error)
  expect(withSources('text')).toBe('text')
})
