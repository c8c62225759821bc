import { expect } from 'vitest'
import { closely, visitAll } from '../harness/every-page.ts'
import { journey } from '../harness/journey.ts'

journey(
  'Everybody can use every page before signing in',
  { school: 'demo', minutes: 5 },
  async ({ page, workbench }) => {
    const { seen, wrong } = await visitAll([page], [`${workbench.address}/`], closely())
    expect(wrong).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  },
)
