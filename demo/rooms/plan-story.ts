import type { PlanKind, PlanState } from '#slices/plans/model.ts'

/** A plan of the story: its targets by their names in the bank, what is known of each, and the words of its sections. */
export type ToldPlan = {
  nameEn: string
  kind: PlanKind
  state: PlanState
  startsOn: string
  endsOn: string
  reviewOn: string
  /** By section: Chinese, or Chinese and English; `declined` for a view that somebody would rather not give. */
  texts: Readonly<Record<string, string | readonly [string, string]>>
  targets: readonly {
    bankId: string
    baseline?: [number, string]
    strategies?: readonly string[]
    state?: string
    reason?: string
  }[]
}

export const toldPlans: readonly ToldPlan[] = [
  {
    nameEn: 'Wong Sze Hang',
    kind: 'iep',
    state: 'in_force',
    startsOn: '2026-10-12',
    endsOn: '2027-01-31',
    reviewOn: '2026-11-30',
    texts: {
      strengths: [
        '精力充沛，樂於第一個嘗試。修理東西很有辦法，體育課是同學的榜樣。',
        'Full of energy and glad to try first. Good at mending things; in physical education others follow his example.',
      ],
      present: [
        '九月至十月的課堂觀察：每節離座約六次，大多在寫字時段；有圖示步驟時能完成兩步。能在提示下用深呼吸冷靜。',
        'Seen in lessons, September to October: leaves his seat about six times a lesson, mostly while writing; with steps in pictures he finishes two. Calms himself by breathing when reminded.',
      ],
      needs: [
        '長時間書寫和等候最吃力，離座後功課往往未完成，影響他對學習的信心。',
        'Long writing and waiting are hardest. Work is often left unfinished, and he begins to doubt himself.',
      ],
      goals: [
        '學年完結時，能在一節課內自行開始並完成課堂工作，用學過的方法等候。',
        'By the end of the year he begins and finishes the work of a lesson by himself, and waits in the ways he has learnt.',
      ],
      'at-school': [
        '每星期兩節專注力小組（支援老師）；課室座位在前排靠走廊；測考有小休。',
        'Two lessons a week in the attention group (support teacher); a seat in front by the aisle; short breaks in tests.',
      ],
      'at-home': [
        '做功課前先收拾桌面，計時器每次十分鐘，做完一項打一剔。',
        'Clears the desk before homework; ten minutes by the timer; a tick for each thing done.',
      ],
      'student-view': [
        '我想做完才出去玩。你輕輕敲我張枱，我就記得。',
        'I want to finish before I go out to play. Tap my desk gently and I remember.',
      ],
      'parents-view': [
        '在家做功課要陪兩小時，擔心他和弟弟比較。希望老師多告訴我們他做到的事。',
        'Homework takes two hours with one of us beside him, and we worry that he compares himself with his brother. Please tell us more often what he managed.',
      ],
      background: [
        '父親輪班工作，晚上由祖母照顧。',
        'His father works shifts; in the evenings his grandmother looks after him.',
      ],
      reviewing: [
        '十一月底由統籌主任、班主任、家長和學生一起看嘗試紀錄。',
        'At the end of November the SENCO, the class teacher, his parents and he look at the tries together.',
      ],
    },
    targets: [
      {
        bankId: 'adhd-t-start-in-two-minutes',
        baseline: [20, '九月五節課的觀察：五次有一次'],
        strategies: ['adhd-s-chunk-worksheet', 'adhd-s-visible-timer', 'adhd-s-instruction-on-board'],
      },
      {
        bankId: 'adhd-t-raise-hand',
        baseline: [40, '九月：五次有兩次'],
        strategies: ['adhd-s-hand-signal', 'adhd-s-notice-good-moments'],
      },
      { bankId: 'adhd-t-repeat-instruction', baseline: [40, ''], strategies: ['adhd-s-desk-picture'] },
      { bankId: 'adhd-t-hand-in-homework', strategies: ['adhd-s-colour-folders', 'adhd-s-home-routine-chart'] },
    ],
  },
  {
    nameEn: 'Lee Chi Yiu',
    kind: 'iep',
    state: 'archived',
    startsOn: '2025-10-06',
    endsOn: '2026-07-10',
    reviewOn: '2026-06-22',
    texts: {
      strengths: '視覺記憶出色，對火車和地圖的知識豐富。',
      present: '入學首月：轉換活動時常哭鬧，每天約三次。',
      needs: '改變和噪音令他不安。',
      goals: '能看着流程表自行轉換活動。',
      'student-view': '鍾意睇住個表。',
      'parents-view': '希望他在學校有一位朋友。',
      'at-school': '教學助理入班協助；流程圖卡。',
    },
    targets: [
      {
        bankId: 'asd-t-move-on-with-schedule',
        baseline: [20, '十月：五次有一次'],
        strategies: ['asd-s-visual-timetable', 'asd-s-countdown-to-change'],
        state: 'achieved',
      },
      {
        bankId: 'asd-t-ask-for-break',
        baseline: [0, '未試過自己要求'],
        strategies: ['asd-s-calm-corner'],
        state: 'partly',
        reason: '熟悉的老師面前做得到，代課時仍需提示',
      },
      {
        bankId: 'asd-t-wait-turn',
        strategies: ['asd-s-turn-token'],
        state: 'not_yet',
        reason: '小組人數太多，下學年改為三人',
      },
    ],
  },
  {
    nameEn: 'Lee Chi Yiu',
    kind: 'iep',
    state: 'in_force',
    startsOn: '2026-09-07',
    endsOn: '2027-01-31',
    reviewOn: '2026-11-20',
    texts: {
      strengths: [
        '視覺記憶出色，誠實守規則，會主動教同學看地圖。',
        'Remembers what he sees, keeps to rules honestly, and likes to teach classmates to read maps.',
      ],
      present: [
        '看着流程表能自行轉換活動；在代課或大型活動時仍需一位熟悉的成人。',
        'Moves on by himself with the schedule; with a substitute teacher or at a large event he still needs an adult he knows.',
      ],
      needs: [
        '未能預告的改變，以及三人以上同時說話。',
        'Changes that were not announced, and more than two people talking at once.',
      ],
      goals: ['能告訴別人他需要甚麼。', 'He can tell others what he needs.'],
      'at-school': '教學助理每天兩節；安靜角；午飯時段三人桌。',
      'student-view': '我識自己去安靜角。我想同阿樂坐。',
      'parents-view': 'declined',
      background: '家長現正輪候公立醫院的親子課程。',
    },
    targets: [
      {
        bankId: 'asd-t-ask-for-break',
        baseline: [6, '六月：每星期六次'],
        strategies: ['asd-s-calm-corner', 'asd-s-feelings-thermometer'],
      },
      {
        bankId: 'asd-t-wait-turn',
        baseline: [40, '六月：五次有兩次'],
        strategies: ['asd-s-turn-token', 'asd-s-peer-circle'],
      },
      { bankId: 'asd-t-name-feeling', strategies: ['asd-s-low-voice-in-distress'] },
    ],
  },
  {
    nameEn: 'Chan Hoi Laam',
    kind: 'support',
    state: 'in_force',
    startsOn: '2026-09-07',
    endsOn: '2027-01-31',
    reviewOn: '2027-01-18',
    texts: {
      strengths: '口頭表達清楚，方向感和空間感強。',
      present: '認讀四年級常用字約七成；默書以分段方式取得進步。',
      goals: '能自己選用讀題或聽題的方法完成閱讀卷。',
      'student-view': '不想別人看見我的工作紙不同。',
      'parents-view': '他開始肯在家讀書，想繼續。',
      'at-home': '每晚與家長輪流讀十分鐘。',
    },
    targets: [
      {
        bankId: 'spld-t-read-aloud-prepared',
        strategies: ['spld-s-preteach-words', 'spld-s-reading-pairs', 'spld-s-warn-before-reading-aloud'],
      },
      { bankId: 'spld-t-write-characters-whole', strategies: ['spld-s-dictation-in-sets'] },
    ],
  },
  {
    nameEn: 'Yip Yui Sum',
    kind: 'iep',
    state: 'agreed',
    startsOn: '2026-12-01',
    endsOn: '2027-05-31',
    reviewOn: '2027-03-15',
    texts: {
      strengths: '文章細膩動人，關心別人的感受。',
      present: '本月出席率約六成，上午首節最困難；在支援室能完成閱讀功課。',
      needs: '清晨和大型集會時的焦慮。',
      goals: '每天回校，並能自己選擇甚麼時候需要休息。',
      'student-view': '我想慢慢嚟，唔好問我點解。',
      'parents-view': '早上出門最難，希望學校有人等她。',
      background: '現由兒童及青少年精神科跟進，社工每週會面。',
    },
    targets: [
      { bankId: 'mi-t-arrive-by-agreed-time', strategies: ['mi-s-key-adult', 'mi-s-gentle-morning-home'] },
      { bankId: 'mi-t-use-coping-way', strategies: ['mi-s-coping-card', 'mi-s-exit-card'] },
    ],
  },
  {
    nameEn: 'Zara Example Khan',
    kind: 'support',
    state: 'draft',
    startsOn: '2026-11-30',
    endsOn: '2027-05-31',
    reviewOn: '2027-03-22',
    texts: {
      strengths: ['懂三種語言，樂於照顧低年級同學。', 'Speaks three languages and looks after younger pupils.'],
      present: [
        '',
        'Reads English at the level of P3; in Chinese knows about 120 characters. Copying takes her twice as long.',
      ],
    },
    targets: [{ bankId: 'spld-t-blend-new-english-words', strategies: ['spld-s-chunk-english-words'] }],
  },
  {
    nameEn: 'Ho Yau Yin',
    kind: 'support',
    state: 'in_force',
    startsOn: '2026-09-07',
    endsOn: '2027-01-31',
    reviewOn: '2026-12-07',
    texts: {
      strengths: '出席率全級最高，歌聲動聽。',
      present: '三年級數學基礎運算約五成正確。',
      'student-view': '我想自己做完一樣。',
      'parents-view': '晚上要顧店，未必能看功課。',
    },
    targets: [
      { bankId: 'ala-t-recall-number-facts', strategies: ['ala-s-maths-fluency-cards'] },
      { bankId: 'ala-t-write-complete-sentence', strategies: ['ala-s-picture-then-sentence'] },
    ],
  },
  {
    nameEn: 'Ng Nok Yu',
    kind: 'support',
    state: 'reviewed',
    startsOn: '2026-02-02',
    endsOn: '2026-07-10',
    reviewOn: '2026-06-29',
    texts: {
      strengths: '閱讀能力高於同級，懂得為自己發聲。',
      'student-view': '無線咪要開。',
      'parents-view': '家中已有相同設備。',
    },
    targets: [
      { bankId: 'hi-t-say-not-heard', strategies: ['hi-s-microphone-habit'], state: 'achieved' },
      {
        bankId: 'hi-t-join-group-talk',
        strategies: ['hi-s-one-at-a-time-rule'],
        state: 'partly',
        reason: '四人小組做得到，全班討論仍需提示',
      },
    ],
  },
]
