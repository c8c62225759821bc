import { guardedRoutes } from '#slices/access/index.ts'
import { costContract } from './contract.ts'
import { addSetting, archiveSource, changeSetting, readSettings, removeSetting } from './setting-work.ts'
import { exportCost, readCost, readGroupCost, readStudentCost } from './work.ts'

const os = guardedRoutes(costContract)

export const costRoutes = {
  cost: os.cost.handler(({ context, input }) => readCost(context.tx, context.who, input)),
  costTable: os.costTable.handler(({ context, input }) => exportCost(context.tx, context.who, input)),
  groupCost: os.groupCost.handler(({ context, input }) => readGroupCost(context.tx, context.who, input)),
  studentCost: os.studentCost.handler(({ context, input }) => readStudentCost(context.tx, context.who, input)),
  costSettings: os.costSettings.handler(({ context }) => readSettings(context.tx, context.who)),
  addCostSetting: os.addCostSetting.handler(({ context, input }) => addSetting(context.tx, context.who, input.setting)),
  changeCostSetting: os.changeCostSetting.handler(({ context, input }) =>
    changeSetting(context.tx, context.who, input),
  ),
  archiveCostSource: os.archiveCostSource.handler(async ({ context, input }) => {
    await archiveSource(context.tx, context.who, input)
    return { done: true } as const
  }),
  removeCostSetting: os.removeCostSetting.handler(async ({ context, input }) => {
    await removeSetting(context.tx, input)
    return { done: true } as const
  }),
}
