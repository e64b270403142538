/** Sentences of the K codes on figures of one year that normally agree, and on values that need a word of explanation. */
import { note, warning } from './message.ts'

/** A pair of cases and people. */
export interface Pairs {
  readonly title: string
  readonly cases: number
  readonly people: number
  readonly word: string
  /** Nobody typed it: it follows from other figures, one of which is wrong. */
  readonly workedOut: boolean
}

const worked = ({ workedOut }: Pairs) => (workedOut ? ' (tính ra từ các số khác)' : '')
const lookAt = (word: string) => `kiểm tra lại số vụ và số ${word} của các số mà nó được tính ra`

/** A total beside parts that do not make it up; a pair in one sentence: "31/77", "16 vụ, 32 bị can". */
export interface OpenRest {
  readonly title: string
  readonly total: string
  readonly rest: string
  readonly missing: readonly string[]
}

export const checkFieldMessages = {
  K30: warning('vu-nhieu-hon-nguoi', {
    sentence: (args: Pairs) =>
      `${args.title}${worked(args)}: ${args.cases} vụ nhưng chỉ có ${args.people} ${args.word}`,
    hint: ({ cases, people, word, workedOut }) =>
      workedOut ? lookAt(word) : `viết số vụ trước, số ${word} sau; có phải là ${people}/${cases}`,
    explanation:
      'Ở giai đoạn truy tố và xét xử, mỗi vụ có ít nhất một bị can, bị cáo, nên số vụ không lớn hơn số người. Ở giai đoạn điều tra thì không bắt buộc: vụ tạm đình chỉ thường chưa rõ bị can.',
    wrong: 'truy_to:\n  truy_to: 61/44',
    right: 'truy_to:\n  truy_to: 44/61',
  }),
  K31: warning('nguoi-khong-co-vu', {
    sentence: (args: Pairs) => `${args.title}${worked(args)}: có ${args.people} ${args.word} nhưng không có vụ nào`,
    hint: ({ people, word, workedOut }) =>
      workedOut ? lookAt(word) : `kiểm tra lại số vụ; viết đủ cả cặp, ví dụ 1/${people}`,
    explanation: 'Bị can, bị cáo ở giai đoạn truy tố, xét xử luôn thuộc một vụ án, nên có người thì phải có vụ.',
    wrong: 'xet_xu_so_tham:\n  con_lai: 0/3',
    right: 'xet_xu_so_tham:\n  con_lai: 2/3',
  }),
  K32: warning('con-nhom-chua-nhap', {
    sentence: ({ title, total, rest, missing }: OpenRest) =>
      `${title} là ${total}, còn ${rest} chưa thuộc nhóm nào; nhóm chưa nhập: ${missing.join('; ')}`,
    hint: 'nhập nốt các nhóm còn trống, nhóm không có thì ghi 0',
    explanation:
      'Sáu nhóm tội cộng lại bằng tổng số khởi tố mới, từng số vụ và từng số bị can. Khi còn nhóm để trống, phần chênh lệch là số chưa được xếp vào nhóm nào; báo cáo "trong đó" thiếu nhóm dễ bị hiểu là cộng sai.',
    wrong: 'toi_pham:\n  khoi_to_moi: { tong: 31/77, trat_tu_xa_hoi: 8/33, ma_tuy: 7/12 }',
    right:
      'toi_pham:\n  khoi_to_moi: { tong: 31/77, an_ninh: 0, trat_tu_xa_hoi: 8/33, kinh_te: 16/32, ma_tuy: 7/12, tham_nhung_chuc_vu: 0, tu_phap: 0 }',
  }),
  K35: note('chuyen-giai-doan', {
    sentence: (args: { from: string; sent: number; to: string; received: number }) =>
      `${args.from} là ${args.sent} nhưng ${args.to} là ${args.received}`,
    hint: 'hai số chỉ chênh nhau phần hồ sơ đang chuyển; chênh nhiều thì xem lại cả hai',
    explanation:
      'Án đề nghị truy tố chuyển sang Viện kiểm sát, án truy tố chuyển sang Tòa án, tin khởi tố thành vụ án mới. Hai đầu của mỗi lần chuyển chỉ lệch nhau số hồ sơ đang trên đường, số nhận từ nơi khác, số bị trả lại.',
    wrong: 'dieu_tra:\n  de_nghi_truy_to: 38/52\ntruy_to:\n  moi: 19/26',
    right: 'dieu_tra:\n  de_nghi_truy_to: 38/52\ntruy_to:\n  moi: 39/53',
  }),
  K36: warning('can-giai-trinh', {
    sentence: ({ title, value }: { title: string; value: number; key: string; word: string }) =>
      `${title}: có ${value} trường hợp nhưng chưa có lời giải trình`,
    hint: ({ key, word }) =>
      `kiểm tra lại số; nếu đúng thì viết ở "${key}" nguyên nhân, trách nhiệm (nêu rõ "${word}")`,
    explanation:
      'Những số này bình thường bằng 0: quá hạn tạm giữ, tạm giam; đình chỉ do không phạm tội; Tòa án tuyên không phạm tội. Có phát sinh thì báo cáo tổng kết phải nêu rõ bao nhiêu người, vì sao, trách nhiệm thuộc về ai.',
    wrong: 'xet_xu_so_tham:\n  tuyen_khong_pham_toi: 1',
    right:
      'xet_xu_so_tham:\n  tuyen_khong_pham_toi: 1\n  giai_trinh_khong_pham_toi: Bị cáo … được tuyên không phạm tội vì …',
    source: 'Hướng dẫn của VKSND tối cao về nội dung báo cáo tổng kết; Hướng dẫn 32/HD-VKSTC năm 2019',
  }),
  K37: warning('cach-tinh-khac', {
    sentence: ({ title, actual, expected, how }: { title: string; actual: number; expected: number; how: string }) =>
      `${title} là ${actual}, theo cách tính thường dùng là ${expected}; số này chỉ khớp nếu ${how}`,
    hint: 'nếu đơn vị tính theo cách đó thì ghi "bo_qua" với mã K37 và nêu cách tính, dùng thống nhất cho cả hai năm; nếu không thì sửa lại số',
    explanation:
      'Một số nơi tính hơi khác: coi hồ sơ trả lại, chuyển đi, nhập vụ án là đã giải quyết; tách án tạm đình chỉ khỏi số còn lại; tính số hoãn trong số có điều kiện thi hành. Chương trình nhận ra các cách ấy và chỉ cảnh báo để đơn vị nói rõ.',
    wrong:
      'truy_to:\n  truy_to: 38/51\n  dinh_chi: 0\n  tam_dinh_chi: 0\n  vks_tra_ho_so: { tong: 1/1 }\n  giai_quyet: 39/52',
    right:
      'truy_to:\n  truy_to: 38/51\n  dinh_chi: 0\n  tam_dinh_chi: 0\n  vks_tra_ho_so: { tong: 1/1 }\n  giai_quyet: 38/51',
  }),
  K39: note('chua-ro-phan-con-lai', {
    sentence: ({ title, total, rest, missing }: OpenRest) =>
      missing.length === 1
        ? `${title} là ${total}: "${missing[0]}" chưa nhập, theo đó phải là ${rest}`
        : `${title} là ${total}, còn ${rest} chưa rõ thuộc mục nào; chưa nhập: ${missing.join('; ')}`,
    hint: 'nhập các mục còn trống, không có thì ghi 0; xem có nhập nhầm sang dòng bên cạnh không',
    explanation:
      'Khi số tổng đã nhập mà còn mục thành phần để trống, chương trình cho biết phần chênh lệch để đơn vị bổ sung.',
    wrong: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  giai_quyet: 58',
    right: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  tam_dinh_chi: 8\n  giai_quyet: 58',
  }),
  K40: warning('danh-sach-khac-so-lieu', {
    sentence: ({ list, rows, title, value }: { list: string; rows: number; title: string; value: number }) =>
      `${list} có ${rows} nhưng "${title}" là ${value}`,
    hint: ({ rows, value }) =>
      rows < value
        ? `bổ sung ${value - rows} còn thiếu vào danh sách, hoặc sửa lại số`
        : 'bỏ phần ghi trùng trong danh sách, hoặc sửa lại số',
    explanation:
      'Danh sách in ở phụ lục phải khớp với con số trong báo cáo: số kháng nghị, kiến nghị, án trọng điểm, phiên tòa rút kinh nghiệm, tội danh khởi tố mới.',
    wrong: 'kien_nghi: { tong: 2 }\ndanh_sach:\n  kien_nghi:\n    - { so: 01, don_vi_nhan: Công an huyện }',
    right: 'kien_nghi: { tong: 1 }\ndanh_sach:\n  kien_nghi:\n    - { so: 01, don_vi_nhan: Công an huyện }',
  }),
  K41: warning('danh-sach-chua-du', {
    sentence: ({ list, rows, title, value }: { list: string; rows: number; title: string; value: number }) =>
      `${list} mới có ${rows}, "${title}" là ${value}`,
    hint: ({ rows, value }) => `bổ sung ${value - rows} còn thiếu nếu muốn phụ lục đầy đủ`,
    explanation:
      'Danh sách tội danh có thể chỉ nêu các tội chính; khi in phụ lục đầy đủ thì cộng theo nhóm phải bằng số khởi tố mới của nhóm.',
    wrong:
      'toi_pham:\n  khoi_to_moi: { ma_tuy: 6/9 }\ndanh_sach:\n  toi_danh:\n    - { nhom: ma_tuy, ten: Mua bán trái phép chất ma túy, so: 2/4 }',
    right:
      'toi_pham:\n  khoi_to_moi: { ma_tuy: 6/9 }\ndanh_sach:\n  toi_danh:\n    - { nhom: ma_tuy, ten: Mua bán trái phép chất ma túy, so: 2/4 }\n    - { nhom: ma_tuy, ten: Tàng trữ trái phép chất ma túy, so: 4/5 }',
  }),
}
