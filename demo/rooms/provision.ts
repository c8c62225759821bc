import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import type { DemoCalendar } from './calendar.ts'
import { layGroups } from './provision/groups.ts'
import { layOffers } from './provision/offers.ts'
import { layMoney, layOutcomes } from './provision/outcomes.ts'
import { laySessions } from './provision/sessions.ts'

/** What the school offers, 25 groups, half a year of their sessions, what they cost and what became of them. */
export function layProvision(school: SchoolRows, people: DemoPeople, calendar: DemoCalendar): void {
  const offers = layOffers(school)
  const providerId = school.add('provider', {
    name_en: 'Example Speech Therapy Services (invented)',
    name_zh: '示範言語治療服務（虛構）',
    service: { zh: '言語治療', en: 'Speech therapy' },
  })
  const grant = school.add('funding_source', { name: { zh: '學習支援津貼', en: 'Learning Support Grant' } })
  const schoolFundsId = school.add('funding_source', { name: { zh: '學校經費', en: 'School funds' } })
  const groups = layGroups(school, people, { calendar, offers, providerId, fundingSourceId: grant })
  laySessions(school, people, { calendar, groups })
  layOutcomes(school, people, groups)
  layMoney(school, people, { groups, providerId, schoolFundsId })
}
