import type { StartingPoint } from './point.ts'

export const practices: readonly StartingPoint[] = [
  {
    id: 'practices-lessons-for-all',
    dimension: 'practices',
    aim: { zh: '課堂設計讓更多學生能夠參與', en: 'Lessons are made so that more students can take part' },
    measure: {
      what: {
        zh: '兩個級別試行共同備課：每個單元預備分層工作紙和視覺提示',
        en: 'Two levels plan lessons together: levelled worksheets and visual prompts for each unit',
      },
      criterion: {
        zh: '觀課所見，目標學生在七成課堂時間投入活動',
        en: 'In lessons watched, the students in view take part in 70% of the time',
      },
      method: { zh: '每學期兩次觀課', en: 'Two lessons watched each term' },
      months: [1, 8],
    },
  },
  {
    id: 'practices-groups-held',
    dimension: 'practices',
    aim: { zh: '小組支援如期進行', en: 'Support groups take place as planned' },
    measure: {
      what: {
        zh: '每星期查看未記錄和取消的支援節，即週安排補節',
        en: 'Each week, look at sessions not logged or cancelled and make them up within the week',
      },
      criterion: { zh: '全年進行不少於計劃的85%', en: 'At least 85% of what was planned is held' },
      method: { zh: '工作台計算的已進行節數', en: 'Sessions held, as the workbench counts them' },
      months: [1, 9],
    },
  },
  {
    id: 'practices-reading',
    dimension: 'practices',
    aim: { zh: '初小學生的閱讀能力有所提升', en: 'Younger students read better' },
    measure: {
      what: {
        zh: '為小一至小三有需要的學生開設每週兩次的讀寫小組，前後測量',
        en: 'Literacy groups twice a week for Primary 1 to 3 students who need them, measured before and after',
      },
      criterion: {
        zh: '七成組員的後測高於前測',
        en: 'Seven in ten members score higher at exit than at entry',
      },
      method: { zh: '小組的前測和後測', en: 'Entry and exit measures of the groups' },
      months: [1, 8],
    },
  },
  {
    id: 'practices-targets',
    dimension: 'practices',
    aim: { zh: '個別學習計劃的目標具體而可以量度', en: 'Targets of individual plans are concrete and can be measured' },
    measure: {
      what: {
        zh: '支援組每月互看兩份計劃，按撰寫提示修改目標',
        en: 'Each month the team reads two plans of each other and betters the targets by the coach’s hints',
      },
      criterion: { zh: '檢討時七成目標達到或接近達到', en: 'At review, seven targets in ten are reached or nearly so' },
      method: { zh: '計劃檢討的結果', en: 'The results of plan reviews' },
      months: [1, 9],
    },
  },
  {
    id: 'practices-social',
    dimension: 'practices',
    aim: {
      zh: '有需要的學生懂得與人相處和表達情緒',
      en: 'Students who need it get on with others and say how they feel',
    },
    measure: {
      what: {
        zh: '社交情緒小組，每組配一項在課室應用的任務，由班主任回饋',
        en: 'Social and emotional groups, each with one task for the classroom on which the class teacher reports',
      },
      criterion: {
        zh: '七成組員在課室完成任務；小息衝突減少',
        en: 'Seven in ten do the task in class; there are fewer quarrels at recess',
      },
      method: { zh: '班主任的簡短評分和訓輔紀錄', en: 'Class teachers’ short ratings and the guidance log' },
      months: [1, 8],
    },
  },
  {
    id: 'practices-assistants',
    dimension: 'practices',
    aim: { zh: '教學助理的支援幫助學生走向獨立', en: 'Assistants help students to become independent' },
    measure: {
      what: {
        zh: '訓練教學助理使用逐步減少的提示，每名學生訂一項可以放手的事',
        en: 'Train assistants to fade prompts; choose one thing for each student that can be let go',
      },
      criterion: {
        zh: '學年末每名受支援的學生最少有一項不再需要提示',
        en: 'By the end of the year each student needs no prompt for one thing at least',
      },
      method: {
        zh: '教學助理的記錄，每學期與支援老師核對',
        en: 'Assistants’ notes, gone through with the support teacher each term',
      },
      months: [0, 9],
    },
  },
  {
    id: 'practices-families-home',
    dimension: 'practices',
    aim: { zh: '家長掌握在家幫助子女的方法', en: 'Families know how to help at home' },
    measure: {
      what: {
        zh: '舉辦兩次家長工作坊，每次只教一個當晚便可以用的方法，並提供兩種語言的單張',
        en: 'Two workshops for families, each on one thing to use the same evening, with a sheet in two languages',
      },
      criterion: {
        zh: '兩星期後，六成參加者說曾在家使用',
        en: 'Two weeks later, six in ten who came say that they used it',
      },
      method: { zh: '電話或問卷跟進', en: 'A call or a short survey afterwards' },
      months: [2, 7],
    },
  },
  {
    id: 'practices-transition',
    dimension: 'practices',
    aim: { zh: '升中學生有準備地面對轉變', en: 'Students who go on to secondary school are ready for the change' },
    measure: {
      what: {
        zh: '六年級第二學期舉行升中小組：參觀、練習手冊和求助的方法',
        en: 'A group for Primary 6 in the second term: a visit, keeping a diary, and asking for help',
      },
      criterion: {
        zh: '八成組員能說出三個新學校可以求助的人或方法',
        en: 'Eight in ten can name three people or ways to turn to in the new school',
      },
      method: { zh: '最後一節的個別面談', en: 'A short talk with each in the last session' },
      months: [6, 10],
    },
  },
]
