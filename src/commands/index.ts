import { backupCommand } from './backup.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { migrateCommand } from './migrate.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'

/** The commands by name, in the order people meet them. */
export const commands = {
  serve: serveCommand,
  migrate: migrateCommand,
  demo: demoCommand,
  backup: backupCommand,
  restore: restoreCommand,
  doctor: doctorCommand,
}
