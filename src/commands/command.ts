import { resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Settings } from '#platform/settings.ts'

/** A command of the workbench. */
export type Command = {
  /** How it is called, and what it does, prints and answers. */
  help: string
  options: ParseArgsOptionsConfig
  /** It takes words besides its options, such as the name of a file. */
  takesWords?: true
  /** Does the work. @returns the exit code: 0 done, 1 refused or failed, 2 called wrongly. @throws a failure whose message is a sentence. */
  run(call: {
    settings: Settings
    positionals: string[]
    values: Record<string, string | boolean | undefined>
    print: (line: string) => void
  }): Promise<number>
}

/** A call that cannot be understood; the message says how to call it. */
export class CallFailure extends Error {}

/** What follows the command's name, read by its options. @throws {CallFailure} */
export function readCall(command: Command, args: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean' } },
      allowPositionals: command.takesWords === true,
      strict: true,
    })
    return { positionals, values: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    // Node goes on to explain how to write file names that look like options: nobody asked that.
    const [what] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new CallFailure(`${what}. This is how it is called:\n\n${command.help}`)
  }
}

/** A number of things in words: `1 school`, `288 students`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** A file that the caller named: npm runs scripts in the project's folder and says in INIT_CWD where the caller stands. */
export function fileOf(named: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), named)
}
