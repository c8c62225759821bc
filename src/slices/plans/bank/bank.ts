import { adhd } from './adhd.ts'
import { ala } from './ala.ts'
import { asd } from './asd.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { mi } from './mi.ts'
import type { BankPart } from './model.ts'
import { pd } from './pd.ts'
import { sli } from './sli.ts'
import { spld } from './spld.ts'
import { vi } from './vi.ts'

/** What a plan can be started from, in our own words. Schools change every sentence to fit the student. */
export const shippedBank: readonly BankPart[] = [spld, id, asd, adhd, pd, vi, hi, sli, mi, ala]
