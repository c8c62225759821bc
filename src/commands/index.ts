import type { Command } from './command.ts'

/** A command as the list shows it; what it needs is loaded when it is called. */
type Listed = { summary: string; load: () => Promise<Command> }

/** The commands by name, in the order people meet them. */
export const commands: Readonly<Record<string, Listed>> = {
  serve: {
    summary: 'serve the workbench (npm start builds the web first)',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  migrate: {
    summary: 'bring the database to the newest form',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  demo: {
    summary: 'make the demo school, or a whole invented territory',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  import: {
    summary: 'import a class list, staff, classes, the SEN list or a OneRoster zip',
    load: async () => (await import('./import.ts')).importCommand,
  },
  backup: {
    summary: 'write the whole school into one file',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    summary: 'turn a backup into the same school, in an empty data folder',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  'let-in': {
    summary: 'make a one-time link for somebody whom nobody else can let in',
    load: async () => (await import('./let-in.ts')).letInCommand,
  },
  doctor: {
    summary: 'look at the installation and explain what is wrong, in sentences',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
}
