import type { ShippedProvision } from '../model.ts'
import { adhd } from './adhd.ts'
import { ala } from './ala.ts'
import { asd } from './asd.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { mi } from './mi.ts'
import { pd } from './pd.ts'
import { several } from './several.ts'
import { sli } from './sli.ts'
import { spld } from './spld.ts'
import { vi } from './vi.ts'

/** What a school may offer, in our own words; schools change every sentence to fit. Those for several needs stand last. */
export const shippedProvisions: readonly ShippedProvision[] = [
  ...spld,
  ...id,
  ...asd,
  ...adhd,
  ...pd,
  ...vi,
  ...hi,
  ...sli,
  ...mi,
  ...ala,
  ...several,
]
