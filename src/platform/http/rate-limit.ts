/** How many may be asked in a burst, and how many a second after that, by one address. */
export type RateLimit = { tokens: number; perSecond: number }

/** A limit by address: a bucket that refills. Says `false` when an address asks too much. Buckets that are full again are forgotten. */
export function openRateLimit(
  limit: RateLimit,
  clock: () => number = () => performance.now(),
): (address: string) => boolean {
  let sweptAt = Number.NEGATIVE_INFINITY
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (address) => {
    const at = clock()
    if (buckets.size > 10_000 && at - sweptAt > 1000) {
      sweptAt = at
      for (const [known, bucket] of buckets) if (at - bucket.at > 60_000) buckets.delete(known)
    }
    const bucket = buckets.get(address) ?? { tokens: limit.tokens, at }
    bucket.tokens = Math.min(limit.tokens, bucket.tokens + ((at - bucket.at) / 1000) * limit.perSecond)
    bucket.at = at
    buckets.set(address, bucket)
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
