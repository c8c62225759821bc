/** Sends a plain-text mail; throws when the mail server cannot be reached or refuses it. */
export type Mailer = { send(to: string, subject: string, text: string, extra?: MailExtra): Promise<void> }

/**
 * What a mail may carry besides: header lines of its own, a number by which mail programs know it again when it comes twice, and an invitation
 * that calendar programs understand, which is told the address that the mail comes from.
 */
export type MailExtra = {
  headers?: Readonly<Record<string, string>>
  messageId?: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: (from: string) => string }
}

/** Where mail goes out: an SMTP address such as `smtp://mail.school.example:587` (user and password may stand in it), and the address that mail comes from. */
export type MailSettings = {
  url: string
  from: string
  /** How long the server may keep silent before a mail is given up. Default ten seconds. */
  patienceMilliseconds?: number
}

/**
 * A mailer for a school's own mail server. Each mail is a connection of its own, so nothing needs closing and a server that
 * was restarted is no trouble. With `smtps:` it speaks TLS from the first byte, with `smtp:` it takes TLS when the server offers it.
 */
export function openMailer({ url, from, patienceMilliseconds = 10_000 }: MailSettings): Mailer {
  const openTransport = async () => {
    // Loaded with the first mail: many a school sends none.
    const { createTransport } = await import('nodemailer')
    return createTransport({
      url,
      connectionTimeout: patienceMilliseconds,
      greetingTimeout: patienceMilliseconds,
      socketTimeout: patienceMilliseconds,
      // A mail never reads a file of this machine or fetches an address, whatever its text says.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  let transport: ReturnType<typeof openTransport> | undefined
  return {
    async send(to, subject, text, { headers = {}, messageId, calendar } = {}) {
      const content = calendar?.text(from)
      const icalEvent = calendar && { method: calendar.method, content, filename: 'invitation.ics' }
      const more = { headers: { ...headers }, ...(messageId ? { messageId } : {}), ...(icalEvent ? { icalEvent } : {}) }
      transport ??= openTransport()
      await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text, ...more })
    },
  }
}

/** What a mail server said when it would not take a mail: its code of three figures, or what became of the connection. No address is in it. */
export function whyNotSent(error: unknown): { code: string; forGood: boolean } {
  const { responseCode, code, command } = (error ?? {}) as { responseCode?: unknown; code?: unknown; command?: unknown }
  if (typeof responseCode === 'number')
    return { code: String(responseCode), forGood: responseCode >= 500 && command === 'RCPT TO' }
  return { code: typeof code === 'string' ? code : 'UNKNOWN', forGood: false }
}
