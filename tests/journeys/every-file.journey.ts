import { expect } from 'vitest'
import { closely, isOfAFile, visitAll } from '../harness/every-page.ts'
import { journey, signIn } from '../harness/journey.ts'

journey(
  "Everybody can use every page of a student's file that a SENCO reaches",
  { school: 'demo', minutes: 10 },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const { seen, wrong } = await visitAll(page, [`${workbench.address}/`], closely(page), isOfAFile)
    expect(wrong).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['/students/:id', '/students/:id/plans', '/students/:id/timeline']))
  },
)
