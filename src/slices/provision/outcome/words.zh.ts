import type { en } from './words.en.ts'

export const zh: typeof en = {
  units: { score: '分數', percent: '百分比', rating: '評級', count: '數量', age_months: '年齡（月）' },
  directions: { up: '越高越好', down: '越低越好' },
  moments: { entry: '前測', between: '中段測量', exit: '後測', after: '跟進測量' },
  decisions: { keep: '保留', change: '調整', stop: '停辦' },
  sayings: {
    none: () => '未有學生同時有前測和後測分數，暫時無法得出任何結論。',
    each: ({ count }) => `只有${count}名學生同時有前測和後測分數，平均值並無意義，請逐一看每名學生的轉變。`,
    small: ({ count, mean, low, high }) =>
      `人數少：${count}名學生同時有前測和後測分數。平均轉變為${mean}（95%區間：${low}至${high}），多一名或少一名學生都可能令結果大為不同。判斷前請先看每名學生的轉變。`,
    gained: ({ count, mean, low, high }) =>
      `${count}名有前測和後測分數的學生平均進步${mean}（95%區間：${low}至${high}），整個區間都在進步的一方。`,
    lost: ({ count, mean, low, high }) =>
      `${count}名有前測和後測分數的學生平均轉變為${mean}（95%區間：${low}至${high}），整個區間都在退步的一方。`,
    unclear: ({ count, mean, low, high }) =>
      `${count}名有前測和後測分數的學生平均轉變為${mean}，但95%區間（${low}至${high}）包含零：可能有進步，也可能沒有。`,
    'all-alike': ({ count, mean }) =>
      `${count}名有前測和後測分數的學生轉變完全相同：${mean}。學生之間沒有差異，無法計算區間。`,
    missing: ({ count, of }) =>
      `${of}名學生當中，${count}名欠缺分數，未能計算轉變。中途離開或缺席的學生，情況可能不同。`,
    regression: () =>
      '學生是因為這項測量的分數低而獲選入組。一時失準而獲選的學生，即使沒有支援，下一次的分數也多半會較高，所以部分進步本來就會出現。',
    'at-best': ({ count, of }) => `${of}名學生當中，${count}名的後測已到量尺盡頭，實際進步可能比數字所示的更大。`,
    'at-worst': ({ count, of }) => `${of}名學生當中，${count}名的前測在量尺最差的一端，未能得知他們真正的起點。`,
    'no-comparison': () =>
      '沒有人知道這些學生如果不參加小組會怎樣：他們也在課堂學習，也一天天長大。數字不作決定，由人決定。',
  },
  notComparable: {
    'not-measured': '沒有測量',
    'other-measure': '測量或量尺不同，不可比較',
    'no-pairs': '沒有學生同時有前測和後測分數',
  },
  tables: {
    group: '分數',
    groupHeadings: [
      ...['班別', '學號', '姓名（中文）', '姓名（英文）', '測量項目', '單位', '方向'],
      ...['前測日期', '前測', '後測日期', '後測', '轉變（正數為進步）', '跟進測量日期', '跟進測量'],
      ...['至跟進測量的轉變', '每月進步（月）'],
    ],
    list: '成效',
    listHeadings: [
      ...['支援措施', '層級', '學年', '小組', '由', '至', '學生人數', '測量項目', '單位', '方向'],
      ...['有前測及後測人數', '平均轉變', '95%區間由', '95%區間至'],
      ...['標準化進步（前測標準差）', '由', '至', '進步人數', '每月進步（月）'],
      ...['決定', '決定的理由', '沒有成效數據的原因'],
    ],
    costHeading: '每名學生成本（港元）',
  },
  problems: {
    required: '必須填寫。',
    'rating-has-ends': '請填上評級的最低及最高值。',
    'not-above-lowest': '最高值必須大於最低值。',
    'has-scores': '已有分數，更改會令分數的意思不同。',
    'score-below': ({ value }) => `已輸入的分數${value}會低於最低值。`,
    'score-above': ({ value }) => `已輸入的分數${value}會高於最高值。`,
    'drop-has-scores': ({ count }) => `已有${count}個分數，請先移除分數。`,
    'not-a-number': '這不是數字。',
    between: ({ lowest, highest }) => `請填${lowest}至${highest}。`,
    'at-least': ({ lowest }) => `請填${lowest}或以上。`,
    'at-most': ({ highest }) => `請填${highest}或以下。`,
    'still-to-come': '這一天還未到。',
    'out-of-order': '前測、後測及跟進測量有先後次序，請核對日期。',
    'measured-that-day': '這名學生當天已有分數。',
    'unknown-measure': '這個測量項目已移除，請重新載入。',
    'not-in-group': '這名學生不在小組內。',
    'has-outcome': '小組已有成效數據，毋須說明原因。',
    'not-over': '小組尚未完結。',
    'say-why': '請說明理由。',
  },
  audit: {
    'scores.seen': '查閱了小組的分數',
    'scores.entered': '輸入、更正或移除了小組的分數',
    'score.corrected': '更正了一個分數或其日期',
    'measure.added': '設定了小組的測量項目',
    'measure.changed': '更改了小組的測量項目',
    'measure.dropped': '移除了小組的測量項目',
    'outcome.seen': '查閱了小組的成效',
    'outcome.exported': '匯出了小組的分數',
    'outcomes.seen': '查閱了所有小組的成效',
    'outcomes.exported': '匯出了所有小組的成效',
    'outcome.decided': '決定了支援措施在一期之後的去向',
    'outcome.reason-stated': '說明了小組為何沒有成效數據',
  },
}
