import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'ends-before': '結束日期在開始日期之前。',
    'name-needed': '請以其中一種語言填寫名稱。',
    'contract-ends': '合約須有結束日期，合約總額會平均分攤到期內各節。',
    'there-already': '已有同一項紀錄，請直接更改該項。',
    'source-archived': '此資金來源已封存，請先取回或選擇另一項。',
    'in-use': '仍有資料使用此項，請先更改該處。',
  },
  table: {
    title: '支援成本',
    headings: [
      '班別',
      '班號',
      '中文姓名',
      '英文姓名',
      '層級',
      '主要需要',
      '小組',
      '資金來源',
      '學年',
      '財政年度',
      '計劃（港元）',
      '至今（港元）',
      '全年（港元）',
      '備註',
    ],
    notAll: '部分成本未知，實際數字只會更高',
  },
  audit: {
    'cost.seen': '查閱了支援成本',
    'cost.exported': '匯出了支援成本試算表',
    'cost-setting.changed': '新增或更改了成本設定',
    'cost-setting.removed': '移除了成本設定',
    'funding-source.archived': '封存或取回資金來源',
  },
}
