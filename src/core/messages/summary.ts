/** Sentences about the roll-up of a province: its transfers, who is in it, what cannot be added up (C40 and on). */
import { perhaps } from './fragments.ts'
import { error, note, warning } from './message.ts'

const transferFaults = {
  unit: 'không có đơn vị này trong lần chạy',
  unknown: 'không có khâu công tác này',
  field: 'khâu này không theo dõi việc chuyển đi',
  roster: 'danh sách đơn vị của tệp thiết lập không có đơn vị này',
  number: 'số chuyển viết không đúng',
  also: 'khâu ấy không có mục này, hoặc mục đếm khác với số chuyển',
  same: 'nơi đi và nơi đến là một',
  more: 'nhiều hơn số chuyển đi hoặc số nhận của chính đơn vị',
  part: 'số nhận còn chia theo mục con, trừ ở tổng mà không trừ ở mục con thì không khớp',
} as const

/** Why cases handed from one unit to another (`chuyen_noi_bo`) are not taken off. */
export type TransferFault = keyof typeof transferFaults

const look = 'kiểm tra lại mã đơn vị, khâu công tác và số ở mục "chuyen_noi_bo" của tongket.yaml'

const transferHints: Readonly<Record<TransferFault, string>> = {
  unit: look,
  unknown: 'ghi khâu theo tên mục trong tệp số liệu: tin_bao, dieu_tra, truy_to, xet_xu_so_tham …',
  field: 'chỉ khâu có mục "chuyen_di" hoặc "uy_thac" mới trừ được: tin_bao, dieu_tra, truy_to, xet_xu_so_tham …',
  roster: 'kiểm tra lại mã đơn vị, hoặc thêm đơn vị vào mục "don_vi" của tongket.yaml',
  number: 'khâu đếm vụ và người thì ghi hai số, ví dụ 1/2; khâu chỉ có một số thì ghi một số lớn hơn 0',
  also: 'ghi tên mục nằm ngay trong khâu ấy, ví dụ muc: [tin_bao, kiem_sat]',
  same: look,
  more: look,
  part: 'kể ở "muc" mọi mục cũng đếm số ấy: loại nguồn tin, số đã kiểm sát, ví dụ muc: [tin_bao, kiem_sat]',
}

/** Cases handed over: field of work, codes of the two units. */
export interface TransferArgs {
  readonly khau: string
  readonly tu: string
  readonly den: string
  readonly fault: TransferFault
  readonly near?: string | undefined
}

export const summaryMessages = {
  C40: error('chuyen-noi-bo', {
    sentence: ({ khau, tu, den, fault }: TransferArgs) =>
      `không trừ được số chuyển từ "${tu}" đến "${den}" (${khau}): ${transferFaults[fault]}`,
    hint: ({ fault, near }) => perhaps(near) ?? transferHints[fault],
    explanation:
      'Vụ, việc chuyển giữa hai đơn vị trong tỉnh không đi khỏi tỉnh và cũng không mới đến tỉnh, nên khi cộng toàn tỉnh phải trừ ở cả hai bên. Mục khác cũng đếm vụ, việc ấy hai lần (loại nguồn tin, số đã kiểm sát) thì kể ở "muc".',
    wrong: 'chuyen_noi_bo:\n  - { khau: truy_to, tu: cau-ke, den: cau-ke, so: 1/2 }',
    right: 'chuyen_noi_bo:\n  - { khau: truy_to, tu: cau-ke, den: tieu-can, so: 1/2 }',
  }),
  C41: warning('chua-lap-van-ban-tinh', {
    sentence: ({ tinh }: { tinh: string }) => `chưa biết người ký nên chưa lập báo cáo, kế hoạch, phụ lục của ${tinh}`,
    hint: 'thêm tệp số liệu của Viện kiểm sát cấp tỉnh (cap: tinh), hoặc ghi "nguoi_ky" ở mục "tinh" của tongket.yaml',
    explanation:
      'Văn bản của tỉnh lấy thể thức, lời văn và số liệu riêng từ tệp số liệu của Viện kiểm sát cấp tỉnh; không có tệp ấy thì ít nhất phải biết người ký.',
    wrong: 'tinh: tỉnh Trà Vinh',
    right: 'tinh:\n  ten: tỉnh Trà Vinh\n  nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }',
  }),
  C44: warning('so-toan-tinh-con-thieu', {
    sentence: ({ missing, total, example }: { missing: number; total: number; example: string }) =>
      `${missing} số của toàn tỉnh chưa cộng được vì có đơn vị để trống trong ${total} đơn vị, ví dụ ${example}`,
    hint: 'nhắc đơn vị ghi đủ số, không có thì ghi 0; trang so sánh kể rõ đơn vị nào thiếu số nào',
    explanation:
      'Để trống là chưa có số liệu, khác với 0. Cộng những đơn vị còn lại thành số của tỉnh thì số ấy sai mà không ai biết, nên số đó được để trống.',
  }),
  C98: note('so-rieng-cua-it-don-vi', {
    sentence: ({ title, having, reporting }: { title: string; having: number; reporting: number }) =>
      `"${title}" (so_lieu_khac): ${having} trong ${reporting} đơn vị có khâu ấy ghi, nên văn bản của tỉnh không nêu`,
    hint: 'muốn có số toàn tỉnh thì nhắc các đơn vị cùng ghi, cùng một tên và đơn vị tính; không có thì ghi 0',
    explanation:
      'Số liệu ở so_lieu_khac là của riêng từng đơn vị. Cộng những đơn vị có ghi thành số của tỉnh thì thiếu mà không ai biết, nên số đó được để trống; không ai giao các đơn vị kia ghi, nên văn bản của tỉnh không vì thế mà thành dự thảo.',
  }),
  C45: error('hai-tep-cap-tinh', {
    sentence: ({ other }: { other: string }) => `có hai tệp số liệu của Viện kiểm sát cấp tỉnh, tệp kia là ${other}`,
    hint: 'một tỉnh chỉ có một tệp "cap: tinh"; tệp kia để ngoài lần chạy',
    explanation:
      'Số liệu riêng của Viện kiểm sát cấp tỉnh (các phòng, án phúc thẩm) được cộng một lần vào số toàn tỉnh.',
  }),
  C46: warning('chuyen-noi-bo-thieu-don-vi', {
    sentence: ({ khau, tu, den, absent }: { khau: string; tu: string; den: string; absent: readonly string[] }) =>
      `chưa trừ được số chuyển từ "${tu}" đến "${den}" (${khau}) vì chưa có số liệu của ${absent.join(', ')}`,
    hint: 'có đủ số liệu của hai đơn vị thì chạy lại lệnh',
    explanation:
      'Số chuyển giữa hai đơn vị trong tỉnh chỉ trừ được khi cộng cả hai. Thiếu một bên thì với các đơn vị đã có, vụ án ấy đúng là chuyển đi hoặc mới đến.',
  }),
  C47: warning('tinh-chua-so-sanh-duoc', {
    sentence: ({ units }: { units: readonly string[] }) =>
      `số của toàn tỉnh chưa so sánh được với năm trước vì thiếu số liệu năm trước của ${units.join(', ')}`,
    hint: 'ghi "nam_truoc" trong tệp số liệu của đơn vị ấy',
    explanation:
      'So tổng của mọi đơn vị năm nay với tổng của một số đơn vị năm trước thì tăng, giảm đều sai, nên phần so sánh của tỉnh được bỏ.',
  }),
  C48: warning('ky-khac-toan-tinh', {
    sentence: ({ unit, period }: { unit: string; period: string }) =>
      `số liệu của ${unit} tính ${period}, khác kỳ của toàn tỉnh`,
    hint: 'hỏi lại đơn vị; cùng kỳ thì mới cộng và so sánh được',
    explanation: 'Kỳ của toàn tỉnh lấy từ tệp số liệu cấp tỉnh, không có thì từ "ky" của tongket.yaml.',
  }),
  C49: warning('phuc-tham-it-hon-don-vi', {
    sentence: ({ title, own, units }: { title: string; own: number; units: number }) =>
      `${title}: tệp của tỉnh ghi mới thụ lý ${own}, ít hơn các đơn vị cộng lại (${units})`,
    hint: 'tệp của tỉnh phải gồm mọi vụ phúc thẩm; nếu chỉ đơn vị ghi thì bỏ mục ấy trong tệp của tỉnh',
    explanation:
      'Án phúc thẩm do Viện kiểm sát cấp tỉnh thụ lý; đơn vị cấp dưới chỉ nêu kết quả của chính các vụ ấy. Vì vậy khi tệp của tỉnh có mục phúc thẩm thì số toàn tỉnh lấy từ tệp đó, không cộng thêm của đơn vị.',
  }),
  C50: warning('van-ban-tinh-la-du-thao', {
    sentence: ({ counted, total }: { counted: number; total: number }) =>
      `văn bản của tỉnh in DỰ THẢO vì mới đủ số liệu của ${counted}/${total} đơn vị`,
    hint: 'bổ sung số liệu của các đơn vị còn thiếu rồi chạy lại lệnh',
    explanation:
      'Báo cáo của tỉnh chưa gồm đủ các đơn vị, hoặc còn số chưa cộng được, thì chưa thể ký; chương trình in DỰ THẢO và nêu rõ còn thiếu gì.',
  }),
  C51: note('nam-truoc-chua-tru-chuyen', {
    sentence: 'số năm trước chưa trừ án chuyển giữa các đơn vị trong tỉnh, trong khi năm nay đã trừ',
    hint: 'ghi "chuyen_noi_bo_nam_truoc" trong tongket.yaml; năm trước không có thì ghi []',
    explanation:
      'Năm nay đã trừ án chuyển nội bộ mà năm trước thì chưa, nên mức tăng, giảm của số thụ lý và số chuyển đi không cùng một cách tính.',
  }),
  C55: warning('qua-nhieu-don-vi-de-so-sanh', {
    sentence: ({ units, most }: { units: number; most: number }) =>
      `có ${units} đơn vị, nhiều hơn ${most}, nên không lập bảng so sánh các đơn vị`,
    hint: 'muốn so sánh thì chạy "tongket tong-hop" cho từng tỉnh',
    explanation:
      'Số toàn tỉnh vẫn được cộng và văn bản của tỉnh vẫn được lập; bảng so sánh của quá nhiều đơn vị thì không đọc được và không vừa bộ nhớ của máy.',
  }),
  C57: warning('tinh-thieu-khau-nam-truoc', {
    sentence: ({ fields }: { fields: readonly string[] }) =>
      `tệp năm trước của tỉnh không có số liệu ${fields.map((field) => `"${field}"`).join(', ')} mà năm nay có, nên phần ấy của toàn tỉnh không so sánh với năm trước`,
    hint: 'bổ sung phần ấy vào tệp năm trước của tỉnh; năm trước không có việc gì thì ghi 0',
    explanation:
      'Cấp tỉnh đã làm khâu ấy năm nay mà tệp năm trước để trống thì số năm trước là chưa biết. Chỉ cộng các đơn vị cấp dưới rồi so với số năm nay của cả tỉnh thì tăng, giảm đều sai.',
  }),
}
