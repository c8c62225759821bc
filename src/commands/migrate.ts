import { openInstallation } from '../installation.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  help: `npm run workbench -- migrate [--json]

Applies the migrations that the database does not have yet; nothing happens when it has them all.
serve does this at every start.`,
  options: { json: { type: 'boolean' } },
  async run({ settings, values, print }) {
    const installation = await openInstallation(settings)
    await installation.close()
    const { migrated } = installation
    print(
      values.json
        ? JSON.stringify({ migrated })
        : migrated.length > 0
          ? `Applied: ${migrated.join(', ')}`
          : 'The database is up to date.',
    )
    return 0
  },
}
