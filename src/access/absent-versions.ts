import type { SanitizedConfig } from 'payload'

const isOfVersions = ({ path }: { path: string }) => /(?:^|\/)versions(?:\/|$)/.test(path)

interface Described {
  versions?: unknown
  endpoints: { path: string }[] | false
}

/**
 * What keeps no versions has no addresses of versions: Payload makes them nonetheless, and fails there for want of a table,
 * for every caller.
 */
export function dropAbsentVersions(config: SanitizedConfig): SanitizedConfig {
  const all: Described[] = [...config.collections, ...config.globals]
  for (const described of all) {
    if (described.versions || described.endpoints === false) continue
    described.endpoints = described.endpoints.filter((endpoint) => !isOfVersions(endpoint))
  }
  return config
}
