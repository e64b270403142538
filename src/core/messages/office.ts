/** Sentences of the M codes about which template is used (M40 and on), and of files that a data file names (S40 and on). */
import { message } from './message.ts'

export const officeMessages = {
  M40: message({
    severity: 'error',
    name: 'mau-cua-van-ban-nao',
    sentence: (args: { readonly file: string; readonly kinds: readonly string[] }) =>
      `chưa rõ "${args.file}" là mẫu của văn bản nào`,
    hint: ({ kinds }) =>
      `đặt tên tệp theo văn bản (${kinds.map((kind) => `${kind}.docx`).join(', ')}) hoặc thêm --chon với một loại văn bản`,
    explanation:
      'Mẫu Word thay cho cả một văn bản, nên chương trình cần biết đó là báo cáo, kế hoạch hay phụ lục. Tên tệp có chữ bao-cao, ke-hoach hoặc phu-luc là đủ.',
    wrong: 'tongket lap so-lieu.yaml --mau mau-moi.docx',
    right: 'tongket lap so-lieu.yaml --mau mau-moi.docx --chon bao-cao',
  }),
  M41: message({
    severity: 'error',
    name: 'khong-co-mau',
    sentence: (args: { readonly path: string }) => `trong "${args.path}" không có mẫu nào (.docx, .hbs)`,
    hint: () => 'chỉ đến tệp mẫu, hoặc thư mục có bao-cao.docx, ke-hoach.docx, phu-luc.docx hay các tệp .hbs',
    explanation:
      'Tùy chọn --mau nhận một tệp Word, một tệp .hbs, hoặc một thư mục; tệp trong thư mục thay cho tệp cùng tên của chương trình.',
    wrong: 'tongket lap so-lieu.yaml --mau thu-muc-rong',
    right: 'tongket lap so-lieu.yaml --mau mau-cua-don-vi',
  }),
  S40: message({
    severity: 'error',
    name: 'tep-duoc-neu-ten',
    sentence: (args: { readonly file: string; readonly reason: string }) =>
      `không dùng được tệp "${args.file}": ${args.reason}`,
    hint: () => 'kiểm tra tên tệp; đường dẫn tính từ thư mục của tệp số liệu này',
    explanation:
      'Mục này nêu tên một tệp khác (số liệu năm trước, bộ chỉ tiêu riêng). Chương trình tìm tệp đó từ thư mục của tệp số liệu.',
    wrong: 'nam_truoc: so-lieu-1019.yaml',
    right: 'nam_truoc: so-lieu-2019.yaml',
  }),
}
