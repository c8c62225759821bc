import { dateInHongKong } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { whyNotSent } from '#platform/mail/mailer.ts'
import type { RequestContext, SignedInContext } from '#slices/access/index.ts'
import type { DigestChoice, MailSettings } from './contract.ts'
import { hashOf } from './send.ts'
import { findChoice, findMailFacts, findSetting, keepChoice, keepSetting, openDigest } from './store.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type Context = Pick<SignedInContext, 'tx' | 'who' | 'mail'>

export async function readChoice({ tx, who, mail }: Context): Promise<DigestChoice> {
  return { ...(await findChoice(tx, who.personId)), server: mail !== null }
}

/** Asks for the morning mail, or for none. @throws {Problems} `no-address` when there is no address that it could go to. */
export async function chooseDigest(context: Context, wanted: boolean): Promise<DigestChoice> {
  const before = await readChoice(context)
  if (wanted && before.address === '') throw new Problems([{ field: 'wanted', problem: 'no-address' }])
  if (wanted !== before.wanted) await keepChoice(context.tx, context.who, wanted)
  return { ...before, wanted }
}

export async function readMailSettings({ tx, who, mail }: Context): Promise<MailSettings> {
  return { server: mail !== null, ...(await findSetting(tx)), ...(await findMailFacts(tx, who.personId)) }
}

/** Chooses the hour of the mails. @throws {Clashes} when somebody chose another meanwhile. */
export async function keepMailSettings(
  tx: Transaction,
  who: SignedInContext['who'],
  save: { version: number; base: { hour: number }; fields: { hour: number } },
): Promise<{ version: number }> {
  const { version, hour: theirs } = await findSetting(tx)
  const mine = save.fields.hour
  if (mine === theirs) return { version }
  const base = save.base.hour
  if (version !== save.version && theirs !== base) throw new Clashes([{ field: 'hour', base, mine, theirs }], version)
  return { version: await keepSetting(tx, who.schoolId, mine) }
}

/** Sends a test mail to one's own address and says what the server said. @throws {Problems} `no-server`, `no-address`. */
export async function sendTestMail(
  context: Context & Pick<SignedInContext, 'origin'>,
): Promise<{ sent: boolean; problem: string }> {
  const { address } = await findChoice(context.tx, context.who.personId)
  if (!context.mail) throw new Problems([{ field: '', problem: 'no-server' }])
  if (address === '') throw new Problems([{ field: '', problem: 'no-address' }])
  const subject = `${zh.mail.test.subject} · ${en.mail.test.subject}`
  const text = `${zh.mail.test.text(context.origin)}\n${en.mail.test.text(context.origin)}`
  try {
    await context.mail.send(address, subject, text)
    return { sent: true, problem: '' }
  } catch (error) {
    return { sent: false, problem: whyNotSent(error).code }
  }
}

/** @throws NotFound when the link is nobody's */
export async function readDigestLink({ database }: RequestContext, token: string): Promise<{ wanted: boolean }> {
  const opened = await openDigest(database, hashOf(token))
  if (!opened) throw new NotFound()
  return { wanted: opened.wanted }
}

/** Stops the mails of whoever the link was sent to; pressed twice it is stopped all the same. @throws NotFound */
export async function stopDigest({ database, now, request }: RequestContext, token: string): Promise<void> {
  const opened = await openDigest(database, hashOf(token))
  if (!opened) throw new NotFound()
  const { schoolId, personId, roles } = opened
  const actor = { schoolId, personId, roles, today: dateInHongKong(now()) }
  await database.as(actor, { word: 'digest.stopped', request: request.id }, (tx) => keepChoice(tx, actor, false))
}
