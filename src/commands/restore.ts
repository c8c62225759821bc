import { openAttachmentStore } from '#platform/attachments/store.ts'
import { type CheckedBackup, readBackup } from '#platform/database/backup/read.ts'
import { restoreBackup } from '#platform/database/backup/restore.ts'
import { holdFolder } from '#platform/database/embedded/index.ts'
import { keepSigning, readSecrets } from '#platform/database/secrets.ts'
import { makeRoles, openOwner } from '../installation.ts'
import { CallFailure, type Command, counted, fileOf } from './command.ts'

export const restoreCommand: Command = {
  help: `npm run workbench -- restore FILE [--check] [--json]

Checks FILE from beginning to end, then restores it: all of it or nothing. Refuses when there is a school already.
  --check   only check the file; nothing is written`,
  takesWords: true,
  options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
  async run({ settings, positionals, values, print }) {
    const [file] = positionals
    if (!file || positionals.length > 1)
      throw new CallFailure('Say which file to restore: npm run workbench -- restore FILE')
    const path = fileOf(file)
    const say = ({ header, rows, files, lost }: CheckedBackup, did: string) => {
      const about = { madeAt: header.madeAt, version: header.version, rows, files: files.length, lost }
      if (values.json) return print(JSON.stringify(about))
      const held = [
        counted(rows['public.school'] ?? 0, 'school'),
        counted(rows['public.student'] ?? 0, 'student'),
        counted(files.length, 'file'),
      ]
      print(`${did} ${path}, made ${header.madeAt} by version ${header.version}: ${held.join(', ')}.`)
      if (lost) print(`Not in it, because they were gone when it was made: ${counted(lost, 'file')}.`)
    }
    if (values.check) {
      say(await readBackup(path), 'Whole and unchanged:')
      return 0
    }
    // Before anything is written for it.
    await readBackup(path)
    const hold = await holdFolder(settings.dataFolder, 'restore')
    const secrets = await readSecrets(settings.dataFolder)
    const { kind, owner, close } = await openOwner(settings)
    try {
      await makeRoles({ kind, owner }, secrets)
      const restored = await restoreBackup(owner, path, openAttachmentStore(settings.dataFolder))
      await keepSigning(settings.dataFolder, restored.header.signing)
      say(restored, 'Restored')
      return 0
    } finally {
      await close()
      await hold.release()
    }
  },
}
