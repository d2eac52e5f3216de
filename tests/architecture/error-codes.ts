import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where a code is made into an error or an answer: as an argument, as the `code` of one, or as a value of a table. */
const THROWN = /(?:\(\s*|code: |(?:\?|:|\|\||=>) |\d{3}: )'([A-Z][A-Z_]*[A-Z])'/g

/** The codes that some source of `folder` throws or answers. */
export function thrownCodes(folder: string): Set<string> {
  const files = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  const found = files.flatMap((name) => {
    const code = readFileSync(path.join(folder, name), 'utf8').replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
    return [...code.matchAll(THROWN)].map((match) => match[1] ?? '')
  })
  return new Set(found)
}

/** The table of codes in the docs: code and HTTP status. */
export function documentedCodes(markdown: string): Record<string, number> {
  const rows = markdown.matchAll(/^\| `([A-Z_]+)` *\| (\d{3}) *\|/gm)
  return Object.fromEntries(
    [...rows].map(([, code = '', status]): [string, number] => [code, Number(status)]),
  )
}
