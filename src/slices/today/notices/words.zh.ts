import type { en } from './words.en.ts'

export const zh: typeof en = {
  said: {
    tier: { decided: '訂定了支援層級', withdrawn: '撤回了支援層級決定' },
    plan: {
      agreed: '計劃已獲同意',
      in_force: '計劃開始執行',
      reviewed: '計劃已檢討',
      archived: '計劃已封存',
      changed: '計劃有更改',
    },
    agreement: { agreed: '有人同意計劃', declined: '有人不同意計劃' },
    card: { changed: '提示卡上的三件事有更改' },
    accommodation: { approved: '調適已獲批准', ended: '調適已結束', changed: '調適有更改' },
    asked: { asked: '請你提供意見' },
    answered: { answered: '收到你徵詢的意見' },
    concern: {
      watch: '你提出的關注：觀察中',
      ask: '你提出的關注：正徵詢老師意見',
      screen: '你提出的關注：安排評估',
      refer: '你提出的關注：轉介',
      plan: '你提出的關注：開立計劃',
      close: '你提出的關注：已結束',
      reopen: '你提出的關注：重新開啟',
    },
    session: {
      moved: '一節支援改了時間',
      covered: '一節支援由同事代替',
      covering: '你代替同事帶一節支援',
      cancelled: '一節支援取消了',
      changed: '一節支援有更改',
    },
    task_given: { given: '你有新任務', moved: '你的任務改了期限' },
    task_ended: { done: '你交出的任務已完成', dropped: '你交出的任務已取消' },
    meeting: { planned: '邀請你出席會議', moved: '會議改了時間或地點', cancelled: '會議取消了' },
    handed: { handed: '有到期事項交給你' },
    responsible: { given: '由你負責' },
    duty: { given: '你有支援組職務' },
    handover: {
      planned: '統籌主任的工作將交接',
      moved: '統籌主任工作的交接改了日期',
      applied: '統籌主任的工作已交接',
      withdrawn: '統籌主任的工作不再交接',
    },
    digest_failed: { failed: '有摘要電郵未能寄出' },
  },
}
