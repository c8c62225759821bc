import { guardedRoutes } from '#slices/access/index.ts'
import type { BackupKeeper } from './backups.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { schoolContract } from './contract.ts'
import { findProfile } from './store/profile.ts'
import { addClass, changeClass, listClasses, removeClass } from './work/classes.ts'
import { changeProfile } from './work/profile.ts'
import { previewRollOver, rollOver } from './work/roll-over.ts'
import { addTeaching, listTeaching, removeTeaching } from './work/teaching.ts'
import { listYears, saveYear } from './work/years.ts'

const done = { done: true } as const

/** The school's profile, years, classes, who teaches what, the roll-over, and the backups of whoever keeps them. */
export function schoolRoutes(keeper: BackupKeeper) {
  const os = guardedRoutes(schoolContract)
  return {
    ...calendarRoutes,
    profile: os.profile.handler(({ context }) => findProfile(context.tx)),
    changeProfile: os.changeProfile.handler(({ context, input }) => changeProfile(context.tx, input)),

    years: os.years.handler(({ context }) => listYears(context.tx, context.who)),
    saveYear: os.saveYear.handler(({ context, input }) => saveYear(context.tx, context.who, input)),

    classes: os.classes.handler(({ context, input }) => listClasses(context.tx, context.who, input.year)),
    addClass: os.addClass.handler(({ context, input }) => addClass(context.tx, context.who, input)),
    changeClass: os.changeClass.handler(async ({ context, input }) => {
      await changeClass(context.tx, input)
      return done
    }),
    removeClass: os.removeClass.handler(async ({ context, input }) => {
      await removeClass(context.tx, input.id)
      return done
    }),

    teaching: os.teaching.handler(({ context, input }) => listTeaching(context.tx, context.who, input.year)),
    addTeaching: os.addTeaching.handler(({ context, input }) => addTeaching(context.tx, context.who, input)),
    removeTeaching: os.removeTeaching.handler(async ({ context, input }) => {
      await removeTeaching(context.tx, input.id)
      return done
    }),

    previewRollOver: os.previewRollOver.handler(({ context, input }) => previewRollOver(context.tx, input.from)),
    rollOver: os.rollOver.handler(({ context, input }) => rollOver(context.tx, context.who, input.from)),

    backups: os.backups.handler(async () => {
      const backups = await keeper.list()
      return {
        daily: keeper.daily,
        keep: keeper.keep,
        backups,
        restoreCommand: keeper.restoreCommand(backups[0]?.name ?? 'FILE'),
        lastProblem: keeper.lastProblem,
      }
    }),
    makeBackup: os.makeBackup.handler(async ({ context }) => {
      const made = await keeper.make()
      context.tx.record('backup.made', null, { name: made.name, bytes: made.bytes })
      return made
    }),
  }
}
