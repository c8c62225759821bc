import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text as textFrom } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail that arrived: its envelope, and what a mail program makes of it (subject, text, attachments with their bytes …). */
export type ArrivedMail = {
  from: string
  to: string[]
  /** True when it came through TLS. */
  encrypted: boolean
  /** Who signed in to send it, or `null`. */
  user: string | null
  /** The mail as it went over the wire. */
  raw: string
  mail: Email
}

/**
 * How the server meets the next mails. `takes`: it collects them. `holds`: it answers for none until it meets them otherwise. `busy`: it
 * asks to come back later (451). `refuses`: it refuses every recipient for good (550). `hangs`: it never answers once the mail is there.
 * `drops`: it cuts the connection while the mail is coming.
 */
export type Mood = 'takes' | 'holds' | 'busy' | 'refuses' | 'hangs' | 'drops'

export type MailServer = {
  /** What goes into `SENCO_MAIL`: address, sign-in and, where it speaks TLS, that its home-made certificate is taken. */
  url: string
  /** Where it listens, such as `127.0.0.1:41234`. */
  host: string
  /** Every mail so far, in order. */
  mails: ArrivedMail[]
  /** How often a mail was begun (MAIL FROM), whatever became of it. */
  attempts(): number
  meet(mood: Mood): void
  /** Resolves once so many mails are there. @throws when they are not within ten seconds. */
  arrived(count: number): Promise<ArrivedMail[]>
  /** Stops listening and cuts what is open. */
  stop(): Promise<void>
}

type Options = {
  /** `none`: it does not know TLS. `offered`: whoever wants may (STARTTLS). `required`: nobody sends without. `from-the-start`: smtps. Default `none`. */
  tls?: 'none' | 'offered' | 'required' | 'from-the-start'
  /** Nobody sends without this sign-in. */
  login?: { user: string; password: string }
  /** Recipients that it refuses (550). */
  refuses?: (address: string) => boolean
}

/** A real SMTP server on a free port of this machine. Stop it when the test is over. */
export async function startMailServer({
  tls = 'none',
  login,
  refuses = () => false,
}: Options = {}): Promise<MailServer> {
  const mails: ArrivedMail[] = []
  const sockets = new Set<Socket>()
  let mood: Mood = 'takes'
  let attempts = 0
  const server = new SMTPServer({
    ...safety(tls),
    authOptional: !login,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      login && username === login.user && password === login.password
        ? done(null, { user: username })
        : done(saying(535, 'this name or password is wrong')),
    onMailFrom: (_, session, done) => {
      attempts += 1
      if (tls === 'required' && !session.secure) return done(saying(530, 'begin with STARTTLS'))
      done()
    },
    onRcptTo: ({ address }, _, done) => {
      if (mood === 'refuses' || refuses(address)) return done(saying(550, 'nobody of that name'))
      done(mood === 'busy' ? saying(451, 'come back later') : null)
    },
    onData: (stream, { envelope, secure, user }, done) => {
      if (mood === 'drops') for (const socket of sockets) socket.destroy()
      textFrom(stream).then(async (raw) => {
        if (mood === 'hangs') return
        while (mood === 'holds') await new Promise((resolve) => setTimeout(resolve, 20))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        mails.push({ from, to, encrypted: secure, user: user ?? null, raw, mail: await PostalMime.parse(raw) })
        done()
      }, done)
    },
  })
  // What a client does wrong is its test's to notice.
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const host = `127.0.0.1:${(listening.address() as AddressInfo).port}`
  const signIn = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : ''
  const taken = tls === 'none' ? '' : '/?tls.rejectUnauthorized=false'
  return {
    url: `${tls === 'from-the-start' ? 'smtps' : 'smtp'}://${signIn}${host}${taken}`,
    host,
    mails,
    attempts: () => attempts,
    meet: (next) => {
      mood = next
    },
    arrived: async (count) => {
      for (let waited = 0; mails.length < count; waited += 20) {
        if (waited > 10_000) throw new Error(`${mails.length} of ${count} mails arrived.`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return mails
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** The certificate is the one that smtp-server brings for tests: made by itself, vouched for by nobody. */
function safety(tls: NonNullable<Options['tls']>): SMTPServerOptions {
  if (tls === 'from-the-start') return { secure: true }
  return tls === 'none' ? { disabledCommands: ['STARTTLS'] } : {}
}

function saying(responseCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode })
}
