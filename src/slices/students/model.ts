/** The nine types of special educational needs, and in primary schools the academic low achiever as a thing of its own. */
export const needTypes = ['SpLD', 'ID', 'ASD', 'ADHD', 'PD', 'VI', 'HI', 'SLI', 'MI', 'ALA'] as const
export type NeedType = (typeof needTypes)[number]

export const certainties = ['suspected', 'confirmed'] as const
export type Certainty = (typeof certainties)[number]

/** The reason of a tier that an import writes when the list gives none. */
export const importedReason = 'imported'

/** Tiers of support. A student with no tier is not on the register. */
export const tiers = [1, 2, 3] as const
export type Tier = (typeof tiers)[number]

export const sexes = ['M', 'F'] as const
export type Sex = (typeof sexes)[number]

/** Columns that a register can be sorted by. */
export const registerSorts = ['class', 'name', 'tier', 'tierSince', 'report'] as const
export type RegisterSort = (typeof registerSorts)[number]

export const importKinds = ['students', 'staff', 'classes', 'sen', 'oneroster'] as const
export type ImportKind = (typeof importKinds)[number]

/** Forms about a student that several people may have open at once. */
export const sharedForms = ['profile', 'plan', 'review', 'first year'] as const
export type SharedForm = (typeof sharedForms)[number]
