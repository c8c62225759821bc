import { randomBytes } from 'node:crypto'
import type { Accounts } from '#slices/access/accounts.ts'
import type { Installation } from './installation.ts'

/**
 * The door to the demo school. The first visit makes the school; each run of the server gives its people a new password,
 * printed in the terminal, so nobody elsewhere knows one.
 */
export function openDemoDoor(of: { installation: Installation; accounts: Accounts; print: (line: string) => void }) {
  let opened: Promise<Awaited<ReturnType<typeof open>>> | undefined
  async function open() {
    // Most workbenches never tell the story: it is read when somebody asks for it.
    const { makeDemoSchool } = await import('#demo/index.ts')
    const password = `demo-${randomBytes(5).toString('hex')}`
    const people = await makeDemoSchool(of.installation, await of.accounts.hash(password))
    of.print(`The demo school is open. Password of all its people: ${password}`)
    for (const { identifier, role, nameEn, nameZh } of people)
      of.print(`  ${identifier.padEnd(16)}${role.padEnd(20)}${nameEn} ${nameZh}`)
    return { accounts: people, password }
  }
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
}
