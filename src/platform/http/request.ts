/** What an operation may know of the HTTP request it answers, and the cookies it may set. */
export type HttpRequest = {
  /** A number for the logs and the trail. */
  id: string
  headers: Headers
  /** The caller's address; a forwarded one only from the configured proxy. */
  address: string
  /** True when the call surely comes from a person at this very machine (address.ts). */
  isLoopback: boolean
  /** Adds a `Set-Cookie` header to the answer. */
  setCookie(header: string): void
}
