import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, type Person, signIn, speak, visit } from '../harness/journey.ts'

const demo = { school: 'demo' } as const

/** Signs in and gives the student who is found by a search, with their plans. */
async function find(page: Page, person: Person, search: string) {
  await signIn(page, person)
  const students = await page.request.get(`/api/students?${new URLSearchParams({ search, who: 'all' })}`)
  const { rows } = (await students.json()) as { rows: { id: string }[] }
  const id = rows[0]?.id as string
  const answer = await page.request.get(`/api/students/${id}/plans`)
  const { plans } = (await answer.json()) as { plans: { id: string; state: string }[] }
  const planIn = (state: string) => plans.find((plan) => plan.state === state)?.id as string
  return { id, planIn }
}

/** Counts what a person does: a click, a text typed into a box, a key pressed, a choice made, each as one. */
function counted() {
  let actions = 0
  return {
    get actions() {
      return actions
    },
    async one(act: Promise<unknown>): Promise<void> {
      actions += 1
      await act
    },
  }
}

/** Opens a section, writes it and leaves it. */
async function write(page: Page, { one }: ReturnType<typeof counted>, name: string, text: string): Promise<void> {
  const section = page.getByRole('region', { name })
  await one(section.getByRole('button', { name: /^(撰寫|更改)/ }).click())
  await one(section.getByRole('textbox').first().fill(text))
  await one(section.getByRole('button', { name: '完成', exact: true }).click())
  await section.getByText(text).first().waitFor()
}

journey('A SENCO writes a reviewable IEP from profile and bank in at most 60 actions', demo, async (story) => {
  const { page, workbench } = story
  const { id } = await find(page, workbench.person('senco'), '張芊朗')
  await visit(page, `/students/${id}/plans`)
  const count = counted()
  const { one } = count

  await one(page.getByRole('button', { name: '開始個別學習計劃' }).first().click())
  await one(page.getByRole('button', { name: '開始', exact: true }).click())
  await page.getByRole('heading', { name: /^個別學習計劃/ }).waitFor()

  await write(page, count, '強項與興趣', '不怕提問，很有幽默感')
  await write(page, count, '現時情況', '能自行由座位走到圖書角；上落樓梯需要扶手')
  await write(page, count, '長期目標', '學年完結時能自行參與體育課的熱身')

  for (const number of [1, 2, 3]) {
    await one(page.getByRole('button', { name: '從庫中取一個目標' }).click())
    const picker = page.getByRole('dialog')
    await picker.getByRole('listbox').getByRole('option').nth(number).waitFor()
    await one(picker.getByRole('listbox').getByRole('option').nth(number).click())
    await expect.poll(() => page.locator('article').count()).toBe(number)
    const target = page.locator('article').nth(number - 1)
    await one(target.getByRole('button', { name: '從庫中取策略' }).click())
    await picker.getByRole('listbox').getByRole('option').first().waitFor()
    await one(picker.getByRole('listbox').getByRole('option').nth(0).click())
    await one(picker.getByRole('listbox').getByRole('option').nth(1).click())
    await one(picker.getByRole('button', { name: /加入/ }).click())
    await expect.poll(() => target.getByRole('listitem').count()).toBe(2)
  }

  await write(page, count, '學生的想法', '我想同大家一齊熱身')
  const parents = page.getByRole('region', { name: /家長的想法/ })
  await one(parents.getByRole('button', { name: /^撰寫/ }).click())
  await one(parents.getByLabel('已詢問，不願表達').check())
  await one(parents.getByRole('button', { name: '完成', exact: true }).click())
  await parents.getByText('已詢問，不願表達。').waitFor()
  await one(page.getByRole('button', { name: '記錄同意' }).click())
  await one(page.getByRole('dialog').getByRole('button', { name: '記錄', exact: true }).click())
  await page.getByText('所需項目已齊備，可以同意。').waitFor()
  await one(page.getByRole('button', { name: '同意計劃' }).click())
  await page.getByText('計劃已獲同意。').first().waitFor()
  await one(page.getByRole('button', { name: '開始執行' }).click())
  await page.getByText('計劃已開始執行。').first().waitFor()
  expect(count.actions).toBeLessThanOrEqual(60)
  // Whose name was written in Chinese is read in English by whoever reads English, where it is written as well.
  await speak(page, 'en')
  const target = page.locator('article').first()
  await target.getByText(/Ho Yat Sum/).waitFor()
  await target.getByRole('button', { name: /^Change \(Target 1\)/ }).click()
  await target.getByText('Ho Yat Sum', { exact: true }).waitFor()
  expect(await target.getByText('何一心').count()).toBe(0)
  await speak(page, 'zh')
  await expectAccessibleInOpposites(page)
  // What comes next stands beside the plan in force, before putting it away.
  await page.getByRole('complementary', { name: '執行中' }).getByRole('link', { name: '檢討計劃' }).click()
  await page.getByRole('button', { name: '完成檢討' }).waitFor()
})

journey(
  'Nothing typed is lost to a closed tab or a lost network, and two editors see each other and both keep their texts',
  demo,
  async (story) => {
    const { page, anotherPage, workbench, expectProblem } = story
    expectProblem(/was answered with 409/)
    expectProblem(/ERR_INTERNET_DISCONNECTED|failed|Failed/)
    const { id, planIn } = await find(page, workbench.person('senco'), 'Zara')
    const address = `/students/${id}/plans/${planIn('draft')}`
    const open = async (of: Page) => {
      await visit(of, address)
      const section = of.getByRole('region', { name: '長期目標' })
      await section.getByRole('button', { name: /^(撰寫|更改)/ }).click()
      return section
    }

    // The tab is closed in the middle of a sentence, before anything was sent.
    const section = await open(page)
    const context = page.context()
    await section.getByRole('textbox').first().pressSequentially('她會用兩種語言說出')
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    const reopened = await open(again)
    await expect.poll(() => reopened.getByRole('textbox').first().inputValue()).toBe('她會用兩種語言說出')

    // The network goes: it is said, the words stay, and they are saved by themselves when it is back.
    await context.setOffline(true)
    await reopened.getByRole('textbox').first().fill('她會用兩種語言說出自己的想法')
    await reopened.getByText(/未能儲存：沒有網絡/).waitFor()
    await context.setOffline(false)
    await reopened.getByText('已儲存', { exact: true }).waitFor()
    const saved = async () => {
      const answer = await again.request.get(`/api${address}`)
      const { texts } = (await answer.json()) as { texts: { section: string; words: { zh: string } }[] }
      return texts.find((text) => text.section === 'goals')?.words.zh
    }
    expect(await saved()).toBe('她會用兩種語言說出自己的想法')

    // A colleague opens the same section: each is told of the other, and neither text is thrown away.
    const colleague = await anotherPage()
    await find(colleague, workbench.person('sst_member'), 'Zara')
    const theirs = await open(colleague)
    await colleague.getByText(/何一心亦正開啟此頁/).waitFor()
    await theirs.getByRole('textbox').first().fill('她會主動用中文提問')
    await theirs.getByText('已儲存', { exact: true }).waitFor()
    await reopened.getByRole('textbox').first().fill('她會教同學說烏爾都語的問候')
    const versions = again.getByRole('region', { name: '兩個版本' })
    await versions.waitFor()
    await expect.poll(() => versions.textContent()).toMatch(/她會教同學說烏爾都語的問候.*她會主動用中文提問/s)
    await versions.getByRole('button', { name: /用我的/ }).click()
    await expect.poll(saved, { timeout: 10_000 }).toBe('她會教同學說烏爾都語的問候')
  },
)

journey(
  'A try is logged in at most three taps, also where there is no network, and taken back when it was a slip',
  demo,
  async (story) => {
    const { page, anotherPage, workbench, expectProblem } = story
    expectProblem(/ERR_INTERNET_DISCONNECTED|failed|Failed/)
    await signIn(page, workbench.person('teaching_assistant'))
    await page.setViewportSize({ width: 390, height: 844 })
    await visit(page, '/plans/tries')
    const count = counted()
    const { one } = count
    const target = page.getByRole('button', { name: /老師派發工作紙後/ })
    await one(target.click())
    await one(page.getByRole('button', { name: '4', exact: true }).click())
    await page.getByText('已記錄：5次中4次。').first().waitFor()
    expect(count.actions).toBeLessThanOrEqual(3)
    await page.getByText('今天1次').first().waitFor()
    await page.getByRole('button', { name: '撤回' }).click()
    await expect.poll(() => page.getByText('今天1次').count()).toBe(0)

    await page.context().setOffline(true)
    await page.getByRole('button', { name: '3', exact: true }).click()
    await page.getByText(/有1次嘗試正等候網絡/).waitFor()
    await page.context().setOffline(false)
    await page.getByText('今天1次').first().waitFor()

    // Found out later: whoever logged it takes it back from the table of all tries.
    await page.getByRole('link', { name: '黃思行' }).click()
    const first = page.locator('section', { has: page.getByRole('heading', { name: /老師派發工作紙後/ }) }).first()
    await first.getByText('所有嘗試').click()
    const mine = first.getByRole('button', { name: /^撤回/ })
    const before = await mine.count()
    await mine.first().click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回嘗試' }).click()
    await expect.poll(() => mine.count()).toBe(before - 1)

    // The SENCO takes back anybody's: who made the slip may have left.
    const desk = await anotherPage()
    await signIn(desk, workbench.person('senco'), { at: page.url(), language: 'zh' })
    const all = desk.locator('section', { has: desk.getByRole('heading', { name: /老師派發工作紙後/ }) }).first()
    await all.getByText('所有嘗試').click()
    const anybodys = all.getByRole('button', { name: /^撤回/ })
    const whole = await anybodys.count()
    expect(whole).toBeGreaterThan(before - 1)
    await anybodys.first().click()
    await desk
      .getByRole('dialog')
      .getByText(/這次嘗試由.+記錄/)
      .waitFor()
    await desk.getByRole('dialog').getByRole('button', { name: '撤回嘗試' }).click()
    await expect.poll(() => anybodys.count()).toBe(whole - 1)
  },
)

journey(
  'A plan with four targets is reviewed in at most 15 actions, attendance and tier included, and the next one opens with what carries over',
  demo,
  async (story) => {
    const { page, workbench } = story
    const { id } = await find(page, workbench.person('senco'), '黃思行')
    await visit(page, '/plans')
    const count = counted()
    const { one } = count
    // From the list of what is due to the next plan, everything is counted.
    await one(page.getByRole('link', { name: /黃思行/ }).click())
    const outcome = (number: number) => page.getByRole('group', { name: `目標${number}的結果` })
    await outcome(4).waitFor()
    await page.getByText('連續筆算超過十分鐘便離座。').waitFor()
    await expectAccessibleInOpposites(page)
    await one(outcome(1).getByRole('button', { name: '部分達成' }).click())
    await one(outcome(2).getByRole('button', { name: '已達成' }).click())
    await one(outcome(3).getByRole('button', { name: '未達成' }).click())
    await one(outcome(4).getByRole('button', { name: '部分達成' }).click())
    const reasons = page.getByLabel('原因，或更改了甚麼')
    await one(reasons.nth(0).fill('有圖示時做得到'))
    await one(reasons.nth(2).fill('指示太長'))
    await one(reasons.nth(3).fill('只記錄了兩次'))
    await one(page.getByLabel('安排的節數').fill('24'))
    await one(page.getByLabel('出席的節數').fill('20'))
    await page.getByText(/24節中出席20節（83%）/).waitFor()
    await one(page.getByLabel('我們的發現和下一步').fill('寫字課繼續用分段工作紙'))
    await one(page.getByLabel('建議', { exact: true }).selectOption('2'))
    await one(page.getByLabel('原因', { exact: true }).fill('四個目標中三個有進展'))
    await one(page.getByLabel('對建議的決定').selectOption('accepted'))
    await one(page.getByRole('button', { name: '完成檢討' }).click())
    await page.getByText('計劃已檢討。').first().waitFor()
    expect(count.actions).toBe(15)
    // At the tier that was accepted the next plan is a support plan; a target that goes on begins where its tries stood.
    await page.getByRole('heading', { name: /^支援計劃.*草稿/ }).waitFor()
    await expect.poll(() => page.locator('article').count()).toBe(3)
    await page.locator('article').first().getByText('起點60%').waitFor()
    const answer = await page.request.get(`/api/students/${id}`)
    const { tier, tiers } = (await answer.json()) as { tier: number; tiers: { reason: string }[] }
    expect([tier, tiers[0]?.reason]).toEqual([2, '四個目標中三個有進展'])
  },
)

journey(
  'Two people who settle the same target at a review see both versions, and the one they take is kept',
  demo,
  async (story) => {
    const { page, anotherPage, workbench, expectProblem } = story
    expectProblem(/was answered with 409/)
    const { id, planIn } = await find(page, workbench.person('senco'), '陳海嵐')
    const address = `/students/${id}/plans/${planIn('in_force')}/review`
    const colleague = await anotherPage()
    await find(colleague, workbench.person('sst_member'), '陳海嵐')
    // The choice between two versions has the same name and stands before it.
    const outcome = (of: Page) => of.getByRole('group', { name: '目標1的結果' }).last()
    const saved = async () => {
      const answer = await page.request.get(`/api${address}`)
      const { fields } = (await answer.json()) as { fields: { outcomes: Record<string, { state: string }> } }
      return Object.values(fields.outcomes).map(({ state }) => state)
    }
    for (const of of [page, colleague]) {
      await visit(of, address)
      await outcome(of).waitFor()
    }
    await outcome(page).getByRole('button', { name: '已達成' }).click()
    await expect.poll(saved, { timeout: 10_000 }).toEqual(['achieved'])
    await outcome(colleague).getByRole('button', { name: '未達成' }).click()
    const versions = colleague.getByRole('region', { name: '兩個版本' })
    await versions.waitFor()
    await expect.poll(() => versions.textContent()).toMatch(/目標1的結果.*未達成.*已達成/s)
    await versions.getByRole('button', { name: /用同事的/ }).click()
    await expect.poll(() => outcome(colleague).getByRole('button', { pressed: true }).textContent()).toBe('已達成')
    await colleague.reload()
    await expect.poll(() => outcome(colleague).getByRole('button', { pressed: true }).textContent()).toBe('已達成')
    expect(await saved()).toEqual(['achieved'])
  },
)

journey(
  'Where there is no target to log a try for, it is said in a box that stands clear of the sentence above it',
  demo,
  async ({ page, workbench }) => {
    await signIn(
      page,
      { ...workbench.person('sst_member'), identifier: 'DEMO/social' },
      { at: '/plans/tries', language: 'zh' },
    )
    const box = page.getByText('可記錄嘗試的目標').locator('..')
    const [above, below] = [await page.getByText(/^選目標，再選看到的情況/).boundingBox(), await box.boundingBox()]
    if (!above || !below) throw new Error('The sentence or the box is not there.')
    expect(below.y - (above.y + above.height)).toBeGreaterThanOrEqual(16)
  },
)
