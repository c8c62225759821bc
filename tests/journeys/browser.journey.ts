import { expect } from 'vitest'
import { journey, settled, signIn } from '../harness/journey.ts'

journey('Chinese characters of Hong Kong are drawn, not boxes', async ({ page, workbench }) => {
  await page.goto(workbench.address)
  const drawn = await page.evaluate(() =>
    [...'學嘅咗啲喺嗰', '\u{10FFFF}'].map((character) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 48 })
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.font = `32px ${getComputedStyle(document.body).fontFamily}`
      pen.fillText(character, 4, 36)
      return canvas.toDataURL()
    }),
  )
  // Seven different pictures: a box would look the same for each.
  expect(new Set(drawn).size).toBe(7)
})

journey(
  'A network that is gone is called so, and the page comes when it is back',
  { school: 'demo' },
  async (story) => {
    const { page, workbench, expectProblem } = story
    expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch|failed/)
    await signIn(page, workbench.person('senco'), { at: '/students' })
    await page.getByRole('row').nth(3).waitFor()
    // The file of a page that was not yet visited is as far away as its data.
    await page.context().setOffline(true)
    await page
      .getByRole('link', { name: /^(津貼|Funding)$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^(未能連接工作台|The workbench cannot be reached)$/ }).waitFor()
    const again = page.getByRole('button', { name: /^(再試一次|Try again)$/ })
    await again.click()
    expect(await again.isVisible()).toBe(true)
    await page.context().setOffline(false)
    await again.click()
    await page.getByRole('heading', { name: /^(支援層級帶來的津貼|What the tiers earn)$/ }).waitFor()
  },
)

journey(
  'A first visit to the register loads less than 220 kB of scripts, compressed; the next page of its kind loads none again',
  { school: 'demo' },
  async ({ page, workbench }) => {
    const scripts: Promise<{ address: string; bytes: number }>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return
      scripts.push(request.sizes().then((sizes) => ({ address: request.url(), bytes: sizes.responseBodySize })))
    })
    const loaded = async () => (await Promise.all(scripts.splice(0))).filter(({ bytes }) => bytes > 0)
    await signIn(page, workbench.person('senco'), { at: '/students' })
    const first = await loaded()
    const kilobytes = first.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    expect([first.length > 5, kilobytes > 100, kilobytes < 220], `${kilobytes} kB`).toEqual([true, true, true])
    await page.reload()
    await settled(page)
    // What has no name of its own version is asked for again, and was not changed.
    const known = new Set(first.map(({ address }) => address))
    expect((await loaded()).filter(({ address }) => address.includes('/assets/') && known.has(address))).toEqual([])
  },
)

journey('Who opens the search and types on at once loses no letter', { school: 'demo' }, async (story) => {
  const { page, workbench } = story
  await signIn(page, workbench.person('senco'), { at: '/students' })
  await settled(page)
  await page.waitForTimeout(1000)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Wong Sze Hang', { delay: 40 })
  expect(await page.getByRole('combobox', { name: /搜尋|Search/ }).inputValue()).toBe('Wong Sze Hang')
  await page.getByRole('option', { name: /黃思行/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /黃思行|Wong Sze Hang/ }).waitFor()
})

journey('Two tabs of one device speak one language', { school: 'demo' }, async ({ page, workbench }) => {
  await signIn(page, workbench.person('senco'), { at: '/students', language: 'zh' })
  const second = await page.context().newPage()
  await second.goto('/team/tasks')
  await second.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await second.getByRole('heading', { level: 1, name: 'Team' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Support register' }).waitFor()
})
