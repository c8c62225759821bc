import { encode } from 'iconv-lite'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dateInHongKong, schoolYearOf } from '#kernel/dates.ts'
import { expectAccessible, expectAccessibleInOpposites, journey, settled, signIn, speak } from '../harness/journey.ts'

/** The two guises that differ in everything. */
/** Sets up a school, so that its first person can sign in. */
async function foundSchool(page: Page, address: string, code: string): Promise<void> {
  const person = { staffCode: 'FOUND', nameEn: 'Example Founder', nameZh: '創辦人', email: 'founder@school.invalid' }
  const password = 'a long enough password'
  const school = {
    code: 'EXAMPLE',
    nameEn: 'Example School',
    nameZh: '例子小學',
    level: 'primary',
    financeType: 'aided',
  }
  const schoolYear = schoolYearOf(dateInHongKong(new Date()))
  const answer = await page.request.post(`${address}/api/setup`, {
    data: { code, school, schoolYear, person, password },
    headers: { origin: address },
  })
  expect(answer.status()).toBe(200)
  await signIn(page, { identifier: person.email, password, role: 'senco' })
}

/** A class list as schools keep it: a title above the headings, in Big5, with what is everyday in such files. */
function classList(students: number, lastBirthDate = '28/02/2019'): Buffer {
  const lines = Array.from({ length: students }, (_, index) => {
    const number = index + 1
    const [name, sex] = number % 2 ? ['小明', '男'] : ['小芬', 'F']
    const birth = number === 60 ? lastBirthDate : `0${(number % 9) + 1}/03/2019`
    return `${1 + (index % 6)}A,${1 + Math.floor(index / 6)},陳${name}${number},CHAN ${number},${sex},${birth},#0${1000 + number},嘅`
  })
  const rows = ['例子小學全校名單', '', '班別,班號,中文姓名,英文姓名,性別,出生日期,註冊編號,愛好', ...lines]
  return encode(rows.join('\r\n'), 'big5-hkscs')
}

/** Gives the page a file, as somebody does who chooses one. */
async function chooseFile(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.goto('/students/import')
  await page.getByLabel('選擇檔案').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.waitForURL(/\/students\/import\/[0-9a-f-]{36}/)
  await settled(page)
}

const count = (page: Page, what: string) =>
  page.locator('dl').last().locator('div').filter({ hasText: what }).locator('dd').textContent()

journey('From a class list and an SEN list in Excel’s CSV to a live register', { minutes: 4 }, async (story) => {
  const { page, workbench } = story
  await foundSchool(page, workbench.address, await workbench.setupCode())
  await page.goto('/students')
  await speak(page, 'zh')
  await page.getByRole('link', { name: '匯入班級名單' }).click()
  await expectAccessible(page)

  // A day that does not exist: nothing can be written before it is put right.
  await chooseFile(page, '班級名單.csv', classList(60, '31/02/2019'))
  await page.getByText('big5-hkscs').waitFor()
  const problem = page.getByRole('row').filter({ hasText: '必須更正' })
  await expect.poll(() => problem.textContent()).toMatch(/63.*出生日期.*31\/02\/2019/s)
  expect(await page.getByRole('button', { name: '寫入60項' }).isDisabled()).toBe(true)
  await expectAccessibleInOpposites(page)

  await chooseFile(page, '班級名單.csv', classList(60))
  // Six classes are new, told in one line; who sits where stands beside the name.
  await page.getByText('將會加上6個新班別：1A、2A、3A、4A、5A、6A。').waitFor()
  await page.getByRole('row').filter({ hasText: '陳小明9 3A 02' }).waitFor()
  await page.getByRole('button', { name: '寫入60項' }).click()
  await page.getByRole('heading', { name: '已寫入' }).waitFor()
  await expectAccessible(page)
  // Nobody stands on the register yet: the SEN list is next.
  await page.getByRole('link', { name: '下一步：匯入有特殊教育需要的學生' }).click()
  expect(await page.getByRole('radio', { name: /有特殊教育需要的學生/ }).isChecked()).toBe(true)
  await page.goBack()
  await page.getByRole('link', { name: '前往全校學生' }).click()
  await page.getByText('60名學生').waitFor()

  // The same file again changes nothing.
  await chooseFile(page, '班級名單.csv', classList(60))
  expect(await page.getByRole('button', { name: '沒有需要寫入的內容' }).isDisabled()).toBe(true)

  const sen = [
    '班別,班號,中文姓名,SEN類別,支援層級',
    '3A,1,陳小明3,自閉症、讀寫障礙（懷疑）,第三層',
    '4A,2,陳小芬10,ADHD,2',
  ]
  await chooseFile(page, '特殊教育需要名單.csv', `\uFEFF${sen.join('\r\n')}`)
  await page.getByRole('heading', { level: 1, name: /有特殊教育需要的學生/ }).waitFor()
  // Before it is written, the SENCO reads how sure each need is and from which day the tier holds.
  const told = await page.getByRole('row').filter({ hasText: '陳小明3' }).textContent()
  expect(told).toMatch(/ASD.*主要類別：是.*懷疑或確診：懷疑.*SpLD.*懷疑或確診：懷疑.*第三層.*層級開始日期：\d{4}年/s)
  await expectAccessibleInOpposites(page)
  await page.getByRole('button', { name: '寫入2項' }).click()
  await page.getByRole('link', { name: '前往支援名冊' }).click()
  await page.getByText('2名學生').waitFor()
  const row = page.getByRole('row').filter({ hasText: '陳小明3' })
  await expect.poll(() => row.textContent()).toMatch(/第三層.*ASD.*SpLD\?/s)
})

journey('A correction of a column is remembered for the next file', { minutes: 3 }, async ({ page }) => {
  await signIn(
    page,
    { identifier: 'founder@school.invalid', password: 'a long enough password', role: 'senco' },
    { language: 'zh' },
  )
  const list = (language: string) => `班別,班號,中文姓名,屋企講咩話\r\n1A,1,陳小明1,${language}`
  await chooseFile(page, '名單.csv', list('客家話'))
  await page.getByRole('link', { name: '1 核對欄目' }).click()
  // What another column has is exchanged, and back, each in one step.
  const name = page.getByLabel('「中文姓名」視作')
  await page.getByLabel('「班別」視作').selectOption({ label: '中文姓名' })
  await page.getByText('「班別」現視作中文姓名；「中文姓名」現視作班別。').first().waitFor()
  await name.selectOption({ label: '中文姓名' })
  expect(await page.getByLabel('「班別」視作').inputValue()).toBe('className')
  await page.getByLabel('「屋企講咩話」視作').selectOption({ label: '家中語言' })
  await expectAccessible(page)
  await page.getByRole('button', { name: '查看預覽' }).click()
  await page.getByText('客家話').waitFor()
  await page.getByRole('button', { name: '寫入1項' }).click()
  await page.getByRole('heading', { name: '已寫入' }).waitFor()
  // Who is not in the file and stays is still counted.
  expect(await count(page, '檔案中沒有')).toBe('59')

  await chooseFile(page, '名單.csv', list('潮州話'))
  await page.getByText('潮州話').waitFor()
  await page.getByRole('link', { name: '1 核對欄目' }).click()
  await expect.poll(() => page.getByRole('row').filter({ hasText: '屋企講咩話' }).textContent()).toContain('沿用上次')

  // The tab, and going back, take a correction along as the button does.
  await page.getByLabel('「屋企講咩話」視作').selectOption({ label: '– 不使用 –' })
  await page.getByRole('link', { name: '2 預覽' }).click()
  await page.getByRole('button', { name: '沒有需要寫入的內容' }).waitFor()
  await page.getByRole('link', { name: '1 核對欄目' }).click()
  await page.getByLabel('「屋企講咩話」視作').selectOption({ label: '家中語言' })
  await page.goBack()
  await page.getByText('潮州話').waitFor()
  await page.getByRole('button', { name: '寫入1項' }).click()
  await page.getByRole('heading', { name: '已寫入' }).waitFor()

  // What leaves nothing to write is remembered too.
  await chooseFile(page, '名單.csv', list('潮州話').replace('屋企講咩話', '返屋企講'))
  await page.getByRole('link', { name: '1 核對欄目' }).click()
  await page.getByLabel('「返屋企講」視作').selectOption({ label: '家中語言' })
  await page.getByRole('button', { name: '查看預覽' }).click()
  await page.getByRole('button', { name: '沒有需要寫入的內容' }).waitFor()
  await chooseFile(page, '名單.csv', list('潮州話').replace('屋企講咩話', '返屋企講'))
  await page.getByRole('link', { name: '1 核對欄目' }).click()
  await expect.poll(() => page.getByRole('row').filter({ hasText: '返屋企講' }).textContent()).toContain('沿用上次')
})

journey('Students who are not in the file only leave when somebody says so', { minutes: 3 }, async ({ page }) => {
  await signIn(
    page,
    { identifier: 'founder@school.invalid', password: 'a long enough password', role: 'senco' },
    { language: 'zh' },
  )
  await chooseFile(page, '班級名單.csv', classList(59))
  await page.getByText('本學年有1名學生不在檔案中。').waitFor()
  expect(await count(page, '檔案中沒有')).toBe('1')
  expect(await page.getByRole('button', { name: '沒有需要寫入的內容' }).isDisabled()).toBe(true)

  await page.getByLabel('這1名學生已離校：從學校名單除名').check()
  await page.getByRole('button', { name: '寫入1項' }).click()
  await page.getByRole('heading', { name: '已寫入' }).waitFor()
  await page.goto('/students?who=left')
  await page.getByText('1名學生').waitFor()
})

journey('A file that is no list is refused with a sentence, and nothing is kept of it', async (story) => {
  const { page, expectProblem } = story
  expectProblem(/POST \S+\/api\/imports was answered with 422/)
  await signIn(
    page,
    { identifier: 'founder@school.invalid', password: 'a long enough password', role: 'senco' },
    { at: '/students/import', language: 'zh' },
  )
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  await page.getByLabel('選擇檔案').setInputFiles({ name: 'picture.xlsx', mimeType: 'image/png', buffer: picture })
  await page.getByRole('region', { name: /需要更正/ }).waitFor()
  await expectAccessible(page)
  expect(page.url()).toMatch(/\/students\/import$/)
})
