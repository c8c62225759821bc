import { expect } from 'vitest'
import { expectAccessibleInEveryPair, expectKeyboard, journey, signIn, visit } from '../harness/journey.ts'

journey(
  'A teacher sees at the bell that something changed, goes to it, and has read it by that',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'))
    await page.getByRole('link', { name: '通知：2項新通知' }).click()
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor()
    const fresh = page.getByRole('region', { name: '新通知' })
    await expect
      .poll(() =>
        fresh
          .getByRole('listitem')
          .filter({ has: page.getByRole('link') })
          .count(),
      )
      .toBe(2)
    await expectAccessibleInEveryPair(page)
    await fresh.getByRole('link', { name: /計劃開始執行/ }).click()
    await page.waitForURL(/\/students\/[^/]+\/plans\//)
    await page.getByRole('link', { name: '通知：1項新通知' }).click()
    await page.getByRole('button', { name: /^標示為未讀：.*計劃開始執行/ }).click()
    await page.getByRole('link', { name: '通知：2項新通知' }).waitFor()
    await expectKeyboard(page)
    await page.getByRole('button', { name: '全部標示為已讀' }).click()
    await page.getByRole('link', { name: '通知', exact: true }).waitFor()
    await page.getByText('所有通知都已讀。').waitFor()
  },
)

journey(
  'What the SENCO decides of a student rings at the student’s teacher, and not at the SENCO',
  { school: 'demo' },
  async ({ page, anotherPage, workbench }) => {
    await signIn(page, workbench.person('senco'))
    const list = await (await page.request.get('/api/students?who=all&search=黃思行')).json()
    const decided = await page.request.post(`/api/tiers`, {
      data: { studentIds: [list.rows[0].id], tier: 2, startsOn: '2026-11-23', reason: '檢討後調整' },
      headers: { origin: workbench.address },
    })
    expect(decided.status()).toBe(200)
    await visit(page, '/notices')
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor()
    expect(await page.getByRole('link', { name: /訂定了支援層級/ }).count()).toBe(0)
    const teacher = await anotherPage()
    await signIn(teacher, workbench.person('teacher'), { at: '/notices' })
    await teacher.getByRole('link', { name: '黃思行：訂定了支援層級' }).click()
    await teacher.waitForURL(/\/students\/[^/]+\/tier$/)
  },
)
