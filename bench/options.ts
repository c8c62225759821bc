import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What a run of the benchmark is asked to do. */
export type Options = {
  /** Schools of the territory; 0 measures a school alone only. */
  schools: number
  /** Length of one round, in seconds. */
  seconds: number
  /** Rounds of each measurement; the median is shown. */
  rounds: number
  /** How many ask at once. */
  atOnce: readonly number[]
  /** Names of the measurements to take; all when empty. */
  only: readonly string[]
  json: boolean
  /** A folder that keeps the territory for the next run, or `null` for a temporary one. */
  folder: string | null
  /** A folder that gets a CPU profile of each server, or `null`. */
  profile: string | null
}

export const help = `npm run bench -- [options]

Measures the workbench over HTTP: a real server in a process of its own, a real session, row-level security and the trail on.
First a school alone, then a school inside a territory of invented schools. Prints one table; docs/guides/benchmark.md says how to read it.

  --schools N       schools of the territory, 600 students each (default 1000; 0 leaves it out)
  --seconds N       length of a round (default 3)
  --rounds N        rounds of each measurement; the median is shown (default 3)
  --at-once 1,8,32  how many ask at once
  --only a,b        only these: me, register, support, student, due, plan, tries, today, map, tier, import, timetable
  --folder FOLDER   keep the territory in this folder, and use it again next time
  --profile FOLDER  write a CPU profile of each server there
  --json            print the result as JSON`

/** Reads the command line. @returns `null` when help is asked for. @throws a sentence when it cannot be understood. */
export function readOptions(words: string[]): Options | null {
  const { values } = parseArgs({
    args: words,
    options: {
      schools: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      'at-once': { type: 'string', default: '1,8,32' },
      only: { type: 'string', default: '' },
      folder: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  // npm runs a script in the project's folder; a folder is named from where the caller stands.
  const here = process.env.INIT_CWD ?? process.cwd()
  return {
    schools: wholeNumber('schools', values.schools, 0),
    seconds: wholeNumber('seconds', values.seconds, 1),
    rounds: wholeNumber('rounds', values.rounds, 1),
    atOnce: values['at-once'].split(',').map((word) => wholeNumber('at-once', word, 1)),
    only: values.only.split(',').filter((word) => word !== ''),
    json: values.json,
    folder: values.folder ? resolve(here, values.folder) : null,
    profile: values.profile ? resolve(here, values.profile) : null,
  }
}

function wholeNumber(name: string, word: string, least: number): number {
  const number = Number(word)
  if (!Number.isInteger(number) || number < least) throw new Error(`--${name} takes whole numbers from ${least}.`)
  return number
}
