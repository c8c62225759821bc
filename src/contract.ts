import { accessContract } from '#slices/access/contract.ts'
import { fundingContract } from '#slices/funding/contract.ts'
import { identificationContract } from '#slices/identification/contract.ts'
import { plansContract } from '#slices/plans/contract.ts'
import { provisionContract } from '#slices/provision/contract.ts'
import { schoolContract } from '#slices/school/contract.ts'
import { studentsContract } from '#slices/students/contract.ts'
import { teamContract } from '#slices/team/contract.ts'
import { timetableContract } from '#slices/timetable/contract.ts'
import { todayContract } from '#slices/today/contract.ts'

/** Every operation of the workbench: the server binds it, our own web is its first customer, the OpenAPI is made of it. */
export const contract = {
  access: accessContract,
  school: schoolContract,
  students: studentsContract,
  identification: identificationContract,
  plans: plansContract,
  provision: provisionContract,
  timetable: timetableContract,
  funding: fundingContract,
  team: teamContract,
  today: todayContract,
}
