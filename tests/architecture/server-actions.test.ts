import { readdirSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

/** Payload's own, which hands a call of the panel on: it uses nothing but what its file imports. */
const OF_PAYLOAD = 'src/app/(payload)/layout.tsx'

it('a server action is a function of a module of actions: one inside other code would keep values that the build’s key encrypts', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `src/${file}`)
    .filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')))
  const modules = files.filter((file) => /^['"]use server['"]/.test(readFileSync(file, 'utf8')))
  expect(files.filter((file) => !modules.includes(file))).toEqual([OF_PAYLOAD])
  expect(modules.length).toBeGreaterThan(3)
  for (const file of modules) expect(file).toMatch(/^src\/app\/\(storefront\)\/_actions\//)
})
