/** Sentences of the S codes: the file can be read, but something in it is not what the schema knows. */
import { choiceWords } from './choices.ts'
import { oddDigits, perhaps, quoted, short } from './fragments.ts'
import { error, note } from './message.ts'

/** Kinds of value, in the words of a clerk below. */
export type Kind = 'text' | 'number' | 'group' | 'list' | 'flag'

/** A value of a data file or of a cell by its title. */
export interface Titled {
  readonly title: string
}

/** The same with what was typed there. */
export interface Valued extends Titled {
  readonly value: string
}

const wanted: Readonly<Record<Kind, string>> = {
  text: 'một đoạn chữ',
  number: 'một số',
  group: 'một nhóm mục con',
  list: 'một danh sách',
  flag: 'true (có) hoặc false (không)',
}

const how: Readonly<Record<Kind, string>> = {
  text: 'viết chữ ngay sau dấu hai chấm, hoặc xuống dòng sau dấu "|" và thụt vào',
  number: 'viết một số ngay sau dấu hai chấm',
  group: 'xuống dòng, thụt vào hai dấu cách rồi viết từng mục con "tên_mục: giá trị"',
  list: 'xuống dòng, mỗi phần tử một dòng, bắt đầu bằng "- "',
  flag: 'viết true nếu có, false nếu không',
}

const free = 'số liệu đơn vị có công bố mà tệp chưa có mục riêng ghi vào "so_lieu_khac" (tên, số, đơn vị tính)'

function got(actual: Kind, value: string): string {
  return actual === 'group' || actual === 'list' || value === '' ? wanted[actual] : `"${value}"`
}

export const schemaMessages = {
  S01: error('thieu-muc', {
    sentence: ({ key, title }: { key: string; title: string; inMap?: boolean }) => `thiếu mục "${key}" (${title})`,
    hint: ({ key, inMap }) =>
      inMap
        ? `ghi "${key}: …" ở mục "co_dinh" của tệp ánh xạ, hoặc chỉ ô của nó ở mục "o"`
        : `thêm dòng "${key}: …" vào đúng nhóm của nó`,
    cellHint: (_args, cell) => `điền ô ${cell}`,
    explanation: 'Mục này bắt buộc phải có để lập được văn bản. "tongket tao" tạo ra tệp mẫu có đủ các mục ở đúng chỗ.',
    wrong: 'nguoi_ky:\n  chuc_vu: vien_truong',
    right: 'nguoi_ky:\n  chuc_vu: vien_truong\n  ho_ten: Nguyễn Văn A',
  }),
  S02: error('muc-la', {
    sentence: ({
      key,
    }: {
      key: string
      near?: string | undefined
      choices?: readonly string[]
      groups?: readonly string[]
      /** A figure was typed for it, in a file that has a free list. */
      figure?: boolean
      /** What follows a comma in brackets: nothing was typed for it. */
      cut?: boolean
    }) => `không có mục nào tên "${short(key)}" ở đây`,
    hint: ({ key, near, choices = [], groups = [], figure, cut }) => {
      if (/^\d+$/.test(key)) return 'trong ngoặc { … } dấu phẩy ngăn cách hai mục; số viết liền, không có dấu phẩy'
      if (cut) return 'trong ngoặc { … } chữ có dấu phẩy thì đặt trong dấu nháy thẳng: "…, …"'
      if (near !== undefined) return `${perhaps(near)}${figure ? ` Nếu không: ${free}` : ''}`
      if (groups.length > 0)
        return `mục này thuộc nhóm ${groups.map((group) => `"${group}"`).join(' hoặc ')}; hãy chuyển về đúng nhóm và kiểm tra độ thụt đầu dòng`
      if (figure) return `kiểm tra lại tên mục và độ thụt đầu dòng; ${free}`
      if (choices.length > 0) return `các mục dùng được ở đây: ${choices.join(', ')}`
      return 'kiểm tra lại tên mục và độ thụt đầu dòng; "tongket tao" cho tệp mẫu có đủ các mục'
    },
    cellHint: (_args, cell) =>
      `ô ${cell} mang mã ẩn của một biểu mẫu khác; chép số liệu sang biểu mẫu mới (tongket bieu-mau)`,
    explanation:
      'Tên mục viết sai hoặc đặt nhầm nhóm thì số liệu của nó sẽ bị bỏ sót, nên chương trình báo lỗi chứ không bỏ qua. ' +
      'Tên mục viết bằng chữ thường không dấu, các tiếng nối bằng dấu gạch dưới.',
    wrong: 'tin_bao:\n  khoi_too: 30',
    right: 'tin_bao:\n  khoi_to: 30',
  }),
  S03: error('so-nguyen', {
    sentence: ({ title, value }: Valued) => `"${title}" phải là số nguyên, đang là "${value}"`,
    hint: ({ value }) => wholeNumber(value),
    cellHint: ({ value }, cell) => `${wholeNumber(value, true) ?? 'chỉ gõ chữ số'} (ô ${cell})`,
    explanation:
      'Số vụ, số người, số văn bản … là số nguyên, chỉ gồm các chữ số viết liền, không kèm đơn vị tính. Chưa có số liệu thì để trống, không viết chữ.',
    wrong: 'tin_bao:\n  moi: ba mươi',
    right: 'tin_bao:\n  moi: 30',
  }),
  S04: error('khong-am', {
    sentence: ({ title, value }: Valued) => `"${title}" không thể là số âm, đang là ${value}`,
    hint: ({ value }) => `nếu dấu trừ là gõ nhầm, hãy viết ${value.replace('-', '')}; chưa có số liệu thì để trống`,
    explanation: 'Các số liệu đều là số đếm được, nhỏ nhất là 0.',
    wrong: 'tin_bao:\n  moi: -3',
    right: 'tin_bao:\n  moi: 3',
  }),
  S05: error('sai-kieu', {
    sentence: ({ title, expected, actual, value }: Valued & { expected: readonly Kind[]; actual: Kind }) =>
      `"${title}" phải là ${expected.map((kind) => wanted[kind]).join(' hoặc ')}, đang là ${got(actual, value)}`,
    hint: ({ expected, actual, value }) => {
      if (expected.includes('text') && (actual === 'number' || actual === 'flag'))
        return `hãy đặt trong dấu nháy: "${value}"`
      if (expected.includes('text') && actual === 'group' && value !== '')
        return `chữ có dấu hai chấm thì đặt cả dòng trong dấu nháy thẳng: ${quoted(value)}`
      if (expected.includes('list') && /^[-–—•·*+]/.test(value))
        return 'đầu mỗi dòng viết dấu gạch nối và một dấu cách ("- Như trên"); dấu "–", "•" hoặc dấu "-" liền chữ không phải đầu dòng của danh sách'
      const [first] = expected
      return first && how[first]
    },
    cellHint: (_args, cell) => `gõ lại nội dung ô ${cell}; xem cột Giải thích`,
    explanation:
      'Mỗi mục nhận một kiểu giá trị: số, đoạn chữ, danh sách, nhóm mục con, hoặc có/không. Tệp mẫu do "tongket tao" tạo ra ghi rõ từng mục.',
    wrong: 'tin_bao: 30',
    right: 'tin_bao:\n  moi: 30',
  }),
  S06: error('ngoai-lua-chon', {
    sentence: ({ title, value }: Valued & { choices: readonly string[]; near?: string | undefined }) =>
      `"${title}" không nhận giá trị "${value}"`,
    hint: ({ choices, near }) =>
      near === undefined
        ? `chọn một trong: ${choices.join(', ')}`
        : `${perhaps(near)} (chọn một trong: ${choices.join(', ')})`,
    cellHint: ({ choices, near }, cell) =>
      `chọn trong danh sách ở ô ${cell}: ${choices.map(choiceWords).join(', ')}${near === undefined ? '' : `; có phải "${choiceWords(near)}" không?`}`,
    explanation: 'Mục này chỉ nhận một trong các giá trị đã định sẵn, viết bằng chữ thường không dấu.',
    wrong: 'don_vi:\n  cap: quan',
    right: 'don_vi:\n  cap: huyen',
  }),
  S07: error('cap-so', {
    sentence: ({ title, value, parts }: Valued & { parts: readonly string[] }) =>
      `"${title}" phải gồm hai số ${parts.join('/')}, đang là "${value}"`,
    hint: ({ value, parts }) => pairHint(value, parts),
    cellHint: (_args, cell) => `gõ đủ hai số của cặp (ô ${cell}), ví dụ 44/61`,
    explanation:
      'Số vụ và số người (hoặc đơn và việc, việc và tiền) luôn đi thành cặp: 44/61. Không có thì viết 0; chưa có số liệu thì để trống.',
    wrong: 'truy_to:\n  truy_to: 44',
    right: 'truy_to:\n  truy_to: 44/61',
  }),
  S08: error('ngay-thang', {
    sentence: ({ title, value }: Valued) => `"${title}" không phải là một ngày có thật: "${value}"`,
    hint: ({ value }) => oddDigits(value) ?? 'viết ngày/tháng/năm, ví dụ 30/11/2020',
    explanation: 'Ngày viết theo dạng 30/11/2020 hoặc 2020-11-30 và phải có trong lịch.',
    wrong: 'ky:\n  tu_ngay: 31/11/2019\n  den_ngay: 30/11/2020',
    right: 'ky:\n  tu_ngay: 01/12/2019\n  den_ngay: 30/11/2020',
  }),
  S09: error('sai-dang', {
    sentence: ({ title, value }: Valued & { rule?: string | undefined }) =>
      `"${title}" viết không đúng dạng: "${value}"`,
    hint: ({ rule }) => rule && `cách viết: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`,
    explanation: 'Mục này được dùng để đặt tên tệp hoặc tra cứu nên chỉ nhận một số ký tự nhất định.',
    wrong: 'don_vi:\n  ma: Tiểu Cần',
    right: 'don_vi:\n  ma: tieu-can',
  }),
  S10: note('de-trong', {
    sentence: ({ title }: Titled) => `"${title}" để trống, được hiểu là chưa có số liệu`,
    hint: 'chưa có số liệu thì cứ để trống; biết chắc là không phát sinh thì viết 0',
    explanation:
      'Để trống nghĩa là chưa có số liệu; 0 nghĩa là không phát sinh. Hai điều này in ra văn bản khác nhau, nên mỗi mục để trống được nhắc lại một lần.',
    wrong: 'tin_bao:\n  moi:',
    right: 'tin_bao:\n  moi: 0',
    called: ['Chưa có số liệu', 'Không phát sinh'],
  }),
  S11: error('so-qua-lon', {
    sentence: ({ title, value, limit }: Valued & { limit: string }) =>
      `"${title}" lớn quá mức có thể: ${value}, nhiều nhất là ${limit}`,
    hint: 'kiểm tra xem có thừa chữ số hoặc nhầm đơn vị tính không',
    explanation: 'Số lớn như vậy gần như chắc chắn là gõ thừa chữ số.',
    wrong: 'tin_bao:\n  moi: 30000000000',
    right: 'tin_bao:\n  moi: 30',
  }),
  S12: error('qua-dai', {
    sentence: ({ title, limit, list }: Titled & { limit: string; list: boolean }) =>
      `"${title}" dài quá, nhiều nhất là ${limit} ${list ? 'phần tử' : 'ký tự'}`,
    hint: ({ list }) => (list ? 'bớt các phần tử trùng lặp' : 'rút gọn đoạn chữ'),
    explanation: 'Giới hạn này rộng hơn nhiều so với một văn bản bình thường; vượt qua thường là do dán nhầm.',
    wrong: 'don_vi:\n  ten: (cả một trang văn bản dán nhầm)',
    right: 'don_vi:\n  ten: Viện kiểm sát nhân dân huyện Tiểu Cần',
  }),
  S13: error('so-chi-tieu', {
    sentence: ({ value }: { value: string }) => `số liệu của chỉ tiêu không hiểu được: "${value}"`,
    hint: 'viết tử số/mẫu số, ví dụ 3/3, hoặc một số nguyên',
    explanation:
      'Số liệu riêng của một chỉ tiêu viết thành tử số/mẫu số (A04: 3/3), hoặc một số nguyên khi chỉ tiêu đòi hỏi số lượng.',
    wrong: 'chi_tieu:\n  A04: đạt',
    right: 'chi_tieu:\n  A04: 3/3',
  }),
  S14: error('bat-buoc', {
    sentence: ({ title }: Titled & { remedy?: string }) => `"${title}" không được để trống`,
    hint: ({ remedy }) => remedy,
    cellHint: (_args, cell) => `điền ô ${cell}`,
    explanation: 'Mục này bắt buộc phải có nội dung để lập được văn bản.',
    wrong: 'nguoi_ky:\n  chuc_vu: vien_truong\n  ho_ten:',
    right: 'nguoi_ky:\n  chuc_vu: vien_truong\n  ho_ten: Nguyễn Văn A',
  }),
  S16: error('gia-tri-la', {
    sentence: ({ title, value }: Valued) =>
      value === '' ? `"${title}" có giá trị không dùng được` : `"${title}" có giá trị không dùng được: "${value}"`,
    hint: 'so sánh với tệp mẫu do "tongket tao" tạo ra',
    cellHint: (_args, cell) => `gõ lại ô ${cell}; xem cột Giải thích`,
    explanation: 'Giá trị này không đúng quy cách của mục.',
  }),
  S17: error('ma-la', {
    sentence: ({ key, title }: { key: string; title: string }) =>
      `"${key}" không phải là mã dùng được trong "${title}"`,
    hint: 'mã chỉ tiêu gồm một chữ in hoa và các chữ số, ví dụ A04',
    explanation: 'Tên mục ở đây là mã của chỉ tiêu, viết đúng như trong bộ chỉ tiêu.',
    wrong: 'chi_tieu:\n  abc: 3/3',
    right: 'chi_tieu:\n  A04: 3/3',
  }),
  S18: error('so-qua-nho', {
    sentence: ({ title, value, least }: Valued & { least: string }) =>
      `"${title}" phải từ ${least} trở lên, đang là ${value}`,
    hint: 'kiểm tra lại xem có thiếu chữ số không',
    explanation: 'Giá trị nhỏ như vậy không thể có ở mục này.',
    wrong: 'nam: 20',
    right: 'nam: 2020',
  }),
}

/** Keys of the first parts of pairs, by what the parts are called. */
const halfKeys: Readonly<Record<string, string>> = { vụ: 'vu', đơn: 'don', việc: 'viec' }

function pairHint(value: string, [first = '', second = '']: readonly string[]): string {
  const half = halfKeys[first]
  if (/^\d+$/.test(value))
    return `thêm số ${second} sau dấu gạch chéo: ${value}/…${half ? `; chỉ biết số ${first} thì viết { ${half}: ${value} }` : ''}`
  const two = /^(\d+)\s*[-–,;:\s]\s*(\d+)$/.exec(value)
  if (two) return `hãy viết ${two[1]}/${two[2]}`
  const named = /^(\d+)\s*\p{L}[^/\d]*\/\s*(\d+)\s*\p{L}[^/\d]*$/u.exec(value)
  if (named) return `chỉ viết số: ${named[1]}/${named[2]}`
  const halves = value.split('/').map((each) => (none.test(each.trim()) ? '0' : each.trim()))
  if (value.includes('/') && halves.length === 2 && halves.every((each) => /^\d+$/.test(each)))
    return `không có thì viết số 0: ${halves.join('/')}; chưa có số liệu thì để trống`
  if (none.test(value)) return noneOrUnknown
  const odd = oddDigits(value)
  if (odd !== undefined) return odd
  return `viết hai số nguyên cách nhau bằng dấu gạch chéo: 44/61 là 44 ${first}, 61 ${second}`
}

/** Words and signs for none: "không có", the letter O, a dash. */
const none = /^(?:(?:không|khong|ko)(?: có| co| phát sinh| phat sinh)?|o|[-–—])$/iu
const noneOrUnknown = 'không phát sinh thì viết 0; chưa có số liệu thì để trống'

/** What to type for something that is not a whole number, when that can be told. */
function wholeNumber(value: string, inCell = false): string | undefined {
  if (/^\d+$/.test(value) && !inCell) return `bỏ dấu nháy: ${value}`
  const digits = /^(\d+)\s*\p{L}+/u.exec(value)?.[1]
  if (digits) return `chỉ viết số: ${digits}`
  if (/^\d+\s*\/\s*\d+$/.test(value))
    return 'mục này chỉ có một số, không viết thành cặp; số vụ/bị can của yêu cầu ghi ở mục bắt đầu bằng "an_yeu_cau"'
  if (none.test(value)) return noneOrUnknown
  return oddDigits(value) ?? 'chỉ viết các chữ số, không kèm đơn vị tính; chưa có số liệu thì để trống'
}
