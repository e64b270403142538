/** Sentences of the R2x codes: figures in a paper that are not those of its data. */
import type { FileArgs } from './file.ts'
import { error, note, warning } from './message.ts'

/** What the paper says of a figure and what the data have, as printed; "" where one of them has nothing. */
export interface Says {
  readonly says: string
  readonly data: string
}

/** Why a figure of the paper cannot go into the data. */
export type Refused =
  | { readonly why: 'comparison' | 'rate' | 'derived'; readonly paths?: readonly string[] }
  | { readonly why: 'moved' | 'likely' | 'unclear' | 'summed' }
  | { readonly why: 'place' | 'twice'; readonly path: string | undefined }

/** `from`: the paths that the figure was worked out from. */
const refusals: Readonly<Record<Refused['why'], (from: string, path: string) => string>> = {
  comparison: (from) => `lời so sánh, tính ra${from || ' từ số liệu hai năm'}`,
  rate: (from) => `tỷ lệ, tính ra${from}`,
  derived: (from) => `tổng, tính ra${from || ' từ số liệu khác'}; tệp số liệu không ghi tổng ấy`,
  moved: () => 'văn bản còn như lúc lập, chính tệp số liệu đã đổi; chạy tongket cap-nhat',
  likely: () => 'câu viết thêm, chỉ có lẽ nói về số liệu ấy',
  unclear: () => 'không rõ chỗ ấy in từ mục nào của tệp số liệu',
  summed: () => 'số năm trước không lấy từ đúng một tệp',
  place: (_from, path) => `không sửa được tại chỗ mục ${path} trong tệp; sửa tay`,
  twice: (_from, path) => `hai chỗ của văn bản ghi khác nhau cho mục ${path}`,
}

function refusal(refused: Refused): string {
  const from = 'paths' in refused && refused.paths?.length ? ` từ ${refused.paths.join(', ')}` : ''
  return refusals[refused.why](from, ('path' in refused && refused.path) || '')
}

/** A figure in a sentence of people beside the figure of the data that it seems to speak of. */
export interface Claimed extends Says {
  readonly source: string
  /** In a paper that was not made from the data at all, so that no sentence of it is an addition. */
  readonly byWords: boolean
}

const claimer = (byWords: boolean) => (byWords ? 'văn bản' : 'câu viết thêm')

const remedy = 'nếu văn bản đúng thì sửa tệp số liệu rồi chạy cap-nhat; nếu không thì sửa văn bản'

export const auditMessages = {
  R20: error('so-trong-van-ban-bi-sua', {
    sentence: ({ says, data, path }: Says & { path: string | undefined; number: number }) =>
      `văn bản ghi ${says}, số liệu ghi ${data}${path === undefined ? '' : ` (${path})`}`,
    hint: ({ path, number }) =>
      path === undefined
        ? remedy
        : `nếu văn bản đúng thì đưa số ấy vào tệp số liệu: tongket doi-chieu VĂN-BẢN TỆP --nhan ${number}; nếu không thì sửa văn bản`,
    explanation:
      'Số này in từ số liệu, sau đó có người gõ đè trong Word. Số trong văn bản và số trong tệp số liệu phải là một, nếu không thì báo cáo và thống kê không khớp nhau.',
  }),
  R21: error('so-lieu-doi-sau-khi-lap', {
    sentence: ({ says, data }: Says) =>
      data === ''
        ? `số liệu nay không còn in “${says}”`
        : says === ''
          ? `số liệu nay in thêm “${data}”`
          : `văn bản ghi “${says}”, số liệu nay “${data}”`,
    hint: 'đưa số liệu mới vào bằng tongket cap-nhat',
    explanation: 'Văn bản còn đúng như lúc lập, nhưng tệp số liệu đã đổi từ đó.',
  }),
  R22: error('chieu-so-sanh-bi-sua', {
    sentence: ({ says, data }: Says) => `văn bản ghi “${says}”, theo số liệu là “${data}”`,
    hint: remedy,
    explanation: 'Chữ tăng, giảm, bằng, vượt, thấp trong văn bản ngược với số liệu: có người đã gõ đè.',
  }),
  R23: error('so-bi-sua-va-so-lieu-doi', {
    sentence: ({ says, was, data }: Says & { was: string }) =>
      `văn bản ghi “${says}”; số liệu trước “${was}”, nay “${data}”`,
    hint: remedy,
    explanation:
      'Chỗ này vừa có người sửa trong Word, vừa có số liệu đổi trong tệp: phải có người quyết định số nào đúng.',
  }),
  R24: error('cau-viet-them-trai-so-lieu', {
    sentence: ({ says, data, source, byWords }: Claimed) =>
      `${claimer(byWords)} ghi ${says}, số liệu là ${data} (“${source}”)`,
    hint: ({ byWords }) => `sửa ${claimer(byWords)}, hoặc sửa tệp số liệu nếu số ấy sai`,
    explanation:
      'Chương trình so số trong câu do người viết với số in từ số liệu, theo các chữ quanh nó và đơn vị đếm. Mọi chữ đều khớp thì coi là chắc chắn.',
  }),
  R25: warning('cau-viet-them-co-le-trai-so-lieu', {
    sentence: ({ says, data, source, byWords }: Claimed) =>
      `${claimer(byWords)} ghi ${says}, có lẽ trái với số liệu ${data} (“${source}”)`,
    hint: 'xem câu ấy nói về cùng một việc không',
    explanation: 'Như R24, nhưng chỉ phần lớn các chữ khớp: có thể hai câu nói về hai việc khác nhau.',
  }),
  R26: note('khong-co-tep-so-lieu-cua-van-ban', {
    sentence: ({ file }: FileArgs) =>
      `trong các tệp số liệu đã chỉ không có tệp của đơn vị và năm mà ${file} được lập; đối chiếu với số liệu văn bản mang theo`,
    explanation:
      'Khi chỉ nhiều tệp hay một thư mục số liệu, mỗi văn bản được đối chiếu với tệp cùng mã đơn vị và cùng năm.',
  }),
  R27: error('so-trong-chu-thay-the-sai', {
    sentence: ({ says, data, moved }: Says & { moved: boolean }) =>
      `chữ thay thế của hình hay bảng ghi ${says}, số liệu ${moved ? 'nay ghi' : 'ghi'} ${data}`,
    hint: ({ moved }) =>
      moved
        ? 'đưa số liệu mới vào bằng tongket cap-nhat'
        : 'sửa trong Word: bấm phải vào biểu đồ, Edit Alt Text; với bảng: Table Properties, Alt Text',
    explanation:
      'Biểu đồ và bảng có chữ thay thế (alt text) cho người không nhìn thấy hình; chữ ấy cũng in từ số liệu và phải khớp số liệu như mọi chỗ khác.',
  }),
  R28: error('ty-le-trong-cau-tinh-sai', {
    sentence: ({ says, data, sum }: Says & { sum: string }) =>
      `văn bản ghi ${says}, tính theo các số trong câu là ${data} (${sum})`,
    hint: 'xem số nào trong câu sai: tỷ lệ hay các số đứng cạnh nó',
    explanation:
      'Tỷ lệ đứng sau hai số (59/63 tin, đạt 93,7%) hay sau mức tăng, giảm (43 vụ, tăng 02 vụ (4,9%)) được tính lại từ chính các số ấy, không cần số liệu. Làm tròn hay cắt bớt số lẻ đều được; tỷ lệ so với chỉ tiêu, kế hoạch không xét.',
  }),
  R30: error('khong-nhan-duoc-so', {
    sentence: ({ number, ...refused }: { number: number } & Refused) =>
      `không đưa được chỗ [${number}] vào tệp số liệu: ${refusal(refused)}`,
    hint: ({ why }) =>
      why === 'comparison' || why === 'rate' || why === 'derived'
        ? 'sửa các số gốc trong tệp số liệu rồi chạy cap-nhat'
        : undefined,
    explanation:
      'Tùy chọn --nhan chỉ nhận một số đếm in nguyên từ một mục của tệp số liệu. Tổng, tỷ lệ, lời so sánh do chương trình tính thì phải sửa số gốc. Có một chỗ không nhận được thì không ghi chỗ nào.',
  }),
}
