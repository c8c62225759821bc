import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportTimes, measureImport } from './import.ts'
import { Load } from './load.ts'
import { layMaps } from './map.ts'
import { countStudents, type Measurement, measurements } from './measurements.ts'
import { help, type Options, readOptions } from './options.ts'
import { openAlone, openTerritory, type Place } from './places.ts'
import { layPlans } from './plans.ts'
import { findProcesses, type Memory, memoryOf } from './processes.ts'
import { type Result, reportOf } from './report.ts'
import { measure } from './rounds.ts'
import type { Session } from './session.ts'
import type { Line } from './table.ts'
import { measureTimetable } from './timetable.ts'
import { layToday } from './today.ts'
import { measureWeb } from './web-size.ts'
import type { Workbench } from './workbench.ts'

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
  const say = (line: string) => console.error(line)
  const wanted = ({ key }: { key: string }) => options.only.length === 0 || options.only.includes(key)
  const scratch = await mkdtemp(join(tmpdir(), 'senco-bench-'))
  undo.push(() => rm(scratch, { recursive: true, force: true }))
  if (options.profile) await mkdir(options.profile, { recursive: true })

  say('Opening the demo school…')
  const alone = await openAlone(join(scratch, 'alone'), options.profile)
  undo.push(() => alone.workbench.stop())
  const students = await countStudents(alone.readers[0] as Session)
  const places = [alone]
  let secondsToMake: number | null = null
  if (options.schools > 0) {
    say(`Opening a territory of ${options.schools} schools, which is made first unless it is there…`)
    const folder = join(options.folder ?? scratch, 'territory')
    const territory = await openTerritory(folder, options.schools, options.profile)
    undo.push(() => territory.workbench.stop())
    places.push(territory)
    secondsToMake = territory.secondsToMake
  }

  const chosen = measurements.filter(wanted)
  if (chosen.some(({ ofPlans }) => ofPlans)) {
    say('Laying plans…')
    for (const place of places) await layPlans(place)
  }

  if (chosen.some(({ ofMap }) => ofMap)) {
    say('Laying a year of sessions…')
    for (const place of places) await layMaps(place)
  }

  if (chosen.some(({ ofToday }) => ofToday)) {
    say('Laying what is due…')
    for (const place of places) await layToday(place)
  }

  const load = new Load()
  undo.push(() => load.stop())
  const lines: Line[] = []
  for (const measurement of chosen) {
    say(`Measuring: ${measurement.name}…`)
    lines.push(...(await linesOf(measurement, places, load, options)))
  }
  const imports: ImportTimes[] = []
  if (wanted({ key: 'import' })) {
    say('Measuring: import…')
    for (const { writers } of places) imports.push(await measureImport(writers, options.rounds))
  }
  let timetable = null
  if (wanted({ key: 'timetable' })) {
    say('Measuring: timetable…')
    const register = measurements.find(({ key }) => key === 'register')
    timetable = await measureTimetable(alone, load, (await register?.shots(alone.readers[0] as Session)) ?? [])
  }
  const result: Result = {
    machine: { cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', node: process.versions.node },
    students,
    schools: options.schools,
    secondsToMake,
    rounds: { count: options.rounds, seconds: options.seconds },
    lines,
    imports,
    timetable,
    memory: await Promise.all(places.map(({ workbench }) => memoryNow(workbench))),
    web: await measureWeb(),
  }
  console.log(options.json ? JSON.stringify(result) : `\n${reportOf(result)}`)
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

async function memoryNow({ processId, dataFolder }: Workbench): Promise<Memory | null> {
  const processes = await findProcesses(processId, dataFolder)
  return processes && memoryOf(processes)
}

async function cleanUp(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
}
