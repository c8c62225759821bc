import { openAttachmentStore } from '#platform/attachments/store.ts'
import { writeBackup } from '#platform/database/backup/write.ts'
import { readSecrets } from '#platform/database/secrets.ts'
import { openOwner } from '../installation.ts'
import { version } from '../version.ts'
import { CallFailure, type Command, counted, fileOf } from './command.ts'

export const backupCommand: Command = {
  help: `npm run workbench -- backup FILE [--json]

Writes everything into FILE, the files that people filed included, while the workbench runs or not. Keep the file as safe as the workbench itself:
it holds every student's data. A file that exists is not overwritten. The daily backups lie in the data folder, under backups.`,
  takesWords: true,
  options: { json: { type: 'boolean' } },
  async run({ settings, positionals, values, print }) {
    const [file] = positionals
    if (!file || positionals.length > 1)
      throw new CallFailure('Say which file to write: npm run workbench -- backup FILE')
    const path = fileOf(file)
    const { signing } = await readSecrets(settings.dataFolder)
    const { owner, close } = await openOwner(settings)
    try {
      const attachments = openAttachmentStore(settings.dataFolder)
      const about = { version, signing, now: new Date(), attachments }
      const { bytes, rows, files, lost } = await writeBackup(owner, path, about)
      const schools = counted(rows['public.school'] ?? 0, 'school')
      const students = counted(rows['public.student'] ?? 0, 'student')
      print(
        values.json
          ? JSON.stringify({ file: path, bytes, rows, files, lost })
          : `Wrote ${path}: ${schools}, ${students}, ${counted(files, 'file')}, ${(bytes / 1024).toFixed(0)} kB.`,
      )
      if (lost.length && !values.json)
        print(
          `Not in it, because they are gone or damaged: ${counted(lost.length, 'file')}. Run doctor, which names them.`,
        )
      return 0
    } finally {
      await close()
    }
  },
}
