import type { LookupAddress, LookupAllOptions } from 'node:dns'
import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { isPublicAddress } from './public-address'

/** The name has no public address. */
export class NotPublicError extends Error {
  constructor() {
    super('no public address')
    this.name = 'NotPublicError'
  }
}

/** As `dns.lookup` does when it is asked for all addresses. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Looks names up for connections and answers public addresses alone. The connection is made to what this answers, so that a
 * name that changes its addresses after it was checked gains nothing.
 * @param isAllowed whether a host may have any address.
 */
export function guardedLookup(
  isAllowed: (host: string) => boolean,
  resolve: Resolve = resolveName,
): LookupFunction {
  return (host, options, callback) => {
    const all: LookupAllOptions = { ...options, all: true }
    resolve(host, all, (error, addresses) => {
      if (error) {
        callback(error, [])
        return
      }
      const fit = isAllowed(host) ? addresses : addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = fit
      if (!first) callback(new NotPublicError(), [])
      else if (options.all === true) callback(null, fit)
      else callback(null, first.address, first.family)
    })
  }
}
