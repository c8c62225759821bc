import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import { trainDrawing } from './drawing.ts'

type Told = {
  nameEn: string
  goodAt: string
  matters: string
  helps: string
  hinders: string
  ownWords?: string
  ownWordsBy?: 'student' | 'scribe'
  /** The student's own picture. */
  draws?: () => Uint8Array
  inEnglish?: { goodAt: string; matters: string; helps: string; hinders: string }
}

const told: readonly Told[] = [
  {
    nameEn: 'Wong Sze Hang',
    goodAt: '修理東西很有辦法\n跑步快，有運動精神\n樂於第一個嘗試',
    matters: '每天知道甚麼時候可以活動\n和弟弟一起砌模型',
    helps:
      '安排坐在前排，遠離窗邊\n一次只給一個指示，請他複述一遍\n每15分鐘讓他起來派一次簿\n用計時器讓他看到還剩多少時間',
    hinders: '在全班面前點名批評\n一次過講四五個步驟\n取消小息作為懲罰',
    ownWords: '我不是想搞事，我坐太久個身就會自己郁。你輕輕敲一下我張枱，我就知道。',
    ownWordsBy: 'scribe',
  },
  {
    nameEn: 'Lee Chi Yiu',
    goodAt: '對火車和地圖的知識豐富\n誠實守規則\n視覺記憶出色',
    matters: '知道今天的流程有沒有改變\n午飯時可以看交通書',
    helps: '改動流程前給他看圖卡\n用文字或圖畫代替長長的口頭解釋\n安靜角可以隨時去五分鐘',
    hinders: '突然改動時間表\n多人同時跟他說話\n要求他說話時看着對方的眼睛',
    ownWords: '我想做車長。我鍾意數車卡。好嘈嘅時候我想走開一陣。',
    ownWordsBy: 'scribe',
    draws: trainDrawing,
  },
  {
    nameEn: 'Zara Example Khan',
    goodAt: '懂三種語言\n樂於照顧低年級同學\n歌唱得好',
    matters: '家人和祈禱的時間\n有朋友一起吃午飯',
    helps: '課前先給她看生字和圖片\n容許先用英語說一次，再用中文寫\n給多一倍時間抄寫',
    hinders: '當眾要求朗讀沒有看過的課文\n只有中文的通告',
    ownWords: 'I know the answer in my head. Please wait for me to find the word.',
    ownWordsBy: 'student',
    inEnglish: {
      goodAt: 'Speaks three languages\nKind to younger pupils\nSings well',
      matters: 'Family and time for prayer\nA friend to have lunch with',
      helps:
        'Show her new words with pictures before the lesson\nLet her say it in English first, then write it in Chinese\nTwice the time for copying',
      hinders: 'Reading aloud a text she has not seen\nNotices in Chinese only',
    },
  },
  {
    nameEn: 'Chan Hoi Laam',
    goodAt: '口頭表達清楚\n方向感和空間感強',
    matters: '不想被人看見自己用特別的工作紙',
    helps: '讓他先說後寫\n默書用分段方式\n工作紙用較大字距，不必另外標示',
    hinders: '即時要求在黑板上寫字\n以錯字數目排名次',
  },
  {
    nameEn: 'Ng Nok Yu',
    goodAt: '閱讀能力高於同級\n懂得為自己發聲',
    matters: '體育課時助聽器有安全的地方存放',
    helps: '說話時面向他，開啟無線咪\n重要的話寫在黑板上\n小組討論時一次一人發言',
    hinders: '背着他說話\n關了燈講解影片',
  },
  {
    nameEn: 'Yip Yui Sum',
    goodAt: '文章細膩動人\n關心別人的感受',
    matters: '有一位信任的老師\n不必向同學解釋為何去社工室',
    helps: '早上回校先到社工室報到\n交功課限期可以商量\n需要離開課室時舉藍色卡',
    hinders: '追問為甚麼沒有上學\n當眾讀出她的文章',
  },
  {
    nameEn: 'Ho Yau Yin',
    goodAt: '出席率全級最高\n歌聲動聽',
    matters: '每天有一樣功課能自己完成',
    helps: '把數學題目分成兩步\n新字配圖畫和歌謠\n完成一半先給她看答案對不對',
    hinders: '留下小息補做全部功課',
  },
]

/** One-page profiles of the story's students; one of them in both languages. */
export function layProfile(school: SchoolRows, people: DemoPeople): void {
  for (const of of told) {
    const studentId = people.told.get(of.nameEn)
    if (!studentId) throw new Error(`The story has no ${of.nameEn}.`)
    const pair = (zh: string, en = '') => ({ zh, en })
    const english = /^[\x20-\x7e]*$/.test(of.ownWords ?? '')
    const addedBy = people.staff.get('senco') as string
    const ofPicture = {
      student_id: studentId,
      kept_for: 'profile',
      name: '我的火車.png',
      media_type: 'image/png',
      added_by: addedBy,
    }
    const pictureIds = of.draws ? [school.addFile({ ...ofPicture, report_id: null }, of.draws())] : []
    school.add('profile', {
      student_id: studentId,
      good_at: pair(of.goodAt, of.inEnglish?.goodAt),
      matters: pair(of.matters, of.inEnglish?.matters),
      helps: pair(of.helps, of.inEnglish?.helps),
      hinders: pair(of.hinders, of.inEnglish?.hinders),
      own_words: english ? pair('', of.ownWords) : pair(of.ownWords ?? ''),
      own_words_by: of.ownWordsBy ?? '',
      picture_ids: pictureIds,
      changed_on: '2026-09-18',
    })
  }
}
