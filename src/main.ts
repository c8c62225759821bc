import './quick-imports.ts'
import { isDiskFull } from '#platform/database/away.ts'
import { readSettings } from '#platform/settings.ts'
import { CallFailure, readCall } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { version } from './version.ts'

const [name, ...args] = process.argv.slice(2)

process.exitCode = await run().catch((error: unknown) => {
  // Failures of ours are sentences; anything else shows where it happened.
  const expected = (error instanceof Error && error.name.endsWith('Failure')) || error instanceof CallFailure
  if (isDiskFull(error))
    console.error('A disk is full. Nothing that was saved before is lost: make some room, then run the command again.')
  else console.error(expected ? (error as Error).message : error)
  return error instanceof CallFailure ? 2 : 1
})
// A command that was asked to stop, or failed, must not be held by a timer or a socket that somebody forgot.
process.exit()

async function run(): Promise<number> {
  if (!name || name === '--help' || name === 'help') return printOverview(0)
  const listed = commands[name]
  if (!listed) {
    console.error(`There is no command "${name}".\n`)
    return printOverview(2)
  }
  const command = await listed.load()
  const { positionals, values } = readCall(command, args)
  if (values.help) {
    console.log(command.help)
    return 0
  }
  return command.run({
    settings: readSettings(process.env, process.cwd()),
    positionals,
    values,
    print: (line) => console.log(line),
  })
}

function printOverview(code: number): number {
  console.log(`SENCO Workbench ${version}\n\nnpm run workbench -- <command> [--help]\n`)
  for (const [name, { summary }] of Object.entries(commands)) console.log(`  ${name.padEnd(10)}${summary}`)
  return code
}
