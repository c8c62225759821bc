import { guardedRoutes, openRoutes } from '#slices/access/index.ts'
import { digestContract } from './contract.ts'
import {
  chooseDigest,
  keepMailSettings,
  readChoice,
  readDigestLink,
  readMailSettings,
  sendTestMail,
  stopDigest,
} from './work.ts'

const os = guardedRoutes(digestContract)
const anyone = openRoutes({ openDigest: digestContract.openDigest, stopDigest: digestContract.stopDigest })

export const digestRoutes = {
  digest: os.digest.handler(({ context }) => readChoice(context)),
  chooseDigest: os.chooseDigest.handler(({ context, input }) => chooseDigest(context, input.wanted)),
  mailSettings: os.mailSettings.handler(({ context }) => readMailSettings(context)),
  keepMailSettings: os.keepMailSettings.handler(({ context: { tx, who }, input }) => keepMailSettings(tx, who, input)),
  sendTestMail: os.sendTestMail.handler(({ context }) => sendTestMail(context)),
  openDigest: anyone.openDigest.handler(({ context, input }) => readDigestLink(context, input.token)),
  stopDigest: anyone.stopDigest.handler(async ({ context, input }) => {
    await stopDigest(context, input.token)
    return { done: true } as const
  }),
}
