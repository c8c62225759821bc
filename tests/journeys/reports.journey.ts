import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aPdf } from '#slices/identification/attachments/examples.ts'
import {
  expectAccessible,
  expectAccessibleInEveryPair,
  expectAccessibleInOpposites,
  journey,
  type Person,
  settled,
  signIn,
  visit,
} from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** The two guises that differ in everything. */
/** Somebody of the demo school by their code; all have one password. */
const colleague = (known: Person, code: string): Person => ({ ...known, identifier: `DEMO/${code}` })

/** Signs in and opens a part of the identification of the one student who is found by a search, in Chinese. */
async function openPart(page: Page, person: Person, search: string, part: string): Promise<void> {
  await signIn(page, person)
  const { origin } = new URL(page.url())
  const answer = await page.request.get(`${origin}/api/students?${new URLSearchParams({ search, who: 'all' })}`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  await visit(page, `/students/${rows[0]?.id}/identification/${part}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const panel = (page: Page) => page.getByRole('dialog')

journey(
  'A SENCO files a report with its papers; a page that calls itself PDF is refused, and teachers find nothing',
  demo,
  async (story) => {
    const { page, workbench, anotherPage, expectProblem } = story
    expectProblem(/answered with 422/)
    expectProblem(/answered with 404/)
    await openPart(page, workbench.person('senco'), '何悠然', 'reports')
    await page.getByRole('button', { name: '歸檔報告' }).click()
    await panel(page).getByLabel('報告類別').selectOption({ label: '教育心理學家報告' })
    await panel(page).getByLabel('撰寫者').fill('校本教育心理學家')
    await panel(page).getByLabel('報告日期').fill('2026-11-02')
    await panel(page).getByLabel('重點（幾行）').fill('工作記憶較弱，多用圖像')
    await panel(page)
      .getByLabel('選擇檔案')
      .setInputFiles([
        { name: '評估報告.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf(['Assessment'])) },
        { name: '網頁.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
        {
          name: '附件.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from(aPdf(Array<string>(30_000).fill('An appendix of two megabytes. '.repeat(2)))),
        },
      ])
    await expect.poll(() => panel(page).getByRole('alert').textContent()).toContain('未獲接納：網頁.pdf')
    await expect.poll(() => panel(page).getByRole('button', { name: /^移除/ }).count()).toBe(2)
    expect(await panel(page).getByLabel('撰寫者').inputValue()).toBe('校本教育心理學家')
    await panel(page).getByRole('button', { name: '歸檔', exact: true }).click()
    await page.getByRole('heading', { level: 3, name: '教育心理學家報告' }).waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /評估報告\.pdf/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('評估報告.pdf')
    expect(await readFile(await download.path())).toEqual(Buffer.from(aPdf(['Assessment'])))
    await expectAccessibleInEveryPair(page)

    const teacher = await anotherPage()
    await signIn(teacher, colleague(workbench.person('teacher'), 'teacher3b'))
    const { pathname } = new URL(page.url())
    await visit(teacher, pathname)
    await settled(teacher)
    expect(await teacher.getByText('校本教育心理學家').count()).toBe(0)
    const asked = await teacher.request.get(`/api${pathname.replace('/identification', '')}`)
    expect(asked.status()).toBe(404)
  },
)

journey(
  'Two colleagues correct one report at the same time: nothing of either is lost, and a person chooses',
  demo,
  async (story) => {
    const { page, workbench, anotherPage, expectProblem } = story
    expectProblem(/answered with 409/)
    await openPart(page, workbench.person('senco'), '何悠然', 'reports')
    const second = await anotherPage()
    await openPart(second, workbench.person('senco'), '何悠然', 'reports')
    const correct = { name: '更正：教育心理學家報告，2026年11月2日' }
    await page.getByRole('button', correct).click()
    await second.getByRole('button', correct).click()
    await panel(page).getByLabel('撰寫者').fill('校本教育心理學家梁博士')
    await panel(page).getByRole('button', { name: '儲存' }).click()
    await page.getByText('報告資料已更正。').first().waitFor()

    await panel(second).getByLabel('撰寫者').fill('教育局教育心理學家')
    await panel(second).getByLabel('有效至').fill('2028-11-01')
    await panel(second).getByRole('button', { name: '儲存' }).click()
    await panel(second).getByText('校本教育心理學家梁博士').first().waitFor()
    await panel(second).getByText('教育局教育心理學家').first().waitFor()
    await panel(second).locator('fieldset', { hasText: '梁博士' }).getByRole('button').nth(1).click()
    await panel(second).getByRole('button', { name: '儲存' }).click()
    await second.getByText('報告資料已更正。').first().waitFor()
    const shown = second.getByRole('listitem').filter({ hasText: '工作記憶較弱' })
    await expect.poll(() => shown.textContent()).toContain('校本教育心理學家梁博士')
    await expect.poll(() => shown.textContent()).toContain('2028年11月1日')
  },
)

journey('A restricted note is read by its readers, on record, and is not left in the browser', demo, async (story) => {
  const { page, workbench, anotherPage } = story
  const social = colleague(workbench.person('senco'), 'social')
  await openPart(page, social, '李知遙', 'notes')
  await page.getByRole('button', { name: '寫記事' }).click()
  await panel(page).getByLabel('關於甚麼').fill('家庭')
  await panel(page).getByLabel('內容').fill('暫住外婆家')
  await panel(page).getByText('已儲存').waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('外婆')

  // The tab is gone in the middle; the account has kept it.
  await page.reload()
  await page.getByRole('button', { name: '寫記事' }).click()
  await expect.poll(() => panel(page).getByLabel('內容').inputValue()).toBe('暫住外婆家')
  await panel(page).getByRole('checkbox', { name: '梁俊睿博士' }).check()
  await expectAccessibleInOpposites(page)
  await expect.poll(() => panel(page).getByRole('checkbox', { name: '梁俊睿博士' }).isChecked()).toBe(true)
  await panel(page).getByRole('button', { name: '寫下記事' }).click()
  await page.getByRole('heading', { level: 3, name: '家庭' }).waitFor()
  expect(await page.getByText('暫住外婆家').count()).toBe(0)

  const principal = await anotherPage()
  await openPart(principal, workbench.person('principal'), '李知遙', 'notes')
  expect(await principal.getByText('不供你閱讀').count()).toBe(1)

  const reader = await anotherPage()
  await openPart(reader, workbench.person('specialist'), '李知遙', 'notes')
  await expectAccessible(reader)
  await reader.getByRole('button', { name: /^閱讀（會留下紀錄）/ }).click()
  await reader.getByText('暫住外婆家').waitFor()
  await expectAccessible(reader)
  // Left open on the desk, it hides by itself; read again, it goes with the page.
  await reader.getByRole('button', { name: '收起' }).click()
  await reader.clock.install()
  await reader.getByRole('button', { name: /^閱讀（會留下紀錄）/ }).click()
  await reader.getByText('暫住外婆家').waitFor()
  await reader.clock.runFor(2 * 60 * 1000)
  expect(await reader.getByText('暫住外婆家').count()).toBe(0)
  await reader.getByRole('button', { name: /^閱讀（會留下紀錄）/ }).click()
  await reader.getByText('暫住外婆家').waitFor()
  await reader.getByRole('link', { name: '報告' }).click()
  await reader.getByRole('heading', { level: 2, name: '報告' }).waitFor()
  await reader.goBack()
  await reader.getByRole('heading', { level: 3, name: '家庭' }).waitFor()
  expect(await reader.getByText('暫住外婆家').count()).toBe(0)

  const senco = await anotherPage()
  await openPart(senco, workbench.person('senco'), '李知遙', 'notes')
  const student = new URL(senco.url()).pathname.split('/')[2] ?? ''
  const trail = await senco.request.get(`/api/trail?${new URLSearchParams({ student, word: 'note.revealed' })}`)
  const { events } = (await trail.json()) as { events: { person: { nameZh: string } }[] }
  expect(events.map(({ person }) => person.nameZh)).toEqual(Array(3).fill('梁俊睿博士'))
})
