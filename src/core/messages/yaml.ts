/** Sentences of the Y codes: what is wrong with the writing of a data file, before anything is known of its content. */
import { short } from './fragments.ts'
import { error, warning } from './message.ts'
import { syntaxMessages } from './yaml-syntax.ts'

/** A figure as typed, and how to type it. */
export interface FigureArgs {
  readonly typed: string
  readonly better: string
}

const asText = 'nếu đây là chữ chứ không phải số, hãy đặt trong dấu nháy'

export const yamlMessages = {
  Y01: error('dau-cham-hang-nghin', {
    sentence: ({ typed }: FigureArgs) => `số ${typed} viết có dấu chấm ngăn hàng nghìn, máy sẽ đọc thành số khác`,
    hint: ({ typed, better }) => `hãy viết ${better}; ${asText}: "${typed}"`,
    explanation:
      'Trong tệp số liệu, dấu chấm là dấu thập phân: 1.234 bị đọc thành một phẩy hai trăm ba mươi tư và 1.000 bị đọc thành 1. ' +
      'Hãy viết số liền nhau, không dấu ngăn; khi in ra văn bản chương trình tự thêm dấu chấm hàng nghìn.',
    wrong: 'tin_bao:\n  moi: 1.234',
    right: 'tin_bao:\n  moi: 1234',
  }),
  Y02: error('dau-phay', {
    sentence: ({ typed }: FigureArgs) => `${typed} viết có dấu phẩy nên bị đọc thành chữ, không phải số`,
    hint: ({ typed, better }) => `hãy viết ${better}; ${asText}: "${typed}"`,
    explanation:
      'Trong tệp số liệu, số viết liền không dấu ngăn (1234) và phần thập phân đứng sau dấu chấm (12.5). ' +
      'Khi in ra văn bản chương trình tự đổi thành 1.234 và 12,5.',
    wrong: 'tin_bao:\n  moi: 12,5',
    right: 'tin_bao:\n  moi: 12',
  }),
  Y03: error('dau-phan-tram', {
    sentence: ({ typed }: FigureArgs) => `${typed} có dấu phần trăm nên bị đọc thành chữ, không phải số`,
    hint: ({ typed }) =>
      `mục này ghi số vụ, số người …, không ghi tỷ lệ: nhập số đếm, chương trình tự tính phần trăm; chỉ biết phần trăm thì ghi ở "ty_le_rieng"; ${asText}: "${typed}"`,
    explanation:
      'Tỷ lệ do chương trình tự tính từ các số liệu gốc nên thường không phải nhập. Chỉ biết phần trăm, không biết số, thì ghi ở mục "ty_le_rieng".',
    wrong: 'tin_bao:\n  giai_quyet: 98%',
    right: 'tin_bao:\n  giai_quyet: 98',
  }),
  Y04: error('dau-ngan-cach', {
    sentence: ({ typed }: FigureArgs) => `số ${typed} viết có dấu ngăn giữa các chữ số nên bị đọc thành chữ`,
    hint: ({ typed, better }) => `hãy viết liền ${better}; ${asText}: "${typed}"`,
    explanation:
      'Các chữ số của một số phải viết liền nhau, không có dấu gạch dưới, dấu cách hay dấu phẩy trên ở giữa.',
    wrong: 'tin_bao:\n  moi: 1_000',
    right: 'tin_bao:\n  moi: 1000',
  }),
  Y05: warning('so-0-dung-dau', {
    sentence: ({ typed, number }: { typed: string; number: string }) =>
      `${typed} có số 0 đứng đầu, máy đọc là ${number} và bỏ số 0`,
    hint: ({ typed, number }) =>
      `nếu là số lượng, hãy viết ${number}; nếu là mã hoặc số hiệu, đặt trong dấu nháy: "${typed}"`,
    explanation:
      'Số lượng thì viết không có số 0 đứng đầu; khi in ra văn bản chương trình tự thêm (04 vụ). Mã số, số điện thoại, số hiệu văn bản ' +
      'có số 0 đứng đầu thì phải đặt trong dấu nháy, nếu không số 0 sẽ mất.',
    wrong: 'tin_bao:\n  moi: 012',
    right: 'tin_bao:\n  moi: 12',
  }),
  Y40: warning('mat-phan-sau-dau-thang', {
    sentence: ({ lost }: { lost: string }) => `phần sau dấu # không được đọc: "${short(lost)}"`,
    hint: 'nếu là lời văn thì đặt cả giá trị trong dấu nháy; nếu là chú thích thì chuyển xuống dòng riêng',
    explanation:
      'Trong tệp số liệu, dấu # đứng sau một dấu cách mở đầu chú thích: từ đó đến cuối dòng bị bỏ qua. Câu văn có #12 ở giữa vì vậy bị cắt cụt.',
    wrong: 'dac_diem:\n  dia_ban: Vụ án số #12 xảy ra tại xã A',
    right: 'dac_diem:\n  dia_ban: "Vụ án số #12 xảy ra tại xã A"',
  }),
  Y41: warning('so-sau-dau-thang', {
    sentence: ({ number }: { number: string }) => `số ${number} gõ sau dấu # nên không được đọc, mục này đang để trống`,
    hint: ({ number }) => `chuyển số ra trước dấu #, ngay sau dấu hai chấm: ${number}`,
    explanation:
      'Từ dấu # đến cuối dòng là chú thích, chương trình bỏ qua. Số liệu phải đứng giữa dấu hai chấm và dấu #.',
    wrong: 'tin_bao:\n  cu: # Nguồn tin kỳ trước chuyển sang [tin] 5',
    right: 'tin_bao:\n  cu: 5 # Nguồn tin kỳ trước chuyển sang [tin]',
  }),
  ...syntaxMessages,
}
