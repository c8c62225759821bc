import { aPdf, pngOf } from '#slices/identification/attachments/examples.ts'
import type { ReportKind } from '#slices/identification/reports/model.ts'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

type ToldReport = {
  of: string
  kind: ReportKind
  author: string
  reportedOn: string
  validUntil?: string
  summary: string
  filedBy?: string
  withdrawn?: { on: string; reason: string }
  file?: { name: string; mediaType: string; content: Uint8Array }
}

const invented = 'Invented for the demo school. No child of this name was ever assessed.'
const pdf = (name: string, lines: string[]) => ({
  name,
  mediaType: 'application/pdf',
  content: aPdf([...lines, '', invented]),
})

/** The reports of the story's students, as they stand with their needs; a few newer ones that nobody has looked at yet. */
const told: readonly ToldReport[] = [
  {
    of: 'Chan Hoi Laam',
    kind: 'psychological',
    author: '校本教育心理學家 梁俊睿博士',
    reportedOn: '2024-12-02',
    summary:
      '認讀和默寫較同齡學生慢，口語理解和空間推理良好。\n建議：按部件教字、增加作答時間、以口頭匯報代替部分抄寫。',
    file: pdf('陳海嵐_心理評估摘要.pdf', [
      'Psychological assessment: summary',
      'Student: CHAN Hoi Laam, assessed on 2 December 2024',
      'Reading of single characters and dictation: well below peers.',
      'Listening comprehension and spatial reasoning: above average.',
      'Advice: teach characters by parts, more time, oral answers.',
    ]),
  },
  {
    of: 'Wong Sze Hang',
    kind: 'medical',
    author: '兒童體能智力測驗中心',
    reportedOn: '2025-11-18',
    summary: '確診注意力不足／過度活躍症。家長暫未考慮用藥。建議分段工作、活動間休息，六個月後覆診。',
    file: pdf('黃思行_評估報告.pdf', [
      'Assessment report',
      'Student: WONG Sze Hang, 18 November 2025',
      'Attention deficit/hyperactivity disorder is confirmed.',
      'Advice: work in short parts, movement between them, review in six months.',
    ]),
  },
  {
    of: 'Wong Sze Hang',
    kind: 'occupational',
    author: '職業治療師（到校服務）',
    reportedOn: '2026-10-28',
    summary: '握筆費力，書寫十分鐘後明顯變慢；粗大肌肉協調良好。建議三角筆桿和斜面書寫板，試用一個月。',
    filedBy: 'senst',
  },
  {
    of: 'Lee Chi Yiu',
    kind: 'pre_school',
    author: '兒童體能智力測驗中心',
    reportedOn: '2025-06-24',
    summary: '自閉症譜系障礙及注意力不足／過度活躍症。視覺學習強；轉換活動前需要預告。',
  },
  {
    of: 'Lee Chi Yiu',
    kind: 'speech',
    author: 'Ms Chan, speech therapist (invented)',
    reportedOn: '2026-03-12',
    summary:
      'Speaks in full sentences about what he likes; turn-taking needs a visible cue. Six sessions in a pair advised.',
    filedBy: 'ep',
  },
  {
    of: 'Ng Nok Yu',
    kind: 'hearing',
    author: '聽覺專家',
    reportedOn: '2021-05-17',
    summary: '雙耳中度感音性聽障，配戴助聽器。課室使用無線輔聽系統。',
    file: { name: '吳諾宇_聽力圖.png', mediaType: 'image/png', content: audiogram([35, 40, 45, 50, 55, 60]) },
  },
  {
    of: 'Cheng Yan Tung',
    kind: 'psychological',
    author: '原校轉來：教育心理學家',
    reportedOn: '2024-03-08',
    summary: '數學推理優秀；社交情境理解較弱。原校已使用社交故事。',
  },
  {
    of: 'Maria Alexandra Wilhelmina Montgomery-Featherstonehaugh Example',
    kind: 'vision',
    author: 'Eye clinic (invented)',
    reportedOn: '2026-01-15',
    validUntil: '2026-10-31',
    summary:
      'Low vision in both eyes. Print of 18 points, seat in front, no glare. To be seen again before the end of October.',
  },
  {
    of: 'Yip Yui Sum',
    kind: 'psychiatric',
    author: '兒童及青少年精神科',
    reportedOn: '2026-04-22',
    summary: '建議學校：固定聯絡人、可隨時離開課室的安排、考試前預先說明。其他內容見限閱記事。',
    filedBy: 'social',
  },
  {
    of: 'Yip Yui Sum',
    kind: 'medical',
    author: '家庭醫生',
    reportedOn: '2026-05-06',
    summary: '病假證明',
    filedBy: 'social',
    withdrawn: { on: '2026-05-07', reason: '請假文件，不屬評估報告' },
  },
  {
    of: 'Cheung Chin Long',
    kind: 'physiotherapy',
    author: '兒科物理治療師',
    reportedOn: '2026-08-10',
    summary: '步行耐力有限，樓梯需扶手。座椅高度 34 厘米；體育課可參與改編活動。',
  },
]

/** Lays the reports, with files for three of them: the others are on paper. */
export function layReports(school: SchoolRows, { staff, told: students }: DemoPeople): void {
  for (const { of, filedBy = 'senco', reportedOn, validUntil, withdrawn, file, ...rest } of told) {
    const student_id = students.get(of) as string
    const added_by = staff.get(filedBy) as string
    const report_id = school.add('report', {
      ...rest,
      student_id,
      reported_on: reportedOn,
      valid_until: validUntil ?? null,
      filed_by: added_by,
      withdrawn_on: withdrawn?.on ?? null,
      withdrawn_reason: withdrawn?.reason ?? '',
    })
    if (!file) continue
    const { name, mediaType: media_type, content } = file
    school.addFile({ student_id, kept_for: 'report', report_id, name, media_type, added_by }, content)
  }
}

/** A picture of a hearing test: a grid, and the level in decibels at six frequencies joined by a line. */
function audiogram(levels: readonly number[]): Uint8Array {
  const [width, height, step] = [360, 260, 50]
  const rows = Buffer.alloc(height * (1 + width * 3), 0xff)
  for (let y = 0; y < height; y += 1) rows[y * (1 + width * 3)] = 0
  const dot = (x: number, y: number, shade: readonly [number, number, number]) =>
    rows.set(shade, y * (1 + width * 3) + 1 + x * 3)
  for (let x = 30; x <= 30 + 6 * step; x += 1)
    for (let level = 0; level <= 100; level += 10) dot(x, 20 + level * 2, [205, 210, 214])
  for (let y = 20; y <= 220; y += 1)
    for (let column = 0; column <= 6; column += 1) dot(30 + column * step, y, [205, 210, 214])
  for (let x = 0; x < (levels.length - 1) * step; x += 1) {
    const at = Math.floor(x / step)
    const [from = 0, to = 0] = [levels[at], levels[at + 1]]
    const y = Math.round(20 + 2 * (from + ((to - from) * (x % step)) / step))
    for (const thick of [-1, 0, 1]) dot(55 + x, y + thick, [12, 100, 105])
  }
  return pngOf(width, height, rows)
}
