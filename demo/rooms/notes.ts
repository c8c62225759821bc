import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

export function layNotes(_school: SchoolRows, _people: DemoPeople): void {}
