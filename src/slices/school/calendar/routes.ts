import { guardedRoutes } from '#slices/access/index.ts'
import { calendarContract } from './contract.ts'
import {
  addCalendarDays,
  addFrame,
  addRoom,
  changeCalendarDay,
  changeFrame,
  changeRoom,
  readCalendar,
  readCalendarDays,
  removeCalendarDay,
  removeFrame,
} from './work.ts'

const os = guardedRoutes(calendarContract)
const done = { done: true } as const

export const calendarRoutes = {
  calendar: os.calendar.handler(({ context, input }) => readCalendar(context.tx, context.who, input.year)),
  addFrame: os.addFrame.handler(({ context, input }) => addFrame(context.tx, context.who, input)),
  changeFrame: os.changeFrame.handler(({ context, input }) => changeFrame(context.tx, input)),
  removeFrame: os.removeFrame.handler(async ({ context, input }) => {
    await removeFrame(context.tx, input.id)
    return done
  }),
  addCalendarDays: os.addCalendarDays.handler(({ context, input }) =>
    addCalendarDays(context.tx, context.who, input.days),
  ),
  readCalendarDays: os.readCalendarDays.handler(({ input }) => readCalendarDays(input.file)),
  changeCalendarDay: os.changeCalendarDay.handler(({ context, input }) => changeCalendarDay(context.tx, input)),
  removeCalendarDay: os.removeCalendarDay.handler(async ({ context, input }) => {
    await removeCalendarDay(context.tx, input.id)
    return done
  }),
  addRoom: os.addRoom.handler(({ context, input }) => addRoom(context.tx, context.who, input.fields)),
  changeRoom: os.changeRoom.handler(({ context, input }) => changeRoom(context.tx, context.who, input)),
}
