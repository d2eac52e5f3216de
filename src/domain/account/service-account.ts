/** Below a name that no mail server has (RFC 2606). */
const SERVICE_DOMAIN = '@service.invalid'

/**
 * What stands in place of a service account's email address: unique by the random end of its id, readable by the `slug` of its
 * first name.
 */
export function serviceAddress(id: string, slug: string): string {
  return `${slug.slice(0, 40) || 'service'}-${id.slice(-12)}${SERVICE_DOMAIN}`
}

/** Whether an address is that of a service account: nothing is delivered there. */
export function isServiceAddress(address: string): boolean {
  return address.endsWith(SERVICE_DOMAIN)
}
