import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newId } from '#kernel/ids.ts'
import { addressOf, isFromThisMachine, networkOf } from './address.ts'
import { type Log, pathWithoutData } from './log.ts'
import { openRateLimit } from './rate-limit.ts'
import type { HttpRequest } from './request.ts'

/** What the web server serves and obeys. */
export type ServerOptions = {
  /** Answers `/api/…`; `null` when there is no such operation. */
  api: (request: Request, http: HttpRequest) => Promise<Response | null>
  /** The description of the API at `/api/openapi.json`. */
  describe: () => Promise<object>
  /** Paths where somebody tries to get in: asked slowly. */
  isDoor: (path: string) => boolean
  /** Paths that take a file; everything else is small. */
  takesFile: (path: string) => boolean
  /** Whether somebody is signed in; asked before a file is taken, for files of strangers would fill the memory. */
  isSignedIn: (headers: Headers) => Promise<boolean>
  health: () => Promise<{ answers: boolean; database: 'embedded' | 'external' }>
  version: string
  /** The folder of the built web. */
  webFolder: string
  /** The origins that writes may come from besides the address asked for. */
  origin: string | null
  trustedProxies: readonly string[]
  log: Log
}

const largestBody = { withFile: 21 * 1024 * 1024, other: 1024 * 1024 }

/** The web server: the API, the built web, and the rules that hold for every answer. */
export function makeServer(options: ServerOptions): Hono {
  const app = new Hono()
  const mayAsk = openRateLimit({ tokens: 3000, perSecond: 3000 })
  // Where passwords, codes and one-time links are tried; counted failures are locked out besides (access/lock-out.ts).
  const mayKnock = openRateLimit({ tokens: 60, perSecond: 2 })
  const everyAnswer = Object.entries({
    ...headersOfEveryAnswer,
    ...(options.origin?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  })

  app.use(async (c, next) => {
    const started = performance.now()
    const request = requestOf(c, options)
    c.set('request' as never, request as never)
    await next()
    const { headers } = c.res
    for (const [name, value] of everyAnswer) headers.set(name, value)
    const { path } = c.req
    if (path.startsWith('/api/')) {
      headers.set('Cache-Control', 'no-store')
      // Queries may hold a search and are left out.
      options.log.info(
        {
          request: request.id,
          method: c.req.method,
          path: pathWithoutData(path),
          status: c.res.status,
          ms: Math.round(performance.now() - started),
        },
        'answered',
      )
    }
  })

  app.get('/health', async (c) => {
    if (!mayAsk(networkOf(requestIn(c).address))) return tooMany(c)
    const { answers, database } = await options.health()
    return c.json(
      { status: answers ? 'ok' : 'database does not answer', version: options.version, database },
      answers ? 200 : 503,
    )
  })

  // Before anything of a request's body is read.
  app.use('/api/*', async (c, next) => {
    const network = networkOf(requestIn(c).address)
    if (!mayAsk(network) || (options.isDoor(c.req.path) && !mayKnock(network))) return tooMany(c)
    if (!comesFromOurselves(c.req.raw, options.origin))
      return c.json({ code: 'FORBIDDEN', status: 403, data: { reason: 'cross-site' } }, 403)
    const mayBeLarge = options.takesFile(c.req.path) && (await options.isSignedIn(c.req.raw.headers))
    return limitBody(mayBeLarge ? largestBody.withFile : largestBody.other)(c, next)
  })
  // Made once: it takes longer than a hundred other answers.
  let description: Promise<object> | undefined
  app.get('/api/openapi.json', async (c) => {
    description ??= options.describe()
    return c.json(await description)
  })
  app.all('/api/*', async (c) => {
    const http = requestIn(c)
    const cookies: string[] = []
    http.setCookie = (header) => void cookies.push(header)
    const answer = await options.api(c.req.raw, http)
    if (!answer) return c.json({ code: 'NOT_FOUND', status: 404, message: 'Not Found' }, 404)
    // The answer itself, not a copy of it: a copy reads the body as a stream, which costs as much as all the rest here.
    for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie)
    return answer
  })

  const files = serveStatic({ root: options.webFolder, index: 'no-index', precompressed: true })
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('*', files)
  // A part of an older build is not there any more; the page in its stead would be kept for a year.
  app.get('/assets/*', (c) => c.notFound())
  const page = openPage(join(options.webFolder, 'index.html'))
  app.get('*', async (c) => {
    const nonce = randomBytes(16).toString('base64')
    c.header('Content-Security-Policy', policy(nonce))
    c.header('Cache-Control', 'no-cache')
    return c.html((await page()).replaceAll('__NONCE__', nonce))
  })
  app.onError((error, c) => {
    options.log.error({ error }, 'an answer failed')
    return c.json({ code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'Internal Server Error' }, 500)
  })
  return app
}

const requestIn = (c: Context) => c.get('request' as never) as HttpRequest
const tooMany = (c: Context) => c.json({ code: 'TOO_MANY_REQUESTS', status: 429, data: { seconds: 1 } }, 429)
const tooLarge = (c: Context) => c.json({ code: 'TOO_LARGE', status: 413 }, 413)

/** Node holds a body to the length that its header says; only one that says none has to be counted, which copies it. */
const limitBody =
  (maxSize: number): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined)
      return bodyLimit({ maxSize, onError: tooLarge })(c, next)
    return Number(length) <= maxSize ? next() : tooLarge(c)
  }

const headersOfEveryAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function requestOf(c: Context, options: ServerOptions): HttpRequest {
  const direct = getConnInfo(c).remote.address ?? ''
  const { headers } = c.req.raw
  return {
    id: newId(),
    headers,
    address: addressOf(direct, headers, options.trustedProxies),
    // A value, not a getter: Node makes a kind of object of its own for each literal with one, which keeps all of its request alive
    // until the next great collection.
    isLoopback: isFromThisMachine(direct, headers, options),
    setCookie: () => undefined,
  }
}

/** A write must come from our own pages: a browser says where it comes from, and a page elsewhere cannot hide it. */
function comesFromOurselves(request: Request, origin: string | null): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const from = request.headers.get('origin')
  return from === null || from === origin || from.replace(/^https?:\/\//, '') === request.headers.get('host')
}

function openPage(path: string): () => Promise<string> {
  let text: Promise<string> | undefined
  return () => {
    text ??= readFile(path, 'utf8')
    return text
  }
}
