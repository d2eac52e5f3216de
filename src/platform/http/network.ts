const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i
const IPV6 = /^[\da-f:]+$/i

/** The eight groups of an IPv6 address as numbers; null for any other text. */
function groupsOf(text: string): number[] | null {
  if (!text.includes(':') || !IPV6.test(text)) return null
  const [head = '', tail] = text.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return groups.length === 8 ? groups.map((group) => Number.parseInt(group, 16)) : null
}

const inHex = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':')

/** The address without its zone (the name of a network interface). */
const bare = (address: string | null) => (address ?? '').split('%', 1)[0] ?? ''

/** The network that an address is in, `/24` or `/48`: it shows a region, not a person. Null for any other text. */
export function networkOf(address: string | null): string | null {
  const text = bare(address)
  const ipv4 = IPV4.exec(text)
  if (ipv4) return `${ipv4.slice(1, 4).join('.')}.0/24`
  const groups = groupsOf(text)
  return groups ? `${inHex(groups.slice(0, 3))}::/48` : null
}

/**
 * The unit of rate limits by address: an IPv4 address, or the `/64` of an IPv6 address, which one subscriber has.
 * Null without an address, as in scripts.
 */
export function limitedAddress(address: string | null): string | null {
  const text = bare(address)
  if (IPV4.test(text)) return text.replace(/^::ffff:/i, '')
  const groups = groupsOf(text)
  return groups ? `${inHex(groups.slice(0, 4))}::/64` : text || null
}
