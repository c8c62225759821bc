import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

export function layReports(_school: SchoolRows, _people: DemoPeople): void {}
