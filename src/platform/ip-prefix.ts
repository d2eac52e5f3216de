/** The network that an address belongs to, as much as may be kept: an IPv4 /24 or an IPv6 /48. */
export function ipPrefixOf(address: string | null | undefined): string | null {
  const text = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '')
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(text)
  if (v4) return `${String(v4[1])}.${String(v4[2])}.${String(v4[3])}.0/24`
  if (!/^[\da-f:]+$/i.test(text) || !text.includes(':')) return null
  const [head = ''] = text.split('::')
  const parts = [...head.split(':').filter(Boolean), '0', '0', '0'].slice(0, 3)
  return `${parts.map((part) => part.toLowerCase()).join(':')}::/48`
}
