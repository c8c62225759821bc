import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** A setting that cannot be used: the start stops with this sentence. */
export class SettingsFailure extends Error {
  override name = 'SettingsFailure'
}

/** The workbench's settings: read once, from the environment only. */
export type Settings = {
  /** Port to serve on; 0 picks a free one. */
  port: number
  /** Absolute path of the data folder. */
  dataFolder: string
  /** The owner's connection to a PostgreSQL of the school's own, or `null` for the embedded one. */
  databaseUrl: string | null
  /** Where people reach the workbench, such as `https://senco.school.example`, or `null` for the local address. */
  origin: string | null
  /** Addresses whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
  /** An SMTP address such as `smtp://mail.school.example:587`, or `null`: then one-time links are copied by hand. */
  mailUrl: string | null
  /** The address that mail comes from. */
  mailFrom: string
  /** PostgreSQL programs to use instead of the ones that npm brings, or `null`. */
  postgresPrograms: string | null
}

const empty = z.literal('').transform(() => undefined)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([empty, schema]).optional()

const addressesIn = (list: string) => list.split(',').flatMap((address) => address.trim() || [])

const environment = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  SENCO_DATA: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ })),
  SENCO_ORIGIN: optional(z.url({ protocol: /^https?$/, hostname: /./ }).regex(/^https?:\/\/[^/?#]+\/?$/)),
  SENCO_TRUSTED_PROXY: optional(z.string().refine((list) => addressesIn(list).every((one) => isIP(one) > 0))),
  SENCO_MAIL: optional(z.url({ protocol: /^smtps?$/ })),
  SENCO_MAIL_FROM: optional(z.email()),
  PG_BIN_DIR: optional(z.string()),
})

const meaning: Record<keyof z.infer<typeof environment>, string> = {
  PORT: 'a port number between 0 and 65535',
  SENCO_DATA: 'a folder for the data',
  DATABASE_URL: 'the address of a PostgreSQL database, such as postgresql://owner:password@host:5432/workbench',
  SENCO_ORIGIN: 'the address people type, without a path, such as https://senco.school.example',
  SENCO_TRUSTED_PROXY: 'one or more IP addresses with commas between them',
  SENCO_MAIL: 'the address of a mail server, such as smtp://mail.school.example:587',
  SENCO_MAIL_FROM: 'an e-mail address',
  PG_BIN_DIR: 'a folder with the programs postgres, initdb and pg_ctl',
}

/**
 * The settings that an environment gives.
 * @throws {SettingsFailure} naming every setting that is wrong and what it should be.
 */
export function readSettings(from: Record<string, string | undefined>, workingFolder: string): Settings {
  const read = environment.safeParse(from)
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0]) as keyof typeof meaning))]
    throw new SettingsFailure(names.map((name) => `${name} must be ${meaning[name]}.`).join('\n'))
  }
  const { PORT, SENCO_DATA, DATABASE_URL, SENCO_ORIGIN, SENCO_TRUSTED_PROXY, SENCO_MAIL, SENCO_MAIL_FROM, PG_BIN_DIR } =
    read.data
  return {
    port: PORT ?? 3000,
    dataFolder: resolve(workingFolder, SENCO_DATA ?? 'data'),
    databaseUrl: DATABASE_URL ?? null,
    origin: SENCO_ORIGIN ? new URL(SENCO_ORIGIN).origin : null,
    trustedProxies: addressesIn(SENCO_TRUSTED_PROXY ?? ''),
    mailUrl: SENCO_MAIL ?? null,
    mailFrom: SENCO_MAIL_FROM ?? 'workbench@localhost',
    postgresPrograms: PG_BIN_DIR ?? null,
  }
}
