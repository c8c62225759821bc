import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Person, startWorkbench } from './workbench.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demo: { dataFolder: string; people: Person[] }
  }
}

/** Makes the demo school once, as a visitor does who opens its door; each file of journeys copies the data folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'senco-demo-'))
  const remove = () => rm(dataFolder, { recursive: true, force: true })
  try {
    const workbench = await startWorkbench({ dataFolder })
    const people = await openDemo(workbench.address).finally(() => workbench.stop())
    project.provide('demo', { dataFolder, people })
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}

async function openDemo(address: string): Promise<Person[]> {
  const response = await fetch(`${address}/api/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: '{}',
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`The demo school could not be opened: ${response.status} ${text}`)
  const { accounts, password } = JSON.parse(text) as { accounts: Omit<Person, 'password'>[]; password: string }
  return accounts.map(({ identifier, role }) => ({ identifier, role, password }))
}
