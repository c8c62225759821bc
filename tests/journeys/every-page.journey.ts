import { expect } from 'vitest'
import { closely, isOfTheRest, visitAll } from '../harness/every-page.ts'
import { journey, signIn } from '../harness/journey.ts'

journey(
  "Everybody can use every page that a SENCO reaches outside of students' files, provision and the team",
  { school: 'demo', minutes: 10 },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`], closely(page), isOfTheRest)
    expect(wrong).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['/students', '/identification', '/plans', '/funding', '/settings']))
  },
)
