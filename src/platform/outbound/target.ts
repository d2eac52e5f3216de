import { isIP } from 'node:net'

import { isPublicAddress } from './public-address'

/** Hosts that an operator allows although they are not public: `erp.internal`, `10.0.0.5`, `localhost:8080`. */
export type AllowedHosts = readonly string[]

/** A host name or IP address of a URL, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** Whether the operator allows the host, with any port or with this one. */
export function isAllowedHost(url: URL, allowed: AllowedHosts): boolean {
  const host = hostOf(url)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return allowed.some(
    (entry) => entry === host || entry === `${host}:${port}` || entry === `[${host}]:${port}`,
  )
}

/**
 * Why nothing is sent to a URL, in words for the person who gave it; null when something may be. A name is not looked up
 * here: its addresses are checked as they are connected to.
 */
export function targetProblem(text: string, allowed: AllowedHosts): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'Give an address such as https://erp.example.com/webhooks.'
  if (url.username !== '' || url.password !== '')
    return 'Put no user name and password into the address: use a header.'
  if (url.hash !== '') return 'The address has a part after #, which is never sent.'
  if (isAllowedHost(url, allowed)) return null
  if (url.protocol === 'http:') return 'Only https:// is allowed here.'
  const host = hostOf(url)
  const isLocal =
    isIP(host) === 0
      ? !host.includes('.') || /\.(?:localhost|local|internal)$/.test(host)
      : !isPublicAddress(host)
  return isLocal ? 'This address is not public.' : null
}
