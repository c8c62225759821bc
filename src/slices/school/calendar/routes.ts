import { guardedRoutes } from '#slices/access/index.ts'
import { calendarContract } from './contract.ts'
import {
  addCalendarDays,
  changeCalendarDay,
  readCalendar,
  removeCalendarDay,
  removeFrame,
  saveFrame,
  saveRoom,
} from './work.ts'

const os = guardedRoutes(calendarContract)
const done = { done: true } as const

export const calendarRoutes = {
  calendar: os.calendar.handler(({ context, input }) => readCalendar(context.tx, context.who, input.year)),
  saveFrame: os.saveFrame.handler(({ context, input }) => saveFrame(context.tx, context.who, input)),
  removeFrame: os.removeFrame.handler(async ({ context, input }) => {
    await removeFrame(context.tx, input.id)
    return done
  }),
  addCalendarDays: os.addCalendarDays.handler(({ context, input }) =>
    addCalendarDays(context.tx, context.who, input.days),
  ),
  changeCalendarDay: os.changeCalendarDay.handler(({ context, input }) => changeCalendarDay(context.tx, input)),
  removeCalendarDay: os.removeCalendarDay.handler(async ({ context, input }) => {
    await removeCalendarDay(context.tx, input.id)
    return done
  }),
  saveRoom: os.saveRoom.handler(({ context, input }) => saveRoom(context.tx, context.who, input)),
}
