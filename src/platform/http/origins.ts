import type { Env } from '@/platform/settings/env'

/**
 * The origins whose pages may use the session cookie: the shop's own, those in CORS_ORIGINS, and, for a shop on this
 * machine, the other names of this machine.
 */
export function allowedOrigins(env: Pick<Env, 'publicUrl' | 'corsOrigins'>): string[] {
  const { origin, protocol, port, hostname } = new URL(env.publicUrl)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  const suffix = port ? `:${port}` : ''
  const synonyms = isLocal ? ['localhost', '127.0.0.1'].map((name) => `${protocol}//${name}${suffix}`) : []
  return [...new Set([origin, ...synonyms, ...env.corsOrigins])]
}
