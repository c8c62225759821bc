import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** A data folder with the demo school, a copy of the one that was made for the run. It belongs to the journey's workbench. */
export async function copyOfDemo(): Promise<string> {
  const { dataFolder } = inject('demo')
  const copy = await mkdtemp(join(tmpdir(), 'senco-journey-'))
  await rm(copy, { recursive: true })
  // The files may belong to another user (PostgreSQL does not run as root): only cp keeps that.
  if (process.platform === 'win32') await cp(dataFolder, copy, { recursive: true })
  else await promisify(execFile)('cp', ['-a', dataFolder, copy])
  return copy
}
