const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i
const IPV6 = /^[\da-f:]+$/i

/** The network that an address is in, `/24` or `/48`: about where from, but not who. Null for what is no address. */
export function networkOf(address: string | null): string | null {
  const text = (address ?? '').split('%', 1)[0] ?? ''
  const ipv4 = IPV4.exec(text)
  if (ipv4) return `${ipv4.slice(1, 4).join('.')}.0/24`
  if (!text.includes(':') || !IPV6.test(text)) return null
  const [head = '', tail] = text.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  if (groups.length !== 8) return null
  const shown = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16))
  return `${shown.join(':')}::/48`
}
