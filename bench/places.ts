import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Session, signIn } from './session.ts'
import { makeDemo, makeTerritory, startWorkbench, type Workbench } from './workbench.ts'

/** A running workbench with people signed in: those who read, and those who write, in the territory in other schools. */
export type Place = { workbench: Workbench; readers: Session[]; writers: Session[] }

const people = 8

const newPassword = () => `bench-${randomBytes(6).toString('hex')}`

/** The demo school alone, its SENCO signed in. */
export async function openAlone(dataFolder: string, profile: string | null): Promise<Place> {
  const password = newPassword()
  const staff = await makeDemo(dataFolder, password)
  const workbench = await startWorkbench(dataFolder, profile)
  const senco = staff.find(({ role }) => role === 'senco')?.identifier ?? ''
  const session = await signIn(workbench.address, senco, password)
  return { workbench, readers: [session], writers: [session] }
}

/**
 * A territory, made when the folder holds none of this size, with the SENCOs of some schools all through it signed in: those of eight
 * schools read, those of eight others write, so that a territory that is kept stays as large as it was made where it is read.
 * @returns also how long it took to make, in seconds, now or when it was made
 */
export async function openTerritory(
  dataFolder: string,
  schools: number,
  profile: string | null,
): Promise<Place & { secondsToMake: number }> {
  const note = join(dataFolder, 'territory.json')
  const known = await readFile(note, 'utf8').then(
    (text) => JSON.parse(text) as { schools: number; password: string; secondsToMake: number },
    () => null,
  )
  if (known && known.schools !== schools)
    throw new Error(
      `The territory in ${dataFolder} has ${known.schools} schools. Name another folder, or --schools ${known.schools}.`,
    )
  const password = known?.password ?? newPassword()
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const secondsToMake = known?.secondsToMake ?? (await makeTerritory(dataFolder, schools, password))
  await writeFile(note, JSON.stringify({ schools, password, secondsToMake }), { mode: 0o600 })
  const workbench = await startWorkbench(dataFolder, profile)
  const some = (first: number) =>
    Promise.all(
      Array.from({ length: Math.min(people, schools) }, (_, index) => {
        const number = (Math.floor((schools / people) * index) + first) % schools
        return signIn(workbench.address, `T${String(number + 1).padStart(4, '0')}/senco`, password)
      }),
    )
  return { workbench, readers: await some(0), writers: await some(1), secondsToMake }
}
