import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Load } from './load.ts'
import { countStudents, type Measurement, measurements } from './measurements.ts'
import { help, type Options, readOptions } from './options.ts'
import { openAlone, openTerritory, type Place } from './places.ts'
import { findProcesses, type Memory, memoryOf } from './processes.ts'
import { measure } from './rounds.ts'
import { type Line, tableOf } from './table.ts'
import { measureWeb } from './web-size.ts'

const undo: (() => unknown)[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)))

try {
  const options = readOptions(process.argv.slice(2))
  if (options) await run(options)
  else console.log(help)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await cleanUp()
}

async function run(options: Options): Promise<void> {
  const say = (line: string) => (options.json ? console.error(line) : console.log(line))
  const scratch = await mkdtemp(join(tmpdir(), 'senco-bench-'))
  undo.push(() => rm(scratch, { recursive: true, force: true }))
  if (options.profile) await mkdir(options.profile, { recursive: true })

  const alone = await openAlone(join(scratch, 'alone'), options.profile)
  undo.push(() => alone.workbench.stop())
  const students = await countStudents(alone.readers[0] as Place['readers'][number])
  say(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`)
  say(`A school alone: ${students.roll} students, ${students.register} of them on the register.`)

  let territory: Awaited<ReturnType<typeof openTerritory>> | null = null
  if (options.schools > 0) {
    say(`Making a territory of ${options.schools} schools, or opening the one that is there…`)
    const opened = await openTerritory(join(options.folder ?? scratch, 'territory'), options.schools, options.profile)
    undo.push(() => opened.workbench.stop())
    territory = opened
    say(`The territory: ${options.schools * 600} students, made in ${opened.secondsToMake.toFixed(0)} s.`)
  }
  say(`Median of ${options.rounds} rounds of ${options.seconds} s.\n`)

  const load = new Load()
  undo.push(() => load.stop())
  const places = territory ? [alone, territory] : [alone]
  const lines: Line[] = []
  for (const measurement of measurements.filter(({ key }) => options.only.length === 0 || options.only.includes(key)))
    lines.push(...(await linesOf(measurement, places, load, options)))
  const memory = await Promise.all(places.map(({ workbench }) => memoryNow(workbench.processId, workbench.dataFolder)))
  const web = await measureWeb()
  if (options.json)
    console.log(
      JSON.stringify({
        students,
        schools: options.schools,
        secondsToMake: territory?.secondsToMake ?? null,
        lines,
        memory,
        web,
      }),
    )
  else {
    console.log(tableOf(lines))
    for (const [index, held] of memory.entries())
      if (held) console.log(`\n${memoryLine(index === 0 ? 'alone' : 'in the territory', held)}`)
    if (web)
      console.log(
        `\nJavaScript of a first visit, gzip: ${web.shell.toFixed(0)} kB; with the first room (${web.firstRoom}) ${web.withFirstRoom.toFixed(0)} kB.`,
      )
  }
}

async function linesOf(measurement: Measurement, places: Place[], load: Load, options: Options): Promise<Line[]> {
  const people = await Promise.all(
    places.map((place) => Promise.all((measurement.writes ? place.writers : place.readers).map(measurement.shots))),
  )
  const { key, name } = measurement
  const lines: Line[] = []
  for (const atOnce of options.atOnce) {
    const targets = places.map(({ workbench: { address, processId, dataFolder } }, index) => ({
      order: { address, atOnce, seconds: options.seconds, people: people[index] ?? [] },
      processes: () => findProcesses(processId, dataFolder),
    }))
    const [alone, territory] = await measure(load, targets, options.rounds)
    if (alone) lines.push({ key, name, atOnce, alone, territory: territory ?? null })
  }
  return lines
}

async function memoryNow(processId: number, dataFolder: string): Promise<Memory | null> {
  const processes = await findProcesses(processId, dataFolder)
  return processes && memoryOf(processes)
}

function memoryLine(where: string, { serverRss, serverPss, keeperPss, databasePss }: Memory): string {
  const mb = (megabytes: number) => `${megabytes.toFixed(0)} MB`
  return `Memory ${where}: server ${mb(serverPss)} (RSS ${mb(serverRss)}), keeper of PostgreSQL ${mb(keeperPss)}, PostgreSQL ${mb(databasePss)}; together ${mb(serverPss + keeperPss + databasePss)}.`
}

async function cleanUp(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
}
