import { expect } from 'vitest'
import { closely, isOfTheTeam, visitAll } from '../harness/every-page.ts'
import { journey, signIn } from '../harness/journey.ts'

journey(
  'Everybody can use every page of provision, the timetable, the team and the day that a SENCO reaches',
  { school: 'demo', minutes: 10 },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`], closely(page), isOfTheTeam)
    expect(wrong).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['/today', '/team/due', '/provision/map', '/timetable/away']))
  },
)
