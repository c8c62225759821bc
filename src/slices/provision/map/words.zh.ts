import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: { 'ends-before': '結束日期在開始日期之前。' },
  table: {
    title: '支援圖',
    headings: [
      '班別',
      '班號',
      '中文姓名',
      '英文姓名',
      '層級',
      '需要',
      '小組',
      '支援措施',
      '負責人',
      '由',
      '至',
      '每週分鐘',
      '計劃分鐘',
      '得到分鐘',
      '失去分鐘',
      '未到或未記錄分鐘',
      '出席節數',
      '缺席節數',
    ],
  },
  audit: {
    'provision-map.seen': '查看了支援圖',
    'provision-map.exported': '匯出了支援圖試算表',
  },
}
