/** Sentences of the C codes: indicator sets, and what a unit's file says about indicators. */
import { firstOf, levelNames, perhaps } from './fragments.ts'
import { guide, indicatorSetMessages } from './indicator-set.ts'
import { error, note, warning } from './message.ts'

/** A row that is not judged, with what came out so far and the figures left out that could change it. */
export interface Withheld {
  readonly ma: string
  readonly result: string
  readonly needed: readonly string[]
}

export const indicatorMessages = {
  ...indicatorSetMessages,
  C13: warning('so-lieu-khong-dung', {
    sentence: ({ ma, set }: { ma: string; set: string; near: string | undefined }) =>
      `đã nhập số liệu cho chỉ tiêu ${ma} nhưng "${set}" không có chỉ tiêu này`,
    hint: ({ near }) => perhaps(near) ?? 'kiểm tra lại mã, hoặc chọn bộ chỉ tiêu khác ở mục "bo_chi_tieu"',
    explanation:
      'Số liệu nhập ở mục "chi_tieu" chỉ dùng cho chỉ tiêu cùng mã của bộ đang áp dụng. Mã viết sai thì số liệu bị bỏ sót. Chỉ tiêu có nhiều mức nhận số liệu theo từng mức: B26a, B26b.',
    wrong: 'chi_tieu:\n  A94: 3/3',
    right: 'chi_tieu:\n  A04: 3/3',
  }),
  C14: error('chi-tieu-mau-thuan', {
    sentence: ({ ma, ten, written, figures }: { ma: string; ten: string; written: string; figures: string }) =>
      `chỉ tiêu ${ma} (${ten}) ghi ${written} nhưng theo số liệu của đơn vị là ${figures}`,
    hint: ({ ma }) => `sửa lại số liệu, hoặc bỏ dòng "${ma}" ở mục "chi_tieu" để chương trình tự tính`,
    explanation:
      'Chỉ tiêu này có công thức nên được tính từ số liệu các khâu công tác. Số ghi riêng ở mục "chi_tieu" phải đúng bằng kết quả ấy, nếu không báo cáo và phụ lục sẽ nói khác nhau.',
    wrong: 'tin_bao:\n  giai_quyet: 58\n  dung_han: 58\nchi_tieu:\n  A02: 57/58',
    right: 'tin_bao:\n  giai_quyet: 58\n  dung_han: 58',
  }),
  C15: error('dang-so-lieu-chi-tieu', {
    sentence: ({ ma, ten, written, rated }: { ma: string; ten: string; written: string; rated: boolean }) =>
      rated
        ? `chỉ tiêu ${ma} (${ten}) là tỷ lệ nên phải ghi hai số tử/mẫu, đang là "${written}"`
        : `chỉ tiêu ${ma} (${ten}) là số đếm nên chỉ ghi một số, đang là "${written}"`,
    hint: ({ ma, written, rated }) =>
      rated
        ? `ví dụ "${ma}: ${written}/${written}" nếu tất cả ${written} trường hợp đều thực hiện; không phát sinh thì ghi 0`
        : `ví dụ "${ma}: ${written.split('/')[0] ?? '1'}"`,
    explanation:
      'Chỉ tiêu tính bằng tỷ lệ cần cả số đã thực hiện và tổng số; chỉ tiêu tính bằng số lượng chỉ cần một số.',
    wrong: 'chi_tieu:\n  A04: 3',
    right: 'chi_tieu:\n  A04: 3/3',
  }),
  C16: warning('tu-lon-hon-mau', {
    sentence: ({ ma, ten, tu, mau }: { ma: string; ten: string; tu: number; mau: number }) =>
      `chỉ tiêu ${ma} (${ten}) có tử số lớn hơn mẫu số: ${tu}/${mau}`,
    hint: 'kiểm tra lại hai số; phần được tính không thể nhiều hơn tổng số',
    explanation:
      'Tử số là một phần của mẫu số, nên tỷ lệ trên 100% thường là do nhập nhầm. Trường hợp có thật (ví dụ án cũ cũng có yêu cầu điều tra trong khi mẫu số chỉ tính án mới) thì ghi vào mục "bo_qua" kèm lý do.',
    wrong: 'chi_tieu:\n  A04: 4/3',
    right: 'chi_tieu:\n  A04: 3/3',
    source: 'Hướng dẫn hệ thống chỉ tiêu nghiệp vụ năm 2012: tử số phải là một phần của mẫu số',
  }),
  C17: warning('bo-chi-tieu-khong-hop', {
    sentence: (args: {
      ten: string
      year: number
      level: keyof typeof levelNames | undefined
      tu_nam: number | undefined
      den_nam: number | undefined
    }) =>
      args.level === undefined
        ? `"${args.ten}" không áp dụng cho năm ${args.year}${scope(args)}`
        : `"${args.ten}" không dùng cho đơn vị ${levelNames[args.level]}`,
    hint: 'chọn bộ chỉ tiêu khác ở mục "bo_chi_tieu", hoặc lập bộ riêng của đơn vị theo docs/bo-chi-tieu.md',
    explanation: `Hệ thống chỉ tiêu của Ngành thay đổi theo năm và khác nhau theo cấp; ngưỡng của bộ này có thể không còn đúng. ${guide}`,
    wrong: 'nam: 2026\nbo_chi_tieu: huyen-2020',
    right: 'nam: 2026\nbo_chi_tieu: khu-vuc-2026',
  }),
  C19: warning('ke-hoach-chi-tieu-la', {
    sentence: ({ ma, set }: { ma: string; set: string; near: string | undefined }) =>
      `kế hoạch nêu chỉ tiêu ${ma} nhưng "${set}" không có chỉ tiêu này`,
    hint: ({ near }) => perhaps(near) ?? 'bỏ "ma" và ghi "noi_dung" nếu đây là chỉ tiêu riêng của đơn vị',
    explanation:
      'Chỉ tiêu trong kế hoạch có mã thì lấy tên, ngưỡng và kết quả năm báo cáo từ bộ chỉ tiêu đang áp dụng; chỉ tiêu riêng thì ghi "noi_dung", không cần mã.',
    wrong: 'ke_hoach:\n  chi_tieu:\n    - ma: A99\n      nguong: 100%',
    right: 'ke_hoach:\n  chi_tieu:\n    - ma: A02\n      nguong: 100%',
  }),
  C96: error('phan-cong-khau-la', {
    sentence: ({ typed }: { typed: string; near: string | undefined }) => `không có khâu công tác nào tên "${typed}"`,
    hint: ({ near }) =>
      perhaps(near) ??
      'ghi tên khâu như ở "ke_hoach.nhiem_vu" (tin_bao, dieu_tra, truy_to, xet_xu …), ngăn bằng dấu phẩy; "khac" là các chỉ tiêu còn lại',
    explanation:
      'Bảng chỉ tiêu của kế hoạch lấy người phụ trách và thời hạn của từng khâu từ mục phân công; tên khâu viết như ở "ke_hoach.nhiem_vu", có dấu hay không dấu đều được.',
    wrong: 'ke_hoach:\n  phan_cong:\n    - { ho_ten: Bộ phận hình sự, khau: hình sự, nhiem_vu: Án hình sự }',
    right:
      'ke_hoach:\n  phan_cong:\n    - { ho_ten: Bộ phận hình sự, khau: "điều tra, truy tố, xét xử", nhiem_vu: Án hình sự }',
  }),
  C97: warning('khau-giao-hai-lan', {
    sentence: ({ field, name }: { field: string; name: string }) => `khâu "${field}" đã giao cho ${name}`,
    hint: 'để một nơi phụ trách; nếu cùng phụ trách thì giữ nguyên, bảng chỉ tiêu ghi cả hai',
    explanation:
      'Mỗi chỉ tiêu nên có một người, một bộ phận chịu trách nhiệm. Một khâu giao hai lần trong mục phân công thì bảng chỉ tiêu của kế hoạch ghi cả hai.',
    wrong:
      'ke_hoach:\n  phan_cong:\n    - { ho_ten: Bộ phận hình sự, khau: "điều tra, truy tố", nhiem_vu: Án hình sự }\n    - { ho_ten: Bộ phận án ma túy, khau: điều tra, nhiem_vu: Án ma túy }',
    right:
      'ke_hoach:\n  phan_cong:\n    - { ho_ten: Bộ phận hình sự, khau: "điều tra, truy tố", nhiem_vu: Án hình sự }\n    - { ho_ten: Bộ phận án ma túy, nhiem_vu: Án ma túy }',
  }),
  C21: note('chi-tieu-chua-co-so-lieu', {
    sentence: ({ codes, total }: { codes: readonly string[]; total: number }) =>
      `${codes.length}/${total} chỉ tiêu chưa có số liệu: ${firstOf(codes, 12)}`,
    hint: ({ codes }) =>
      `nhập số liệu còn thiếu (ghi 0 nếu không có); "tongket giai-thich ${codes[0] ?? 'A02'}" cho biết chỉ tiêu ấy cần số nào`,
    explanation:
      'Chưa có số liệu khác với không phát sinh: để trống thì chỉ tiêu không được đánh giá và không được tính là đạt. Không phát sinh thì ghi 0.',
    wrong: 'chi_tieu:\n  A04:',
    right: 'chi_tieu:\n  A04: 0',
    called: ['Chưa có số liệu', 'Không phát sinh'],
  }),
  C92: warning('chi-tieu-chua-ket-luan-duoc', {
    sentence: ({ held, units }: { held: readonly Withheld[]; units?: readonly string[] }) =>
      `chưa kết luận được ${held.length} chỉ tiêu${units ? ' của toàn tỉnh' : ''} vì còn số để trống có thể làm thay đổi kết quả: ${firstOf(
        held.map(({ ma, result, needed }) => `${ma} (${result}, cần ${firstOf(needed, 4)})`),
        6,
        '; ',
      )}`,
    hint: ({ held, units }) =>
      `${units ? `nhắc ${firstOf(units, 6)} ghi` : 'nhập'} ${firstOf(held[0]?.needed ?? [], 4)}; không có thì ghi 0. Sau đó chỉ tiêu được đánh giá`,
    explanation:
      'Những số chỉ ghi khi có phát sinh (án nhập lại, chuyển đi …) để trống thì khi cộng tổng được tính là 0. Nhưng "không đạt" là kết luận về đơn vị: nếu một số đang để trống có thể làm cho chỉ tiêu thành đạt thì chương trình không nói "không đạt", cũng không nói "không phát sinh". Ví dụ 109 vụ đúng hạn trên 110 vụ tính được, nhưng nếu có 01 vụ đã nhập vào vụ khác thì chỉ còn 109 vụ, tức là đạt 100%. Ghi luôn tổng số hoặc số còn lại lấy từ sổ thụ lý cũng đủ.',
    wrong: 'dieu_tra:\n  cu: 10/12\n  moi: 100/150\n  dung_han: 109',
    right: 'dieu_tra:\n  cu: 10/12\n  moi: 100/150\n  nhap_an: 1/0\n  chuyen_di: 0\n  dung_han: 109',
  }),
}

function scope({
  tu_nam,
  den_nam,
}: {
  readonly tu_nam: number | undefined
  readonly den_nam: number | undefined
}): string {
  const parts = [
    ...(tu_nam === undefined ? [] : [`từ năm ${tu_nam}`]),
    ...(den_nam === undefined ? [] : [`đến năm ${den_nam}`]),
  ]
  return parts.length > 0 ? ` (chỉ ${parts.join(' ')})` : ''
}
