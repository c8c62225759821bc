import { expect } from 'vitest'
import { expectAccessible, journey, signIn, speak } from '../harness/journey.ts'

journey(
  'The SENCO reads the provision map on the screen, in rows, narrowed, as a workbook, and on one A3 for the wall',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'))
    await page.goto('/provision/map')
    await speak(page, 'en')
    await page.getByRole('heading', { name: '3B', exact: true }).waitFor()
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    expect(paper).toMatch(/\/MediaBox\s*\[\s*0 0 119\d(\.\d+)? 84\d/)

    await page.getByLabel('In rows by').selectOption({ label: 'Class' })
    const table = page.getByRole('table', { name: 'Class' })
    await table.getByRole('link', { name: '3B' }).waitFor()
    await expectAccessible(page)
    await table.getByRole('link', { name: '3B' }).click()
    await page.getByRole('table', { name: 'Student' }).getByRole('link').first().waitFor()
    expect(await page.getByRole('table', { name: 'Student' }).getByRole('row').count()).toBeLessThan(8)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Provision map.*\.xlsx$/)
  },
)
