import { writeBackup } from '#platform/database/backup/write.ts'
import { readSecrets } from '#platform/database/secrets.ts'
import { openOwner } from '../installation.ts'
import { version } from '../version.ts'
import { CallFailure, type Command, fileOf } from './command.ts'

export const backupCommand: Command = {
  help: `npm run workbench -- backup FILE [--json]

Writes everything into FILE, while the workbench runs or not. Keep the file as safe as the workbench itself:
it holds every student's data. A file that exists is not overwritten. The daily backups lie in the data folder, under backups.`,
  options: { json: { type: 'boolean' } },
  async run({ settings, positionals, values, print }) {
    const [file] = positionals
    if (!file || positionals.length > 1)
      throw new CallFailure('Say which file to write: npm run workbench -- backup FILE')
    const path = fileOf(file)
    const { signing } = await readSecrets(settings.dataFolder)
    const { owner, close } = await openOwner(settings)
    try {
      const { bytes, rows } = await writeBackup(owner, path, { version, signing, now: new Date() })
      const schools = rows['public.school'] ?? 0
      const students = rows['public.student'] ?? 0
      print(
        values.json
          ? JSON.stringify({ file: path, bytes, rows })
          : `Wrote ${path}: ${schools} school(s), ${students} student(s), ${(bytes / 1024).toFixed(0)} kB.`,
      )
      return 0
    } finally {
      await close()
    }
  },
}
