import { expect } from 'vitest'

import type { RawAnswer } from './raw-http'

/** The content policy of an answer, by directive. */
export function directives(answer: RawAnswer): Map<string, string> {
  const policy = answer.headers['content-security-policy'] ?? ''
  return new Map(
    policy.split(';').map((directive): [string, string] => {
      const [name = '', ...values] = directive.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )
}

/** What holds for every response of a shop on https, from whichever part of it. */
export function expectGuarded(answer: RawAnswer, what: string): void {
  expect(answer.headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
    'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/) as string,
    'cross-origin-resource-policy': expect.stringMatching(/^(same-origin|cross-origin)$/) as string,
  })
  expect(answer.headers, what).not.toHaveProperty('x-powered-by')
  const policy = directives(answer)
  expect(policy.get('frame-ancestors'), what).toBe("'none'")
  expect(policy.get('default-src'), what).toBe("'none'")
  // Each once: of a header that comes twice, browsers and proxies may keep either.
  for (const name of ['content-security-policy', 'x-frame-options', 'referrer-policy']) {
    expect(answer.head.toLowerCase().split(`\r\n${name}:`), `${what} ${name}`).toHaveLength(2)
  }
}

/** A refusal in the API's envelope that says nothing about our insides. */
export function expectProblem(answer: RawAnswer, status: number, what: string): void {
  expect(answer.status, what).toBe(status)
  expectGuarded(answer, what)
  expect(answer.headers['content-type'], what).toContain('application/json')
  const body: unknown = JSON.parse(answer.body)
  expect(body, what).toMatchObject({
    success: false,
    error: { code: expect.stringMatching(/^[A-Z_]+$/) as string, request_id: answer.headers['x-request-id'] },
  })
  expect(answer.body, what).not.toMatch(/HPE_|ERR_|\bat \S+ \(|node:|\.mjs/)
}
