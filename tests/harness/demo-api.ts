import { afterAll, beforeAll } from 'vitest'
import { openApi } from './api.ts'
import { freshDatabase } from './database.ts'
import { layDemoRows } from './demo-rows.ts'

/**
 * The demo school in a database of the file's own, asked by the people with these staff codes, who are signed in: `ask('senco', 'GET', '/me')`.
 * Call it at the top of the file.
 */
export async function openDemoApi(codes: readonly string[]) {
  const fresh = await freshDatabase()
  const api = openApi(fresh)
  const demo = await layDemoRows(fresh)
  const cookies = new Map<string, string>()
  const cookieOf = (code: string) => cookies.get(code) ?? ''
  beforeAll(async () => {
    for (const code of codes) cookies.set(code, await demo.cookieOf(code))
  })
  afterAll(() => api.close())
  return {
    ...{ fresh, api, demo, cookieOf },
    ask: (code: string, method: string, path: string, body?: unknown) =>
      api.ask(method, path, { cookie: cookieOf(code), body }),
  }
}
