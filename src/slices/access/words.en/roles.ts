import type { Role } from '../model.ts'

/** What each role is called, and what it opens, in one line. */
export const en = {
  names: {
    senco: 'SENCO',
    principal: 'Principal or vice-principal',
    sst_member: 'Student Support Team member',
    teacher: 'Teacher',
    teaching_assistant: 'Teaching assistant',
    specialist: 'Specialist',
    office: 'School office',
    parent: 'Parent',
    sponsor: 'School sponsoring body',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
  sees: {
    senco: 'All students with their records; keeps the register, decides tiers, manages accounts.',
    principal: 'All students, the funding and the school’s overview; decides tiers.',
    sst_member: 'All students with special educational needs (SENST, guidance teacher, social worker).',
    teacher: 'The students they teach: no reports, no restricted notes.',
    teaching_assistant: 'The students in their groups.',
    specialist: 'The students assigned to them, with reports (EP, speech therapist, outside provider).',
    office: 'The roll, classes and staff accounts; nothing about special educational needs.',
    parent: 'What the school shares about their own child.',
    sponsor: 'Figures only.',
    administrator: 'Accounts, settings and backups; no students.',
  } satisfies Record<Role, string>,
}
