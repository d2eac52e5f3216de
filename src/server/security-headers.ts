// What browsers are told about every answer, whichever code made it: pages, files, the APIs, refusals.
import { contentPolicy, kindOf } from './content-policy'
import type { PolicyFacts } from './content-policy'

const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
  ],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
]

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** A browser that has once seen the shop on https never asks it, or a name below it, without again: a year. */
const HSTS = 'max-age=31536000; includeSubDomains'

/** Pages whose addresses hold a token behind the #, which no browser sends; the rest of the address stays private too. */
const LINK_PAGE = /^\/(?:reset-password|invitation|verify-email|confirm-email)\/?$/

/** All headers of an answer to `path` that browsers are to obey, by their names in lower case. */
export function securityHeaders(path: string, facts: PolicyFacts): Record<string, string> {
  const kind = kindOf(path)
  return {
    ...ALWAYS,
    ...(facts.isHttps ? { 'strict-transport-security': HSTS } : {}),
    'content-security-policy': contentPolicy(kind, facts),
    // Pictures of goods are public: marketplaces show them too.
    ...(kind === 'file' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    ...(LINK_PAGE.test(path) ? { 'referrer-policy': 'no-referrer' } : {}),
  }
}
