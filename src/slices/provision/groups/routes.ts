import { guardedRoutes } from '#slices/access/index.ts'
import { groupsContract } from './contract.ts'
import { addGroup, changeGroup, closeGroup, reopenGroup } from './work/group.ts'
import { addMembers, changeMember, removeMember } from './work/members.ts'
import { readCandidates, readGroup, readGroups, readNewGroup } from './work/read.ts'
import {
  addGroupStaff,
  addGroupTime,
  changeGroupTime,
  endGroupStaff,
  endGroupTime,
  removeGroupStaff,
} from './work/staff-and-times.ts'

const os = guardedRoutes(groupsContract)
const done = { done: true } as const

export const groupsRoutes = {
  groups: os.groups.handler(({ context, input }) => readGroups(context.tx, context.who, input)),
  newGroup: os.newGroup.handler(({ context }) => readNewGroup(context.tx, context.who)),
  group: os.group.handler(({ context, input }) => readGroup(context.tx, context.who, input.groupId)),
  addGroup: os.addGroup.handler(({ context, input }) => addGroup(context.tx, context.who, input)),
  changeGroup: os.changeGroup.handler(({ context, input }) => changeGroup(context.tx, context.who, input)),
  closeGroup: os.closeGroup.handler(async ({ context, input }) => {
    await closeGroup(context.tx, context.who, input)
    return done
  }),
  reopenGroup: os.reopenGroup.handler(async ({ context, input }) => {
    await reopenGroup(context.tx, context.who, input.groupId)
    return done
  }),
  candidates: os.candidates.handler(({ context, input }) => readCandidates(context.tx, context.who, input)),
  addMembers: os.addMembers.handler(({ context, input }) => addMembers(context.tx, context.who, input)),
  changeMember: os.changeMember.handler(({ context, input }) => changeMember(context.tx, context.who, input)),
  removeMember: os.removeMember.handler(async ({ context, input }) => {
    await removeMember(context.tx, context.who, input)
    return done
  }),
  addGroupStaff: os.addGroupStaff.handler(({ context, input }) => addGroupStaff(context.tx, context.who, input)),
  endGroupStaff: os.endGroupStaff.handler(async ({ context, input }) => {
    await endGroupStaff(context.tx, context.who, input)
    return done
  }),
  removeGroupStaff: os.removeGroupStaff.handler(async ({ context, input }) => {
    await removeGroupStaff(context.tx, context.who, input)
    return done
  }),
  addGroupTime: os.addGroupTime.handler(({ context, input }) => addGroupTime(context.tx, context.who, input)),
  changeGroupTime: os.changeGroupTime.handler(({ context, input }) => changeGroupTime(context.tx, context.who, input)),
  endGroupTime: os.endGroupTime.handler(async ({ context, input }) => {
    await endGroupTime(context.tx, context.who, input)
    return done
  }),
}
