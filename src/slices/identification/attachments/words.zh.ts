import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'attachment-empty': '這個檔案沒有內容。',
    'attachment-too-big': ({ megabytes }) => `檔案超過${megabytes} MB。請以黑白掃描，或分開幾個檔案。`,
    'attachment-not-allowed':
      '無論檔名是甚麼，這個檔案的內容不是 PDF、圖片（PNG、JPEG、WebP）或 Word 文件（.docx）。請先另存為 PDF。',
    'attachment-old-or-protected': '這是舊版 Word 文件（.doc），或設有密碼。請另存為 .docx 或 PDF，並取消密碼。',
    'attachment-no-picture': '個人檔案只接受圖片：PNG、JPEG 或 WebP。',
    'picture-damaged': '圖片已損壞或不完整。請重新儲存或拍攝。',
    'picture-too-large': ({ megapixels }) => `圖片超過${megapixels}百萬像素。請先縮小。`,
    'pdf-damaged': 'PDF 已損壞或不完整。請重新儲存或掃描。',
    'word-damaged': 'Word 文件已損壞。請以 Word 開啟後重新儲存，或另存為 PDF。',
    'word-too-big': ({ megabytes }) => `Word 文件解壓後超過${megabytes} MB。請另存為 PDF。`,
    'word-with-macros': 'Word 文件含有巨集，可能造成損害。請另存為 PDF。',
    'word-loads-from-elsewhere': 'Word 文件開啟時會從網絡讀取內容，可能造成損害。請另存為 PDF。',
    'attachment-missing': '檔案已不在存放的位置。管理工作台的同事可從備份找回；doctor 指令會列出是哪一個。',
    'attachment-damaged': '檔案與存檔時不符，因此不會提供。管理工作台的同事可從備份找回；doctor 指令會列出是哪一個。',
  },
  audit: {
    'attachment.added': '上載了檔案',
    'attachment.read': '開啟了檔案',
    'attachment.dropped': '取回了檔案',
  },
}
