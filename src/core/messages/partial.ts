/** Sentences of the codes on what a unit knows only in part, and on words typed for figures. */
import { fewOf, perhaps } from './fragments.ts'
import { error, note, warning } from './message.ts'

const remedies = {
  unknown: 'ghi khóa của số liệu như trong tệp, ví dụ dan_su.moi hoặc dieu_tra.moi.vu',
  units:
    'cặp vụ/bị can ghi hai số 86/79, hoặc chỉ rõ một phần: dieu_tra.moi.vu; chỉ vụ, việc mới cộng chung thành một số',
  rate: 'ghi khóa của tỷ lệ (tin_bao.ty_le_giai_quyet), hoặc khóa của khâu công tác kèm "ten"',
} as const

const unitRemedies = {
  unit: 'một đơn vị tính (lần, lượt, bị can), hoặc cặp vụ/bị can, vụ/bị cáo, vụ/việc, đơn/việc; hai số khác thì ghi hai dòng',
  percent: 'tỷ lệ chỉ biết phần trăm ghi ở "ty_le_rieng", có "ten"',
  pair: 'cặp đơn vị tính đi với cặp số: 30/35; chỉ biết một nửa thì viết { vu: 30 }',
  single: 'một đơn vị tính đi với một số; cặp số thì ghi don_vi: vụ/bị can',
} as const

export const partialMessages = {
  C80: error('so-lieu-neu-ten-sai', {
    sentence: (args: { key: string; near: string | undefined; problem: keyof typeof remedies }) =>
      args.problem === 'units'
        ? `số ghi ra không hợp với đơn vị tính của "${args.key}"`
        : `không có ${args.problem === 'rate' ? 'tỷ lệ' : 'số liệu'} nào tên là "${args.key}"`,
    hint: ({ near, problem }) => (near && problem !== 'units' ? `${perhaps(near)} ` : '') + remedies[problem],
    explanation:
      'Mục "so_chung", "ty_le_rieng", "nam_truoc_dieu_chinh" gọi số liệu bằng khóa của nó trong tệp. Khóa sai thì số ấy không biết in vào đâu, so với số nào.',
    wrong: 'so_chung:\n  - { cua: [dan_su.moii], so: 1400 }',
    right: 'so_chung:\n  - { cua: [dan_su.moi], so: 1400 }',
  }),
  C81: note('ty-le-khong-co-so', {
    sentence: ({ key, percent }: { key: string; percent: string }) =>
      `tỷ lệ ${percent}% (${key}) chỉ có phần trăm, không có số: in như đã ghi, không so sánh, không kiểm tra được`,
    hint: 'khi có tử số và mẫu số thì nhập hai số ấy và bỏ dòng này',
    explanation:
      'Có khi chỉ biết một tỷ lệ, không biết hai số của nó. Tỷ lệ ấy được in đúng như đã ghi; chương trình không so với năm trước, không tính lại và không dùng cho chỉ tiêu.',
    wrong: 'ty_le_rieng:\n  - { ty_le: tin_bao.ty_le_giai_quyet, phan_tram: 98.5 }',
    right: 'tin_bao: { phai_giai_quyet: 200, giai_quyet: 197 }',
  }),
  C82: warning('ty-le-da-co-so', {
    sentence: ({ key, percent }: { key: string; percent: string }) =>
      `tỷ lệ ${percent}% (${key}) ghi riêng trong khi đã có đủ hai số để tính`,
    hint: 'bỏ dòng này ở "ty_le_rieng": tỷ lệ được tính từ số liệu, chính xác hơn',
    explanation: 'Một tỷ lệ chỉ nên có ở một nơi. Khi đã có tử số và mẫu số thì chương trình tự tính.',
    wrong:
      'tin_bao: { phai_giai_quyet: 200, giai_quyet: 197 }\nty_le_rieng:\n  - { ty_le: tin_bao.ty_le_giai_quyet, phan_tram: 98 }',
    right: 'tin_bao: { phai_giai_quyet: 200, giai_quyet: 197 }',
  }),
  K136: error('so-chung-khac-tong', {
    sentence: (args: { keys: readonly string[]; typed: number; sum: number }) =>
      `số chung của ${args.keys.join(', ')} ghi ${args.typed}, các số ấy cộng lại là ${args.sum}`,
    hint: 'sửa lại số sai; khi từng số đã biết thì bỏ dòng ở "so_chung"',
    explanation: '"so_chung" ghi tổng của những số chưa chia được. Khi từng số đã có thì tổng phải khớp.',
    wrong: 'dan_su: { moi: 10/2 }\nso_chung:\n  - { cua: [dan_su.moi], so: 13 }',
    right: 'dan_su: { moi: 10/2 }\nso_chung:\n  - { cua: [dan_su.moi], so: 12 }',
  }),
  K137: note('nua-cap-so', {
    sentence: ({ figures }: { figures: readonly { title: string; missing: string }[] }) =>
      `cặp số mới có một nửa: ${fewOf(
        figures.map(({ title, missing }) => `${title} (chưa có số ${missing})`),
        'cặp',
      )}`,
    hint: 'nhập nốt nếu đã biết; chỉ biết một nửa thì để như vậy, văn bản chỉ in nửa đã biết',
    explanation:
      'Chỉ biết số vụ mà chưa biết số bị can thì ghi "{ vu: 441 }". Văn bản in đúng nửa đã biết. Lưu ý này để một nửa bị quên không lọt qua, nhất là khi điền bằng Excel.',
    wrong: 'dieu_tra:\n  moi: { vu: 441 }',
    right: 'dieu_tra:\n  moi: 441/620',
  }),
  K138: warning('thieu-ca-khau', {
    sentence: ({ fields }: { fields: readonly string[]; keys: readonly string[] }) =>
      `năm trước có số liệu, năm nay không có số nào: ${fields.join('; ')}`,
    hint: ({ keys }) => `nhập số liệu ở ${keys.join(', ')}; không phát sinh thì ghi 0 ở số mới và tổng số`,
    explanation:
      'Cả một khâu công tác năm trước có mà năm nay để trống thường là quên nhập. Báo cáo sẽ không nói gì về khâu ấy.',
    wrong: '# năm trước có tin_bao, dieu_tra\ndieu_tra: { moi: 41/55 }',
    right: 'tin_bao: { moi: 60 }\ndieu_tra: { moi: 41/55 }',
  }),
  S102: warning('con-gia-tri-mau', {
    sentence: ({ keys, value }: { keys: readonly string[]; value: string }) =>
      `còn giá trị mẫu "${value}" và ở ${keys.slice(1).join(', ')}: đây không phải của đơn vị`,
    hint: 'thay bằng mã, tên tỉnh, địa danh, người ký của đơn vị mình',
    explanation:
      'Tệp do "tongket tao" làm ra điền sẵn ví dụ ở những mục bắt buộc. Quên thay thì văn bản mang tên một đơn vị không có thật.',
    wrong: 'don_vi: { ma: ma-don-vi, ten: Viện kiểm sát nhân dân huyện A, cap: huyen, tinh: tỉnh B, dia_danh: A }',
    right:
      'don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }',
  }),
  S103: warning('ten-khong-dau', {
    sentence: ({ text }: { text: string }) => `"${text}" viết không dấu`,
    hint: 'viết đủ dấu như trên văn bản; tên đúng là không có dấu thì ghi "bo_qua" kèm lý do',
    explanation: 'Tên đơn vị, tên tỉnh, họ tên người ký được in nguyên như đã ghi nên phải viết đủ dấu.',
    wrong: 'nguoi_ky: { chuc_vu: vien_truong, ho_ten: Tran Thanh Son }',
    right: 'nguoi_ky: { chuc_vu: vien_truong, ho_ten: Trần Thanh Sơn }',
  }),
  S100: error('so-hoac-cap-so', {
    sentence: ({ value }: { value: string }) => `"${value}" không phải một số hay một cặp số`,
    hint: 'viết một số liền (1400) hoặc cặp số (86/79)',
    explanation:
      'Ở "so_chung", "so_lieu_khac" và "nam_truoc_dieu_chinh", số viết liền, không dấu chấm; cặp số viết 86/79.',
    wrong: 'so_chung:\n  - { cua: [dan_su.moi], so: khoảng 1400 }',
    right: 'so_chung:\n  - { cua: [dan_su.moi], so: 1400 }',
  }),
  S104: error('don-vi-tinh-khong-hop', {
    sentence: ({ unit, problem }: { unit: string; problem: keyof typeof unitRemedies }) =>
      problem === 'unit' || problem === 'percent'
        ? `đơn vị tính "${unit}" không dùng được ở đây`
        : `số ghi ra không hợp với đơn vị tính "${unit}"`,
    hint: ({ problem }) => unitRemedies[problem],
    explanation:
      'Số liệu ở "so_lieu_khac" là số đếm theo đơn vị tính ghi cùng dòng: một đơn vị (lần, lượt, bị can) đi với một số; cặp đơn vị (vụ/bị can, vụ/bị cáo, vụ/việc, đơn/việc) đi với cặp số.',
    wrong: 'so_lieu_khac:\n  - { linh_vuc: dieu_tra, noi_dung: phúc cung, so: 30/35, don_vi: lần }',
    right: 'so_lieu_khac:\n  - { linh_vuc: dieu_tra, noi_dung: phúc cung, so: 30/35, don_vi: vụ/bị can }',
  }),
  K141: warning('so-lieu-da-co-muc', {
    sentence: ({ name, key, title }: { name: string; key: string; title: string }) =>
      `"${name}" đã có mục riêng: ${key} (${title})`,
    hint: ({ key }) => `ghi số ấy vào "${key}" và bỏ dòng này; nếu là số khác thì nêu tên cho rõ`,
    explanation:
      'Số liệu có mục riêng được kiểm tra, so với chỉ tiêu, cộng vào tổng; ghi ở "so_lieu_khac" thì chỉ được in và so với năm trước, có khi in hai lần.',
    wrong: 'so_lieu_khac:\n  - { linh_vuc: dieu_tra, noi_dung: hỏi cung bị can, so: 12, don_vi: bị can }',
    right: 'dieu_tra:\n  hoi_cung: 12',
  }),
  K142: error('so-lieu-khac-trung', {
    sentence: ({ name }: { name: string }) => `"${name}" ghi hai lần với cùng khâu công tác, đơn vị tính`,
    hint: 'giữ một dòng; hai số khác nhau thì đặt hai tên khác nhau',
    explanation:
      'Số liệu ở "so_lieu_khac" được nhận ra bằng khâu công tác, tên và đơn vị tính: để so với năm trước, để cộng các đơn vị. Hai dòng như nhau thì không biết dòng nào đúng.',
    wrong:
      'so_lieu_khac:\n  - { linh_vuc: dieu_tra, noi_dung: phúc cung, so: 3, don_vi: bị can }\n  - { linh_vuc: dieu_tra, noi_dung: Phúc cung, so: 5, don_vi: bị can }',
    right: 'so_lieu_khac:\n  - { linh_vuc: dieu_tra, noi_dung: phúc cung, so: 5, don_vi: bị can }',
  }),
  S101: error('phan-tram-sai-dang', {
    sentence: ({ value }: { value: string }) => `"${value}" không phải phần trăm`,
    hint: 'viết 98,5 hoặc 98,5%; nhiều nhất hai chữ số thập phân',
    explanation: 'Tỷ lệ chỉ biết phần trăm viết bằng số, có thể kèm dấu %.',
    wrong: 'ty_le_rieng:\n  - { ty_le: tin_bao.ty_le_giai_quyet, phan_tram: gần hết }',
    right: 'ty_le_rieng:\n  - { ty_le: tin_bao.ty_le_giai_quyet, phan_tram: 98.5 }',
  }),
}
