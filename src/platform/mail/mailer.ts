import { createTransport } from 'nodemailer'

/** Sends a plain-text mail; throws when the mail server cannot be reached or refuses it. */
export type Mailer = { send(to: string, subject: string, text: string): Promise<void> }

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
  const transport = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    // A mail never reads a file of this machine or fetches an address, whatever its text says.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(to, subject, text) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
    },
  }
}
