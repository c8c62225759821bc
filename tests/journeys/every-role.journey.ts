import { expect } from 'vitest'
import { visitAll } from '../harness/every-page.ts'
import { expectAccessible, type Guise, inGuises, journey, signIn } from '../harness/journey.ts'

/**
 * Who sees less than the SENCO meets other pages, or the same ones emptier: nothing that they are led to may be refused or broken.
 * Each walks in a guise of their own, looked at once a page; every-page.journey.ts looks closely at what is the same for all.
 */
const people: { role: string; name: string; guise: Guise; reaches: string[] }[] = [
  {
    role: 'teacher',
    name: 'a teacher',
    guise: { language: 'zh', scheme: 'light', width: 390 },
    reaches: ['/students/:id/identification/concerns/new', '/identification/inputs'],
  },
  {
    role: 'teaching_assistant',
    name: 'an assistant',
    guise: { language: 'en', scheme: 'dark', width: 390 },
    reaches: ['/students/:id', '/plans/cards'],
  },
  {
    role: 'sst_member',
    name: 'a member of the support team',
    guise: { language: 'en', scheme: 'light', width: 1440 },
    reaches: ['/identification/p1/observe/:id', '/students/:id/identification/reports'],
  },
  {
    role: 'principal',
    name: 'a principal',
    guise: { language: 'zh', scheme: 'dark', width: 1440 },
    reaches: ['/students/:id/identification/inputs', '/funding'],
  },
]

/** The kinds of pages that somebody before has looked at by axe: who comes after is led to them, and looks again at those that are new. */
const looked = new Set<string>()

for (const { role, name, guise, reaches } of people)
  journey(
    `Everybody can use every page that ${name} reaches, and none of them is refused`,
    { school: 'demo', minutes: 6 },
    async ({ page, workbench }) => {
      await signIn(page, workbench.person(role), { language: guise.language })
      await inGuises(page, [guise], async () => {
        const look = async (_: unknown, kind: string) => {
          if (looked.has(kind)) return
          looked.add(kind)
          await expectAccessible(page)
        }
        const { seen, wrong } = await visitAll([page], [`${workbench.address}/`], look)
        expect(wrong).toEqual([])
        expect(seen).toEqual(expect.arrayContaining(reaches))
      })
    },
  )
