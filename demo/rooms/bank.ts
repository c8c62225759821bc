import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

export function layBank(_school: SchoolRows, _people: DemoPeople): void {}
