// Takes the pictures of the guides anew: `node scripts/pictures.mjs` (with `own` or `demo`: that part only). It starts workbenches on
// folders of their own, empty ones and one with the demo school, walks what the two guides tell in both languages, and writes
// docs/guides/pictures. On Debian the package chromium-l10n makes the browser's own fields speak the language too.
// Look at the pictures before you keep them: they show what the pages show, right or wrong.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import writeExcel from 'write-excel-file/node'
import { ensureChromium } from './check-chromium.mjs'
import { chooseNode, ensureInstalled, ensureWebBuilt } from './setup.mjs'
import { smallPng } from './small-png.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'docs', 'guides', 'pictures')
const [part] = process.argv.slice(2)
const largestBytes = 100_000
const languages = /** @type {const} */ (['en', 'zh'])

/** What is on the screen in either language, as the walk needs it. */
const labels = {
  en: {
    code: 'One-time code',
    schoolZh: 'School’s Chinese name',
    schoolEn: 'School’s English name',
    schoolCode: 'School code',
    ownZh: 'Your Chinese name',
    ownEn: 'Your English name',
    staffCode: 'Staff code',
    email: 'E-mail address',
    password: 'Choose a password',
    again: 'The same password again',
    setUp: 'Set up the school',
    preview: 'What would be written',
    write: /^Write .* rows?$/,
    written: 'Written',
    decide: 'Decide tier',
    tier3: /^Tier 3/,
    reason: 'Reason',
    why: 'Two terms in a small group did not help enough.',
    addPerson: 'Add a person',
    nameZh: 'Chinese name',
    nameEn: 'English name',
    sst: /^Student Support Team member/,
    add: 'Add the person',
    makeLink: /^Make a (new )?one-time link$/,
    link: 'One-time link',
    backup: 'Make a backup now',
    made: 'A backup has been made.',
    decideConcern: 'Triage',
  },
  zh: {
    code: '設定碼',
    schoolZh: '學校中文名稱',
    schoolEn: '學校英文名稱',
    schoolCode: '學校代號',
    ownZh: '你的中文姓名',
    ownEn: '你的英文姓名',
    staffCode: '教職員代號',
    email: '電郵地址',
    password: '設定密碼',
    again: '再次輸入密碼',
    setUp: '完成設定',
    preview: '將會寫入的內容',
    write: /^寫入.*項$/,
    written: '已寫入',
    decide: '訂定層級',
    tier3: /^第三層/,
    reason: '原因',
    why: '參加小組兩個學期，進展仍未如理想。',
    addPerson: '新增人員',
    nameZh: '中文姓名',
    nameEn: '英文姓名',
    sst: /^學生支援組成員/,
    add: '新增',
    makeLink: /^建立(新的)?一次性連結$/,
    link: '一次性連結',
    backup: '立即備份',
    made: '已完成備份。',
    decideConcern: '分流',
  },
}

await ensureInstalled(root)
const node = await chooseNode(root)
await ensureWebBuilt(root, node)
await mkdir(folder, { recursive: true })
const scratch = await mkdtemp(join(tmpdir(), 'senco-pictures-'))
/** @type {import('node:child_process').ChildProcess[]} */
const running = []
try {
  const lists = await makeLists()
  const demo = part === 'own' ? null : await startWorkbench('demo')
  for (const language of languages) {
    const browser = await openBrowser(language)
    if (part !== 'demo') await walkOwnSchool(browser, language, lists)
    if (demo) await walkDemoSchool(browser, language, demo.address)
    await browser.close()
  }
} finally {
  for (const child of running) await stop(child)
  await rm(scratch, { recursive: true, force: true })
}

/** From the two doors to a register, a colleague's link and a backup. */
async function walkOwnSchool(browser, language, lists) {
  const say = labels[language]
  const { address, printed } = await startWorkbench(`own-${language}`)
  const page = await openPage(browser, language)
  await page.goto(address)
  await take(page, 'welcome', language)
  await page.goto(`${address}/setup`)
  const typed = [
    [say.code, /code there: (\S+)/.exec(printed())?.[1] ?? ''],
    [say.schoolZh, '例子小學'],
    [say.schoolEn, 'Example Primary School'],
    [say.schoolCode, 'EPS'],
    [say.ownZh, '陳小明'],
    [say.ownEn, 'Chan Siu Ming'],
    [say.staffCode, 'CSM'],
    [say.email, 'chan@school.example'],
    [say.password, 'three blue umbrellas'],
    [say.again, 'three blue umbrellas'],
  ]
  for (const [label, text] of typed) {
    await page.getByLabel(label).fill(text)
    // The picture shows the top of the form with an invented code, the same in each language and at each run.
    if (label === say.schoolCode) {
      await page.getByLabel(say.code).fill('ABCD-2345')
      await page.evaluate(() => scrollTo(0, 0))
      await take(page, 'set-up', language)
      await page.getByLabel(say.code).fill(typed[0][1])
    }
  }
  await page.getByRole('button', { name: say.setUp }).click()
  await page.waitForURL((url) => url.pathname !== '/setup')
  await importList(page, `${address}/students/import?kind=students`, lists.students, say, 'import-roll', language)
  await importList(page, `${address}/students/import?kind=sen`, lists.sen, say, 'import-sen', language)

  await page.goto(`${address}/settings/people`)
  await page.getByRole('link', { name: say.addPerson }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel(say.nameZh).fill('何敏兒')
  await panel.getByLabel(say.nameEn).fill('Ho Man Yee')
  await panel.getByLabel(say.staffCode).fill('HMY')
  await panel.getByLabel(say.sst).check()
  await panel.getByRole('button', { name: say.add, exact: true }).click()
  await panel.getByRole('button', { name: say.makeLink }).click()
  const link = panel.getByLabel(say.link, { exact: true })
  await showAddress(link, 'https://senco.school.example/invitation/7Jd0…')
  await link.scrollIntoViewIfNeeded()
  await take(page, 'invite', language)

  await page.goto(`${address}/settings/backup`)
  await page.getByRole('button', { name: say.backup }).click()
  await page.getByText(say.made).first().waitFor()
  await take(page, 'backup', language)
  await page.context().close()
}

/** Reads one list, takes the picture of its preview, and writes it. */
async function importList(page, address, file, say, name, language) {
  await page.goto(address)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(say.preview).first().waitFor()
  await take(page, name, language)
  await page.getByRole('button', { name: say.write }).click()
  await page.getByRole('heading', { name: say.written }).waitFor()
}

/** The register, a tier being decided, the grant, and the way to a plan, in the demo school: the day there is always the same. */
async function walkDemoSchool(browser, language, address) {
  const say = labels[language]
  const page = await openPage(browser, language)
  const send = async (method, path, data) => {
    const answer = await page.request.fetch(address + path, { method, data, timeout: 120_000 })
    if (!answer.ok()) throw new Error(`${method} ${path} was answered with ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }
  const { password } = await send('POST', '/api/demo', {})
  await send('POST', '/api/sign-in', { identifier: 'DEMO/senco', password })
  await send('PATCH', '/api/me', { language })
  await page.goto(`${address}/students`)
  await page.getByRole('row').nth(8).waitFor()
  await take(page, 'register', language)
  await page.getByRole('row').nth(4).getByRole('link').first().click()
  await page.waitForURL(/students\/[0-9a-f-]{36}/)
  await page.goto(`${page.url().replace(/[?#].*/, '')}/tier`)
  await page.getByRole('button', { name: say.decide }).first().click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel(say.tier3).check()
  await panel.getByLabel(say.reason).fill(say.why)
  await take(page, 'tier', language)
  await page.goto(`${address}/funding`)
  await take(page, 'grant', language)
  await walkWorryToPlan(page, language, address)
  await page.context().close()
}

/** A worry being decided, what teachers answered, and one student's plan from its writing to its review. */
async function walkWorryToPlan(page, language, address) {
  const ask = async (path) => (await page.request.get(`${address}/api${path}`)).json()
  await page.goto(`${address}/identification/concerns`)
  await page.getByRole('button', { name: labels[language].decideConcern }).first().click()
  await page.getByRole('dialog').waitFor()
  await take(page, 'concern', language)
  const { rows } = await ask('/students')
  const student = rows.find(({ nameEn }) => nameEn === 'Wong Sze Hang').id
  const [request] = (await ask(`/students/${student}/inputs`)).requests
  await page.goto(`${address}/students/${student}/identification/inputs/${request.id}`)
  await showAddress(page.locator('main input[readonly]'), 'https://senco.school.example/students/…')
  await take(page, 'inputs', language)
  const plan = (await ask(`/students/${student}/plans`)).plans.find(({ state }) => state === 'in_force').id
  for (const [name, tab] of [
    ['plan', ''],
    ['evidence', '/evidence'],
    ['review', '/review'],
  ]) {
    await page.goto(`${address}/students/${student}/plans/${plan}${tab}`)
    await take(page, name, language)
  }
  await page.goto(`${address}/plans/cards`)
  await take(page, 'card', language)
}

/** In place of this run's own address, which says nothing to readers. */
async function showAddress(field, value) {
  await field.waitFor()
  await field.evaluate((input, shown) => Object.assign(input, { value: shown }), value)
}

/** A browser whose own words and fields for dates are those of the language. */
function openBrowser(language) {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-lcd-text'],
    env: { ...process.env, LANGUAGE: language === 'zh' ? 'zh_HK' : 'en_GB' },
  })
}

async function openPage(browser, language) {
  const locale = language === 'zh' ? 'zh-HK' : 'en-GB'
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    timezoneId: 'Asia/Hong_Kong',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return page
}

/** Takes a picture when the page has come to rest. */
async function take(page, name, language) {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  const picture = smallPng(await page.screenshot({ caret: 'hide', animations: 'disabled' }))
  await writeFile(join(folder, `${name}-${language}.png`), picture)
  const size = picture.length
  console.log(`${name}-${language}.png  ${Math.round(size / 1000)} kB${size > largestBytes ? '  TOO LARGE' : ''}`)
  if (size > largestBytes) process.exitCode = 1
}

/** An invented class list and SEN list, as schools keep them. */
async function makeLists() {
  const families = [
    '陳 CHAN',
    '李 LEE',
    '黃 WONG',
    '張 CHEUNG',
    '梁 LEUNG',
    '林 LAM',
    '何 HO',
    '鄭 CHENG',
    '羅 LAW',
    '葉 YIP',
  ]
  const given = [
    '子晴 Tsz Ching',
    '詠軒 Wing Hin',
    '俊樂 Chun Lok',
    '芷欣 Tsz Yan',
    '浩謙 Ho Him',
    '嘉澄 Ka Ching',
    '曉彤 Hiu Tung',
  ]
  const two = (number) => String(number).padStart(2, '0')
  const split = (text) => [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)]
  const students = ['1A', '2A', '3A', '4A', '5A', '6A'].flatMap((name, level) =>
    Array.from({ length: 25 }, (_, index) => {
      const number = level * 25 + index
      const [familyZh, familyEn] = split(families[(number * 3) % families.length])
      const [givenZh, givenEn] = split(given[(number * 2 + level) % given.length])
      const born = `${two((number % 28) + 1)}/${two((number % 12) + 1)}/${2020 - level}`
      const sex = number % 2 ? 'M' : 'F'
      return [name, two(index + 1), familyZh + givenZh, `${familyEn} ${givenEn}`, sex, born, String(20001 + number)]
    }),
  )
  const types = ['SpLD', 'ASD', 'AD/HD', '言語障礙', '讀寫障礙', 'SpLD、ADHD', 'HI']
  const sen = students.flatMap(([name, number, nameZh], index) =>
    index % 6 === 3
      ? [[name, number, nameZh, types[index % types.length], String((index % 3) + 1), '01/09/2026', '12/03/2026']]
      : [],
  )
  const write = async (name, title, headings, rows) => {
    const file = join(scratch, name)
    const text = (value) => ({ value, type: String })
    await writeExcel([[text(title)], headings.map(text), ...rows.map((row) => row.map(text))]).toFile(file)
    return file
  }
  return {
    students: await write(
      'class-list.xlsx',
      '例子小學 2026/27 全校學生名單',
      ['班別', '班號', '中文姓名', '英文姓名', '性別', '出生日期', '註冊編號'],
      students,
    ),
    sen: await write(
      'sen-list.xlsx',
      '例子小學 有特殊教育需要學生名單',
      ['班別', '班號', '中文姓名', '特殊教育需要類別', '支援層級', '層級生效日期', '報告日期'],
      sen,
    ),
  }
}

/** Starts a workbench on an empty data folder; resolves when it has printed its address. */
async function startWorkbench(name) {
  const child = spawn(node, [join(root, 'src', 'main.ts'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      SENCO_ORIGIN: '',
      SENCO_TRUSTED_PROXY: '',
      PORT: '0',
      SENCO_DATA: join(scratch, name),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.push(child)
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (more) => {
    text += more
  })
  while (!/code there: \S+/.test(text)) {
    if (child.exitCode !== null) throw new Error(`The workbench did not start. It printed:\n${text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { address: /http:\/\/localhost:\d+/.exec(text)?.[0] ?? '', printed: () => text }
}

async function stop(child) {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
