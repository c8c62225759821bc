import { guardedRoutes, openRoutes } from '#slices/access/index.ts'
import { deadlinesContract } from './contract.ts'
import { makeYearFeed, readYearFeed, readYearFeeds } from './work/feed.ts'
import { keepNumbers } from './work/numbers.ts'
import {
  addHolidays,
  addRule,
  dropToShipped,
  keepRuleFields,
  keepWorkingWeek,
  placeRule,
  readHolidayFile,
  readRules,
  removeHoliday,
} from './work/planner.ts'
import { bringUpToDate } from './work/renew.ts'
import { readSteps, readYear, reopenDeadlines, settleDeadlines } from './work/year.ts'

const os = guardedRoutes(deadlinesContract)
const anyone = openRoutes({ readYearFeed: deadlinesContract.readYearFeed })
const done = { done: true } as const

/** The operations on deadlines, bound. */
export const deadlinesRoutes = {
  deadlines: os.deadlines.handler(async ({ context, input }) => {
    await bringUpToDate(context)
    return readYear(context.tx, context.who, input)
  }),
  deadlineSteps: os.deadlineSteps.handler(({ context, input }) => readSteps(context.tx, input.id)),
  settleDeadlines: os.settleDeadlines.handler(async ({ context: { tx, who }, input }) => {
    await settleDeadlines(tx, who, input)
    return done
  }),
  reopenDeadlines: os.reopenDeadlines.handler(async ({ context: { tx, who }, input }) => {
    await reopenDeadlines(tx, who, input)
    return done
  }),
  deadlineRules: os.deadlineRules.handler(({ context: { tx, who }, input }) => readRules(tx, who, input)),
  addDeadlineRule: os.addDeadlineRule.handler(({ context: { tx, who }, input }) => addRule(tx, who, input.fields)),
  keepDeadlineRule: os.keepDeadlineRule.handler(({ context: { tx, who }, input }) => keepRuleFields(tx, who, input)),
  placeDeadlineRule: os.placeDeadlineRule.handler(async ({ context: { tx, who }, input }) => {
    await placeRule(tx, who, input)
    return done
  }),
  dropDeadlineRule: os.dropDeadlineRule.handler(async ({ context: { tx, who }, input }) => {
    await dropToShipped(tx, who, input.key)
    return done
  }),
  addHolidays: os.addHolidays.handler(({ context: { tx, who }, input }) => addHolidays(tx, who, input.days)),
  readHolidayFile: os.readHolidayFile.handler(({ input }) => readHolidayFile(input.file)),
  removeHoliday: os.removeHoliday.handler(async ({ context: { tx, who }, input }) => {
    await removeHoliday(tx, who, input.id)
    return done
  }),
  keepWorkingWeek: os.keepWorkingWeek.handler(({ context: { tx, who }, input }) => keepWorkingWeek(tx, who, input)),
  keepOwnNumbers: os.keepOwnNumbers.handler(({ context: { tx, who }, input }) => keepNumbers(tx, who, input)),
  yearFeeds: os.yearFeeds.handler(({ context }) => readYearFeeds(context)),
  makeYearFeed: os.makeYearFeed.handler(({ context, input }) => makeYearFeed(context, input)),
  readYearFeed: anyone.readYearFeed.handler(({ context, input }) => readYearFeed(context, input.token)),
}
