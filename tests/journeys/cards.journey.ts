import { expect } from 'vitest'
import { expectAccessibleInOpposites, journey, signIn, visit } from '../harness/journey.ts'

/** Three long things to do, as somebody writes them who knows the student well. */
const helps = [
  '課堂開始時先走到學生身旁，輕聲說出第一步要做甚麼，等學生拿出課本和筆、寫下日期，才向全班講解；如望出窗外，輕敲桌角兩下，不點名',
  '分組時安排與說話溫和、願意等待的同學一組，並預先說明會輪到自己說甚麼；說不出時，讓學生指着圖卡，或由同學讀出寫下的句子',
  '轉堂、分組和大型活動前五分鐘，用計時器和圖卡說出下一步；如吵鬧，讓學生戴上耳罩，或到課室後方安靜角坐三分鐘再回來',
].join('\n')

journey(
  'A teacher reads on one screen, and takes along on one page, what eight students of a class need in the next lesson, however long it is',
  { school: 'demo' },
  async ({ page, workbench }) => {
    await signIn(page, workbench.person('teacher'))
    const cards = async () => {
      const { classes } = await (await page.request.get('/api/cards')).json()
      return classes as { className: string; students: { id: string }[] }[]
    }
    const [first] = await cards()
    const known = first?.students.map(({ id }) => id) ?? []
    const list = await (await page.request.get('/api/students?who=all&limit=200')).json()
    const others = (list.rows as { id: string; className: string }[])
      .filter(({ id, className }) => className === first?.className && !known.includes(id))
      .slice(0, 8 - known.length)
    for (const { id } of others) {
      const { version } = await (await page.request.get(`/api/students/${id}/profile`)).json()
      const kept = await page.request.patch(`/api/students/${id}/profile`, {
        data: { version, base: {}, fields: { helpsZh: helps } },
        headers: { origin: workbench.address },
      })
      expect(kept.status()).toBe(200)
    }
    expect((await cards())[0]?.students).toHaveLength(8)

    await visit(page, '/plans/cards')
    const ofClass = page.getByRole('region', { name: new RegExp(`^${first?.className}班`) })
    await ofClass.getByRole('heading', { level: 3 }).nth(7).waitFor()
    expect(await ofClass.getByRole('heading', { level: 3 }).count()).toBe(8)
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    // What has an English side is read beside the Chinese; what has none says so.
    await page.getByLabel('文件語言').selectOption('both')
    await ofClass.getByText('(not translated yet)').first().waitFor()
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ])
    expect(word.suggestedFilename()).toMatch(/每名學生三件事.*three things for each student.*\.docx$/)
    await expectAccessibleInOpposites(page)
  },
)
