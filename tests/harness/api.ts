import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#kernel/ids.ts'
import { openAttachmentStore } from '#platform/attachments/store.ts'
import { openLog } from '#platform/http/log.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { openAccounts } from '#slices/access/accounts.ts'
import { makeSetupDoor } from '#slices/access/setup-door.ts'
import { makeApi } from '../../src/api.ts'
import { makeRoutes } from '../../src/routes.ts'
import type { FreshDatabase } from './database.ts'

/** The whole API on a test's database, without a port: a request goes in, the answer comes out. */
export function openApi({ database, connections }: FreshDatabase, { mail = null }: { mail?: Mailer | null } = {}) {
  const log = openLog(process.platform === 'win32' ? 'nul' : '/dev/null')
  const accounts = openAccounts({
    connection: connections.signIn,
    signing: 'a key that is long enough for a test',
    origin: 'http://localhost:3000',
  })
  const setup = makeSetupDoor()
  const routes = makeRoutes(
    { accounts, setup, version: '0.0.0', demo: async () => ({ accounts: [], password: '' }) },
    {
      daily: true,
      keep: 14,
      restoreCommand: (name) => `npm run workbench -- restore ${name}`,
      lastProblem: null,
      list: async () => [],
      make: async () => ({ name: 'x', at: new Date().toISOString(), bytes: 1 }),
    },
  )
  const dataFolder = join(tmpdir(), `senco-api-${newId()}`)
  const attachments = openAttachmentStore(dataFolder)
  const api = makeApi(
    routes,
    { database, now: () => new Date(), log, origin: 'http://localhost:3000', mail, attachments },
    log,
  )
  const answer = async (request: Request, address = '192.0.2.1', isLoopback = false) => {
    const cookies: string[] = []
    const response = await api(request, {
      id: 'test',
      headers: request.headers,
      address,
      isLoopback,
      setCookie: (cookie) => void cookies.push(cookie),
    })
    return { response, cookies }
  }
  return {
    setup,
    accounts,
    /** Where the files lie that operations take. */
    attachments,
    dataFolder,
    /** Asks an operation as somebody (or nobody). */
    async ask(
      method: string,
      path: string,
      options: { cookie?: string; body?: unknown; address?: string; isLoopback?: boolean } = {},
    ) {
      const isForm = options.body instanceof FormData
      const headers: Record<string, string> = {
        ...(options.cookie ? { cookie: options.cookie } : {}),
        ...(options.body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      }
      const request = new Request(`http://localhost:3000/api${path}`, {
        method,
        headers,
        ...(options.body === undefined
          ? {}
          : { body: options.body instanceof FormData ? options.body : JSON.stringify(options.body) }),
      })
      const { response, cookies } = await answer(request, options.address, options.isLoopback)
      const text = (await response?.text()) ?? ''
      return {
        status: response?.status ?? 404,
        text,
        json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null,
        cookies,
        headers: response?.headers ?? new Headers(),
      }
    },
    /** Asks for a file as somebody; gives its name, as a browser would save it, and its bytes. */
    async file(path: string, cookie: string) {
      const { response } = await answer(new Request(`http://localhost:3000/api${path}`, { headers: { cookie } }))
      const disposition = response?.headers.get('content-disposition') ?? ''
      const name = decodeURIComponent(/filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1] ?? '')
      const bytes = response ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0)
      return { status: response?.status ?? 404, name, bytes }
    },
    async close() {
      await accounts.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
