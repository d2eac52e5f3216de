import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HTTP_STATUS } from '@/domain/errors'
import { documentedCodes, thrownCodes } from './error-codes'
import type { Overlay } from './overlay'
import { makeOverlay } from './overlay'

describe('error codes', () => {
  let overlay: Overlay
  beforeAll(async () => {
    overlay = await makeOverlay({
      'src/features/planted.ts': [
        '/** @throws DomainError `CONFLICT`. */',
        "// throw new DomainError('RATE_LIMITED', 'Not any more.')",
        "export const refuse = () => new DomainError('NOT_FOUND', 'No such thing.')",
        "export const isGone = (error: DomainError) => error.code === 'TOKEN_EXPIRED'",
      ].join('\n'),
    })
  })
  afterAll(() => overlay.remove())

  it('are all thrown somewhere', () => {
    const thrown = thrownCodes('.')
    expect(Object.keys(HTTP_STATUS).filter((code) => !thrown.has(code))).toEqual([])
  })

  it('are all in the table of the docs, with their HTTP status, and no others', () => {
    expect(documentedCodes(readFileSync('docs/api.md', 'utf8'))).toEqual(HTTP_STATUS)
  })

  it('do not count as thrown where a comment or a comparison names them', () => {
    expect([...thrownCodes(overlay.folder)]).toEqual(['NOT_FOUND'])
  })
})
