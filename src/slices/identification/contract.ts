import { attachmentsContract } from './attachments/contract.ts'
import { concernsContract } from './concerns/contract.ts'
import { datesContract } from './dates/contract.ts'
import { firstYearContract } from './first-year/contract.ts'
import { inputsContract } from './inputs/contract.ts'
import { measurementsContract } from './measurements/contract.ts'
import { notesContract } from './notes/contract.ts'
import { referralsContract } from './referrals/contract.ts'
import { reportsContract } from './reports/contract.ts'

export const identificationContract = {
  ...concernsContract,
  ...inputsContract,
  ...firstYearContract,
  ...measurementsContract,
  ...attachmentsContract,
  ...reportsContract,
  ...referralsContract,
  ...notesContract,
  ...datesContract,
}
