import type { en } from '../words.en/roles.ts'

/** 各職務的名稱及可查閱的範圍。 */
export const zh: typeof en = {
  names: {
    senco: '特殊教育需要統籌主任',
    principal: '校長或副校長',
    sst_member: '學生支援組成員',
    teacher: '教師',
    teaching_assistant: '教學助理',
    specialist: '專業人員',
    office: '校務處',
    parent: '家長',
    sponsor: '辦學團體',
    administrator: '系統管理員',
  },
  sees: {
    senco: '全校學生及支援紀錄；管理名冊、決定支援層級、管理帳戶。',
    principal: '全校學生、津貼及學校概況；可決定支援層級。',
    sst_member: '所有有特殊教育需要的學生（支援老師、輔導老師、學校社工）。',
    teacher: '自己任教的學生；不包括報告及限閱記事。',
    teaching_assistant: '自己小組內的學生。',
    specialist: '獲分派的學生及其報告（教育心理學家、言語治療師、外間機構）。',
    office: '學生名單、班別及教職員帳戶；不包括特殊教育需要資料。',
    parent: '學校分享有關自己子女的資料。',
    sponsor: '只限統計數字。',
    administrator: '帳戶、設定及備份；不包括學生資料。',
  },
}
