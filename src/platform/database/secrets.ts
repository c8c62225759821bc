import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const shape = z.object({ server: z.string(), signIn: z.string(), signing: z.string() })

/** What only this installation knows: the two roles' passwords and the key that signs sessions. */
export type Secrets = z.infer<typeof shape>

/** Reads the installation's secrets, or makes them at the first start; the file is readable by its owner alone. */
export async function readSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secrets.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text !== null) return shape.parse(JSON.parse(text))
  const made: Secrets = { server: secret(), signIn: secret(), signing: secret() }
  await keep(dataFolder, made)
  return made
}

/** Takes over the signing key of a backup, so that everybody's one-time codes go on working. */
export async function keepSigning(dataFolder: string, signing: string): Promise<void> {
  await keep(dataFolder, { ...(await readSecrets(dataFolder)), signing })
}

async function keep(dataFolder: string, secrets: Secrets): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  const path = join(dataFolder, 'secrets.json')
  const unfinished = `${path}.${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  await file.writeFile(JSON.stringify(secrets))
  await file.sync()
  await file.close()
  await rename(unfinished, path)
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
