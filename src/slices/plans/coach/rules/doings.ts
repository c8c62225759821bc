/** Verbs of what anybody can see or hear a student do, so that a target that has none can be found. Longer than needed does no harm: a verb too many keeps the coach quiet, one too few makes it nag. */

/** Chinese verbs of one character, wherever they stand in a word. */
const zhOnes =
  '說講讀唸念寫畫圈指舉拿取放派交收走坐站跑跳排穿脫拉推按剪貼摺填抄數量問答選揀打敲拍捉握傳遞吃喝看望聽叫唱彈擺搬洗掃抹執拾戴配拼砌計算列等讓帶到回離避轉扣綁倒切摸搜查找買付默翻用做伸踏擲接拋投爬組編訂簽劃標借還存移'

const zhLonger = `
  完成 提出 邀請 表達 描述 複述 解釋 分享 示範 告訴 求助 道歉 記錄 紀錄 登入 準備 跟隨 跟着 參與 輪流 遵守
  背誦 報告 登記 記下 參加 加入 開啟 開關 開始 關上 停下 呼吸 休息 比較 分類 製作 定出 發出 發送 輸入 上載
  合上`

/** English verbs; their regular endings follow by themselves. */
const enRegular = `
  accept act add agree answer apologise arrange arrive ask attach attend begin blend borrow break breathe bring
  build button buy call carry catch change charge check choose circle clap clean clear climb close colour combine
  come compare complete connect contribute cook copy correct count cross cut decline demonstrate describe discuss
  divide do download draft draw dress drink eat edit enter explain explore face fasten feel fill find finish fix
  fold follow get give go greet hand hang hear help highlight hold identify interview introduce invite join jump
  keep kick label lay lead learn leave let line list listen locate log look make mark match measure meet move name
  note notice offer open order organise pack paint pay perform pick plan play point pour practise predict prepare
  present press pull push put quote raise rate reach read recall recite record refuse rehearse remind repeat reply
  report request rest retell return review ring run save say search send serve set share show sign signal sing sit
  solve sort sound speak spell stand start state stay stick stop study submit subtract suggest summarise swap swim
  switch take talk tap tell thank throw tick tidy tie touch trace translate travel turn type underline upload use
  vote wait walk wash wear weigh work write`

const enOthers = `
  applies asked ate began brought built came carries choosing chose clapping copies cut did done drank drew found
  gave getting held identifies laid left made making planning putting ran replies running sat sitting spoke stood
  stopping swapping taking tapping tidies tied told took tries using went writing written wrote`

const listed = (list: string) => list.trim().split(/\s+/)

/** A Chinese verb of doing. */
export const zhDoing = new RegExp(`[${zhOnes}]|${listed(zhLonger).join('|')}`)

/** An English verb of doing. */
export const enDoing = new RegExp(
  `\\b(?:(?:${listed(enRegular).join('|')})(?:s|es|ed|ing)?|${listed(enOthers).join('|')})\\b`,
  'i',
)
