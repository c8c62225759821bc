import { expect } from 'vitest'
import { expectAccessibleInEveryPair, journey, signIn } from '../harness/journey.ts'

journey(
  'A teacher asks for the morning mail on the page of the account, and for no more of it',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'), { at: '/account' })
    const choice = page.getByRole('checkbox', { name: '寄摘要電郵給我' })
    await choice.check()
    await page.getByText('你將收到摘要電郵。').waitFor()
    await page.reload()
    await expect.poll(() => choice.isChecked()).toBe(true)
    await page.getByText('貴校未設定郵件伺服器，設定前不會寄出電郵。').waitFor()
    await choice.uncheck()
    await page.getByText('不會再寄摘要電郵給你。').waitFor()
    await page.reload()
    await choice.waitFor()
    await expect.poll(() => choice.isChecked()).toBe(false)
  },
)

journey(
  'The SENCO chooses the hour of the morning mail, and reads that no mail server is set and where it is',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('senco'), { at: '/settings' })
    await page.getByRole('link', { name: /^電郵/ }).click()
    await page.getByText(/^由負責主機的人在伺服器上設定/).waitFor()
    await page.getByLabel('摘要電郵寄出時間（香港時間）').selectOption('8')
    await page.getByRole('button', { name: '儲存' }).click()
    await page.getByText('已儲存寄出時間。').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('摘要電郵寄出時間（香港時間）').inputValue()).toBe('8')
    await expectAccessibleInEveryPair(page)
  },
)

journey(
  'A link that stops nothing says so, to whoever opens it',
  { school: 'demo' },
  async ({ page, expectProblem }) => {
    expectProblem(/GET \S+\/api\/digest\/\S+ was answered with 404/)
    await page.goto(`/digest/${'x'.repeat(43)}`)
    await page.getByText(/^(這連結已失效|This link stops nothing)/).waitFor()
    await expectAccessibleInEveryPair(page)
  },
)
