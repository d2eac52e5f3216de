import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

/** Where hosts of the public internet are; everything else of IPv6 is special, translated forms of IPv4 included. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address, as text, is one of the public internet: none that is private, of this machine or link, shared by a
 * carrier, for documentation, for many receivers, or that carries an IPv4 address in it. What is no address is not.
 */
export function isPublicAddress(text: string): boolean {
  // Stricter than the parser, which reads 0177.0.0.1 as octal.
  if (isIP(text) === 0) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)
}
