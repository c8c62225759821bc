import { guardedRoutes } from '#slices/access/index.ts'
import { timeContract } from './contract.ts'
import { findSummaries, removeEntryRow, removeSummaryRow, showSummaryRow } from './store.ts'
import { changeTime, keepTimeSettings, logTime, makeTimeSummary, readWeek, startTime, stopTime } from './work.ts'

const os = guardedRoutes(timeContract)
const done = { done: true } as const

/** The operations on the SENCO's own time, bound. */
export const timeRoutes = {
  timeWeek: os.timeWeek.handler(({ context, input }) => readWeek(context.tx, context.who, input.day)),
  logTime: os.logTime.handler(({ context, input }) => logTime(context.tx, context.who, input)),
  changeTime: os.changeTime.handler(({ context, input }) => changeTime(context.tx, context.who, input)),
  removeTime: os.removeTime.handler(async ({ context, input }) => {
    await removeEntryRow(context.tx, input.entryId)
    return done
  }),
  startTime: os.startTime.handler(({ context, input }) =>
    startTime(context.tx, context.who, { ...input, now: context.now() }),
  ),
  stopTime: os.stopTime.handler(({ context, input }) =>
    stopTime(context.tx, context.who, { ...input, now: context.now() }),
  ),
  keepTimeSettings: os.keepTimeSettings.handler(({ context, input }) =>
    keepTimeSettings(context.tx, context.who, input),
  ),
  timeSummaries: os.timeSummaries.handler(async ({ context }) => ({
    summaries: await findSummaries(context.tx, context.who.personId),
  })),
  ownTimeSummaries: os.ownTimeSummaries.handler(async ({ context }) => {
    const summaries = await findSummaries(context.tx, context.who.personId)
    return { summaries: summaries.filter(({ mine }) => mine) }
  }),
  makeTimeSummary: os.makeTimeSummary.handler(({ context, input }) => makeTimeSummary(context.tx, context.who, input)),
  showTimeSummary: os.showTimeSummary.handler(async ({ context, input }) => {
    await showSummaryRow(context.tx, context.who, input.summaryId, input.shown ? context.who.today : null)
    return done
  }),
  removeTimeSummary: os.removeTimeSummary.handler(async ({ context, input }) => {
    await removeSummaryRow(context.tx, context.who, input.summaryId)
    return done
  }),
}
