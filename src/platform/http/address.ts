/** What tells that somebody passed a request on, whether or not they are trusted. */
const passingOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'] as const

const localNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
const localAddresses = new Set(['127.0.0.1', '::1'])

/** An IPv4 address as it is, also when it came over IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/**
 * Where a request comes from. What `X-Forwarded-For` says counts only from the configured proxies, and only as far as they wrote
 * it themselves: read from the end, the first address that is none of them. Anything before it may be made up.
 */
export function addressOf(direct: string, headers: Headers, trustedProxies: readonly string[]): string {
  const proxies = new Set(trustedProxies.map(plain))
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => plain(hop.trim()))
    .filter((hop) => hop !== '')
  let address = plain(direct)
  while (proxies.has(address) && hops.length > 0) address = hops.pop() ?? address
  return address
}

/**
 * True when a request surely comes from a person at this very machine: from its own address, asked under a name of its own (a page
 * elsewhere can give this machine a second name), passed on by nobody, and the workbench is not set up to be reached elsewhere: a
 * proxy on this machine may pass on without a word.
 */
export function isFromThisMachine(
  direct: string,
  headers: Headers,
  setUp: { trustedProxies: readonly string[]; origin: string | null },
): boolean {
  const reachedHere = setUp.origin === null || localNames.test(new URL(setUp.origin).host)
  return (
    reachedHere &&
    setUp.trustedProxies.length === 0 &&
    localAddresses.has(plain(direct)) &&
    localNames.test(headers.get('host') ?? '') &&
    !passingOn.some((name) => headers.has(name))
  )
}

/** An address as people write it: an IPv6 one without its zeros, such as `::1`. */
export function shortened(address: string): string {
  return address.includes(':') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address
}

/** The network whose tries are counted together: an IPv4 address, or the first half of an IPv6 one, which one household has whole. */
export function networkOf(address: string): string {
  const ip = plain(address)
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(8 - before.length - after.length, 0)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::`
}
