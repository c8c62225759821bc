import { accommodationsContract } from './accommodations/contract.ts'
import { bankContract } from './bank/contract.ts'
import { cardsContract } from './cards/contract.ts'
import { coachContract } from './coach/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { evidenceContract } from './evidence/contract.ts'
import { milestonesContract } from './milestones/contract.ts'
import { planContract } from './plan/contract.ts'
import { profileContract } from './profile/contract.ts'
import { reviewContract } from './review/contract.ts'

export const plansContract = {
  ...profileContract,
  ...planContract,
  ...bankContract,
  ...coachContract,
  ...evidenceContract,
  ...reviewContract,
  ...accommodationsContract,
  ...cardsContract,
  ...documentsContract,
  ...milestonesContract,
}
