import { readFile } from 'node:fs/promises'

import { createConfig, lintFromString } from '@redocly/openapi-core'
import { beforeAll, describe, expect, it } from 'vitest'

const FILE = 'docs/openapi.json'

/** What the recommended rules for such documents say of one: errors and warnings. */
async function problemsOf(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source, absoluteRef: FILE, config })
  return problems.map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`,
  )
}

describe('the description of the API', () => {
  let source = ''
  beforeAll(async () => {
    source = await readFile(FILE, 'utf8')
  })

  it('keeps every rule that is recommended for such documents', async () => {
    expect(await problemsOf(source)).toEqual([])
  })

  it('would not keep them with an operation without a name, a tag or an answer', async () => {
    const broken = source
      .replace('"operationId": "listOrders",', '')
      .replace('"#/components/schemas/Money"', '"#/none"')
    const problems = (await problemsOf(broken)).join('\n')
    expect(problems).toMatch('operation-operationId')
    expect(problems).toMatch('no-unresolved-refs')
  })

  it('has nothing that generators of clients stumble over', () => {
    expect(source).not.toMatch(/"int64"|"multipleOf"|"readOnly"|"writeOnly"|"nullable"/)
    const { paths } = JSON.parse(source) as { paths: object }
    expect(Object.keys(paths).filter((path) => path.includes(':'))).toEqual([])
  })
})
