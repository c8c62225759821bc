import { expect } from 'vitest'
import { expectAccessible, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'The SENCO reads the provision map on the screen, in rows, narrowed, as a workbook, and on one A3 for the wall',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/provision/map', language: 'en' })
    await page.getByRole('heading', { name: '3B', exact: true }).waitFor()
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    expect(paper).toMatch(/\/MediaBox\s*\[\s*0 0 119\d(\.\d+)? 84\d/)

    await page.getByLabel('In rows by').selectOption({ label: 'Week' })
    await page.getByRole('table', { name: 'Week' }).getByText('Week of').first().waitFor()
    await page.getByLabel('In rows by').selectOption({ label: 'Who gives it' })
    const givers = page.getByRole('table', { name: 'Who gives it' })
    await givers.getByRole('link').first().waitFor()
    // Sorted by name and by nothing else.
    expect(await givers.getByRole('columnheader').getByRole('button').count()).toBe(1)

    await visit(page, '/provision/map?by=class&asAt=2026-11-20')
    const table = page.getByRole('table', { name: 'Class' })
    await table.getByRole('link', { name: '3B' }).waitFor()
    await expectAccessible(page)
    await table.getByRole('link', { name: '3B' }).click()
    await page.getByRole('table', { name: 'Student' }).getByRole('link').first().waitFor()
    expect(new URL(page.url()).searchParams.get('asAt')).toBe('2026-11-20')
    expect(await page.getByRole('table', { name: 'Student' }).getByRole('row').count()).toBeLessThan(8)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Provision map.*\.xlsx$/)
  },
)
