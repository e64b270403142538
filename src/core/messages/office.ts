/** Sentences of the M codes about which template is used (M40 and on), and of files that a data file names (S40 and on). */
import { perhaps } from './fragments.ts'
import { error, warning } from './message.ts'

/** A file that takes the place of no template, and the template with the nearest name. */
export interface UnusedTemplate {
  readonly file: string
  readonly nearest: string | undefined
}

export const officeMessages = {
  M40: error('mau-cua-van-ban-nao', {
    sentence: (args: { file: string; kinds: readonly string[] }) => `chưa rõ "${args.file}" là mẫu của văn bản nào`,
    hint: ({ kinds }) =>
      `đặt tên tệp theo văn bản (${kinds.map((kind) => `${kind}.docx`).join(', ')}) hoặc thêm --chon với một loại văn bản`,
    explanation:
      'Mẫu Word thay cho cả một văn bản, nên chương trình cần biết đó là báo cáo, kế hoạch hay phụ lục. Tên tệp có chữ bao-cao, ke-hoach hoặc phu-luc là đủ.',
    wrong: 'tongket lap so-lieu.yaml --mau mau-moi.docx',
    right: 'tongket lap so-lieu.yaml --mau mau-moi.docx --chon bao-cao',
  }),
  M41: error('khong-co-mau', {
    sentence: (args: { path: string }) => `trong "${args.path}" không có mẫu nào (.docx, .hbs)`,
    hint: 'chỉ đến tệp mẫu, hoặc thư mục có bao-cao.docx, ke-hoach.docx, phu-luc.docx hay các tệp .hbs',
    explanation:
      'Tùy chọn --mau nhận một tệp Word, một tệp .hbs, hoặc một thư mục; tệp trong thư mục thay cho tệp cùng tên của chương trình.',
    wrong: 'tongket lap so-lieu.yaml --mau thu-muc-rong',
    right: 'tongket lap so-lieu.yaml --mau mau-cua-don-vi',
  }),
  M42: warning('mau-thua', {
    sentence: (args: UnusedTemplate) => `tệp "${args.file}" không thay cho mẫu nào nên không được dùng`,
    hint: ({ nearest }) =>
      perhaps(nearest) ?? 'đặt tên tệp như trong "tongket mau liet-ke", hoặc bỏ tệp này ra khỏi thư mục',
    explanation:
      'Tệp trong thư mục mẫu thay cho mẫu cùng tên của chương trình, hoặc được một tệp khác gọi bằng {{> ten-tep}}. Tệp không thuộc cả hai trường hợp thường là do gõ sai tên.',
    wrong: 'mau-cua-don-vi/bc-tin-boa.hbs',
    right: 'mau-cua-don-vi/bc-tin-bao.hbs',
  }),
  M43: error('mau-khong-thay-gi', {
    sentence: (args: UnusedTemplate) => `tệp "${args.file}" không thay cho mẫu nào của chương trình`,
    hint: ({ nearest }) => perhaps(nearest) ?? '"tongket mau liet-ke" kể tên các mẫu',
    explanation:
      'Tệp chữ (.hbs) thay cho tệp cùng tên của chương trình, nên tên tệp phải là một trong các tên mà lệnh "tongket mau liet-ke" kể ra.',
    wrong: 'tongket lap so-lieu.yaml --mau bc-tin-boa.hbs',
    right: 'tongket lap so-lieu.yaml --mau bc-tin-bao.hbs',
  }),
  M44: error('mau-khong-phai-docx', {
    sentence: ({ file }: { file: string }) => `tệp "${file}" không phải kiểu .docx nên không dùng làm mẫu được`,
    hint: 'mở tệp bằng Word, chọn "Lưu thành" (Save As) kiểu Word Document (.docx)',
    explanation:
      'Mẫu Word phải là tệp .docx. Tệp .doc là kiểu cũ, tệp .dotx, .dotm là kiểu mẫu riêng của Word, tệp .docm có thể mang mã lệnh (macro) đi theo mọi văn bản lập ra.',
    wrong: 'tongket lap so-lieu.yaml --mau bao-cao.dotx',
    right: 'tongket lap so-lieu.yaml --mau bao-cao.docx',
  }),
  M45: error('hai-mau-mot-van-ban', {
    sentence: ({ kind, files }: { kind: string; files: readonly string[] }) =>
      `có hai mẫu Word cho cùng văn bản "${kind}": ${files.join(' và ')}`,
    hint: 'bỏ một tệp ra khỏi thư mục mẫu, hoặc chỉ rõ tệp cần dùng sau --mau',
    explanation: 'Mỗi văn bản chỉ lập từ một mẫu, nên chương trình không tự chọn một trong hai tệp.',
    wrong: 'mau/bao-cao.docx và mau/bao-cao-moi.docx',
    right: 'mau/bao-cao.docx',
  }),
  M46: warning('mau-con-ghi-chu', {
    sentence: ({ count }: { count: number }) =>
      `mẫu còn ${count} ghi chú (comment); mọi văn bản lập từ mẫu cũng sẽ mang theo`,
    hint: 'mở mẫu bằng Word, thẻ Xem lại (Review), chọn Xóa mọi ghi chú (Delete All Comments) rồi lưu',
    explanation:
      'Ghi chú trong mẫu được giữ nguyên khi lập văn bản. Bản có ghi chú do "tongket mau kiem-tra --ghi-chu" ghi ra là để xem và sửa; sửa xong nên xóa ghi chú rồi mới dùng làm mẫu.',
    wrong: 'mẫu có ghi chú bên lề',
    right: 'mẫu không có ghi chú',
  }),
  M47: error('khong-ro-mau', {
    sentence: ({ name }: { name: string; nearest: string | undefined }) => `không có mẫu nào tên "${name}"`,
    hint: ({ nearest }) => perhaps(nearest) ?? '"tongket mau liet-ke" kể tên các mẫu',
    explanation:
      'Tên mẫu là tên văn bản (bao-cao, ke-hoach, phu-luc) hoặc tên một tệp chữ mà lệnh "tongket mau liet-ke" kể ra.',
    wrong: 'tongket mau xuat baocao',
    right: 'tongket mau xuat bao-cao',
  }),
  S40: error('tep-duoc-neu-ten', {
    sentence: (args: { file: string; reason: string; near?: string | undefined }) =>
      `không dùng được tệp "${args.file}": ${args.reason}`,
    hint: ({ near }) => perhaps(near) ?? 'kiểm tra tên tệp; đường dẫn tính từ thư mục của chính tệp này',
    explanation:
      'Mục này nêu tên một tệp khác (số liệu năm trước, bộ chỉ tiêu riêng). Chương trình tìm tệp đó từ thư mục của tệp nêu tên nó.',
    wrong: 'nam_truoc: so-lieu-1019.yaml',
    right: 'nam_truoc: so-lieu-2019.yaml',
  }),
}
