import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

export function layAccommodations(_school: SchoolRows, _people: DemoPeople): void {}
