import type { Certainty, NeedType, Tier } from '#slices/students/model.ts'

/** A student of the story, each showing one situation. `startsOn` and reports are days; `lastClass` is where they were last year. */
export type StoryStudent = {
  nameZh: string
  nameEn: string
  /** What the story shows, for those who read the demo's source. */
  shows: string
  className: string | null
  classNumber: string
  sex: 'M' | 'F'
  birthDate: string
  homeLanguage?: string
  nonChineseSpeaking?: boolean
  enteredOn?: string
  leftOn?: string
  needs: { type: NeedType; isPrimary: boolean; certainty: Certainty; reportOn: string | null; identifiedBy?: string }[]
  tiers: { tier: Tier | null; startsOn: string; reason: string; withdrawnReason?: string }[]
  strengths: string[]
}

export const story: readonly StoryStudent[] = [
  {
    nameZh: '林小禾',
    nameEn: 'Lam Siu Wo',
    shows: 'a worry of the first months of Primary 1: suspected, no tier yet',
    className: '1A',
    classNumber: '31',
    sex: 'F',
    birthDate: '2020-05-12',
    needs: [{ type: 'SLI', isPrimary: true, certainty: 'suspected', reportOn: null, identifiedBy: '班主任' }],
    tiers: [],
    strengths: ['記得每位同學的名字', '喜歡用圖畫表達'],
  },
  {
    nameZh: '陳海嵐',
    nameEn: 'Chan Hoi Laam',
    shows: 'progress: tier 3 became tier 2',
    className: '4B',
    classNumber: '31',
    sex: 'M',
    birthDate: '2017-03-03',
    needs: [{ type: 'SpLD', isPrimary: true, certainty: 'confirmed', reportOn: '2024-12-02' }],
    tiers: [
      { tier: 3, startsOn: '2025-02-03', reason: '讀寫困難影響各科學習，需要個別學習計劃' },
      { tier: 2, startsOn: '2026-09-01', reason: '認讀達到目標，轉為小組訓練' },
    ],
    strengths: ['口頭表達清楚', '方向感和空間感強'],
  },
  {
    nameZh: '黃思行',
    nameEn: 'Wong Sze Hang',
    shows: 'more support: tier 1, 2, then 3',
    className: '3B',
    classNumber: '31',
    sex: 'M',
    birthDate: '2018-08-20',
    needs: [{ type: 'ADHD', isPrimary: true, certainty: 'confirmed', reportOn: '2025-11-18' }],
    tiers: [
      { tier: 1, startsOn: '2025-03-10', reason: '課堂上難以安坐，先調整座位和指示' },
      { tier: 2, startsOn: '2025-12-01', reason: '評估確定，加入專注力小組' },
      { tier: 3, startsOn: '2026-10-05', reason: '小組支援半年進展有限，家長同意個別學習計劃' },
    ],
    strengths: ['精力充沛，樂於嘗試', '修理東西很有辦法'],
  },
  {
    nameZh: '李知遙',
    nameEn: 'Lee Chi Yiu',
    shows: 'two needs and an assistant in class',
    className: '2C',
    classNumber: '31',
    sex: 'M',
    birthDate: '2019-01-09',
    needs: [
      {
        type: 'ASD',
        isPrimary: true,
        certainty: 'confirmed',
        reportOn: '2025-06-24',
        identifiedBy: '兒童體能智力測驗中心',
      },
      {
        type: 'ADHD',
        isPrimary: false,
        certainty: 'confirmed',
        reportOn: '2025-06-24',
        identifiedBy: '兒童體能智力測驗中心',
      },
    ],
    tiers: [{ tier: 3, startsOn: '2025-09-01', reason: '學前評估報告，入學即制定個別學習計劃' }],
    strengths: ['對火車和地圖的知識豐富', '誠實守規則', '視覺記憶出色'],
  },
  {
    nameZh: '',
    nameEn: 'Zara Example Khan',
    shows: 'a non-Chinese-speaking student: language or a need?',
    className: '5C',
    classNumber: '31',
    sex: 'F',
    birthDate: '2016-07-30',
    homeLanguage: 'Urdu 烏爾都語',
    nonChineseSpeaking: true,
    needs: [{ type: 'SpLD', isPrimary: true, certainty: 'suspected', reportOn: null, identifiedBy: '英文科老師' }],
    tiers: [{ tier: 2, startsOn: '2026-10-05', reason: '英文讀寫亦見困難，先加入小組，待評估' }],
    strengths: ['懂三種語言', '樂於照顧低年級同學'],
  },
  {
    nameZh: '何悠然',
    nameEn: 'Ho Yau Yin',
    shows: 'an academic low achiever, which is a thing of its own in primary schools',
    className: '3A',
    classNumber: '31',
    sex: 'F',
    birthDate: '2018-02-14',
    needs: [{ type: 'ALA', isPrimary: true, certainty: 'confirmed', reportOn: null, identifiedBy: '學生支援組' }],
    tiers: [{ tier: 2, startsOn: '2026-09-01', reason: '中文和數學持續落後，加入輔導小組' }],
    strengths: ['出席率全級最高', '歌聲動聽'],
  },
  {
    nameZh: '吳諾宇',
    nameEn: 'Ng Nok Yu',
    shows: 'a report older than three years',
    className: '6A',
    classNumber: '31',
    sex: 'M',
    birthDate: '2015-04-01',
    needs: [{ type: 'HI', isPrimary: true, certainty: 'confirmed', reportOn: '2021-05-17', identifiedBy: '聽覺專家' }],
    tiers: [{ tier: 2, startsOn: '2022-09-01', reason: '使用無線輔聽系統，每月跟進' }],
    strengths: ['閱讀能力高於同級', '懂得為自己發聲'],
  },
  {
    nameZh: '馮柏文',
    nameEn: 'Fung Pak Man',
    shows: 'a student who has left: still in last year’s register',
    className: null,
    classNumber: '',
    sex: 'M',
    birthDate: '2017-11-11',
    leftOn: '2026-08-31',
    needs: [{ type: 'SpLD', isPrimary: true, certainty: 'confirmed', reportOn: '2025-01-20' }],
    tiers: [{ tier: 2, startsOn: '2025-02-03', reason: '評估確定讀寫困難' }],
    strengths: ['足球隊隊長'],
  },
  {
    nameZh: '鄭恩彤',
    nameEn: 'Cheng Yan Tung',
    shows: 'came from another school in the middle of the term with a tier',
    className: '4D',
    classNumber: '31',
    sex: 'F',
    birthDate: '2017-06-06',
    enteredOn: '2026-10-19',
    needs: [
      {
        type: 'ASD',
        isPrimary: true,
        certainty: 'confirmed',
        reportOn: '2024-03-08',
        identifiedBy: '兒童體能智力測驗中心',
      },
    ],
    tiers: [{ tier: 2, startsOn: '2026-10-19', reason: '按原校轉來的資料，延續第二層支援' }],
    strengths: ['數學推理快', '做事有條理'],
  },
  {
    nameZh: '歐陽示範長名字同學',
    nameEn: 'Maria Alexandra Wilhelmina Montgomery-Featherstonehaugh Example',
    shows: 'a very long name',
    className: '2A',
    classNumber: '31',
    sex: 'F',
    birthDate: '2019-09-09',
    homeLanguage: 'English 英語',
    nonChineseSpeaking: true,
    needs: [{ type: 'VI', isPrimary: true, certainty: 'confirmed', reportOn: '2026-01-15', identifiedBy: '眼科醫生' }],
    tiers: [{ tier: 2, startsOn: '2026-02-02', reason: '放大教材，座位安排，定向訓練' }],
    strengths: ['聆聽入微', '記憶力好'],
  },
  {
    nameZh: '葉睿心',
    nameEn: 'Yip Yui Sum',
    shows: 'a need that few may know more of: mental illness',
    className: '6C',
    classNumber: '31',
    sex: 'F',
    birthDate: '2014-12-25',
    needs: [
      {
        type: 'MI',
        isPrimary: true,
        certainty: 'confirmed',
        reportOn: '2026-04-22',
        identifiedBy: '兒童及青少年精神科',
      },
    ],
    tiers: [{ tier: 3, startsOn: '2026-05-04', reason: '個案會議決定，社工每週跟進' }],
    strengths: ['文章細膩動人', '關心別人的感受'],
  },
  {
    nameZh: '劉俊謙',
    nameEn: 'Lau Chun Him',
    shows: 'no longer needs extra support: off the register, and a decision withdrawn as a mistake',
    className: '5A',
    classNumber: '31',
    sex: 'M',
    birthDate: '2016-01-18',
    needs: [],
    tiers: [
      { tier: 2, startsOn: '2024-02-05', reason: '言語發展遲緩，加入小組' },
      { tier: 3, startsOn: '2025-03-03', reason: '輸入錯誤', withdrawnReason: '應為另一位同學' },
      { tier: null, startsOn: '2026-09-01', reason: '言語治療完成，檢討後退出' },
    ],
    strengths: ['由不願開口到擔任司儀'],
  },
  {
    nameZh: '張芊朗',
    nameEn: 'Cheung Chin Long',
    shows: 'a tier decided for a day to come',
    className: '1C',
    classNumber: '31',
    sex: 'F',
    birthDate: '2020-02-02',
    needs: [
      { type: 'PD', isPrimary: true, certainty: 'confirmed', reportOn: '2026-08-10', identifiedBy: '兒科物理治療師' },
    ],
    tiers: [
      { tier: 1, startsOn: '2026-09-01', reason: '開學前與家長面談，安排座位和無障礙路線' },
      { tier: 2, startsOn: '2027-01-04', reason: '下學期起加入治療師指導的小組' },
    ],
    strengths: ['不怕提問', '很有幽默感'],
  },
]
