import { expect } from 'vitest'
import { closely, visitAll } from '../harness/every-page.ts'
import { journey, signIn } from '../harness/journey.ts'

journey(
  'Everybody can use every page that a SENCO reaches',
  { school: 'demo', minutes: 15 },
  async ({ page, anotherPage, workbench }) => {
    const tabs = [page, await anotherPage()]
    for (const tab of tabs) await signIn(tab, workbench.person('senco'))
    const { seen, wrong } = await visitAll(tabs, [`${workbench.address}/`], closely())
    expect(wrong).toEqual([])
    expect(seen).toEqual(
      expect.arrayContaining([
        ...['/students', '/identification', '/plans', '/funding', '/settings'],
        ...['/students/:id', '/students/:id/plans', '/students/:id/timeline'],
        ...['/today', '/team/due', '/provision/map', '/timetable/away'],
      ]),
    )
  },
)
