/** Sentences of the K codes that compare a year with the year before. */
import { fewOf, gapWords } from './fragments.ts'
import { error, note, warning } from './message.ts'

/** A figure of this year and of the year before. */
export interface Compared {
  readonly title: string
  readonly now: number
  readonly before: number
}

const restated =
  'Nếu năm trước đã điều chỉnh số liệu, có chuyển giao giữa các đơn vị hoặc sắp xếp lại đơn vị thì ghi mã này vào "bo_qua" kèm lý do.'

/** Slips of the hand in a number. */
export const slipWords = {
  dao_chu_so: 'hai chữ số bị đảo chỗ',
  thua_chu_so: 'thừa một chữ số',
  thieu_chu_so: 'thiếu một chữ số',
  dao_cap: 'hai số của cặp viết ngược',
} as const

export type Slip = keyof typeof slipWords

const slipNote = (slip: Slip | undefined) => (slip ? `; có thể ${slipWords[slip]}` : '')

export const checkYearMessages = {
  K07: warning('so-cu-khac-nam-truoc', {
    sentence: ({ title, now, before, closing, slip }: Compared & { closing: string; slip?: Slip | undefined }) =>
      `${title} là ${now} nhưng "${closing}" cuối năm trước là ${before} (${gapWords(now, before)}${slipNote(slip)})`,
    hint: ({ before }) =>
      `sửa thành ${before} nếu nhập nhầm; nếu số năm trước đã được điều chỉnh thì ghi "bo_qua" với mã K07 và lý do`,
    explanation: `Số chưa giải quyết cuối năm trước chính là số cũ chuyển sang của năm sau, ở từng khâu công tác và từng đơn vị tính. ${restated}`,
    wrong: '# năm trước: tin_bao.con_lai là 5\ntin_bao:\n  cu: 6',
    right: 'tin_bao:\n  cu: 5',
    source: 'Nguyên tắc chuyển kỳ của thống kê: số còn lại kỳ trước bằng số cũ kỳ sau',
  }),
  K12: warning('lech-muoi-lan', {
    sentence: ({ title, now, before }: Compared) =>
      before === 0
        ? `${title} là ${now} trong khi năm trước là 0`
        : now > before
          ? `${title} là ${now}, gấp ${Math.round(now / before)} lần năm trước (${before})`
          : now === 0
            ? `${title} là 0 trong khi năm trước là ${before}`
            : `${title} là ${now}, chỉ bằng 1/${Math.round(before / Math.max(now, 1))} năm trước (${before})`,
    hint: ({ now, before }) =>
      now > before
        ? 'xem lại có gõ thừa một chữ số không; nếu đúng thì nêu lý do tăng trong lời văn và ghi "bo_qua"'
        : 'xem lại có gõ thiếu một chữ số không; nếu đúng thì nêu lý do giảm trong lời văn và ghi "bo_qua"',
    explanation: `Số liệu một năm ít khi gấp nhiều lần năm trước. Chênh lệch cỡ mười lần thường do gõ thừa hoặc thiếu một chữ số. ${restated}`,
    wrong: '# năm trước: bpnc.tam_giam.phe_chuan là 21\nbpnc:\n  tam_giam: { phe_chuan: 230 }',
    right: 'bpnc:\n  tam_giam: { phe_chuan: 23 }',
  }),
  K13: warning('giong-het-nam-truoc', {
    sentence: ({ fields, count, whole }: { fields: readonly string[]; count: number; whole: boolean }) =>
      whole
        ? `cả tệp giống hệt năm trước: ${count} số liệu khác 0 không số nào đổi`
        : `${fields.slice(0, 3).join('; ')}${fields.length > 3 ? ` và ${fields.length - 3} khâu khác` : ''}: cả ${count} số liệu khác 0 đều giống hệt năm trước`,
    hint: 'nhập số liệu của năm nay; "tongket tao --tu TỆP-NĂM-TRƯỚC" tạo tệp mới không còn số cũ',
    explanation:
      'Khi chép tệp năm trước làm tệp năm nay, khâu công tác nào quên sửa thì mọi con số giữ nguyên. Hai năm trùng nhau ở mọi con số của một khâu công tác là điều hầu như không xảy ra.',
    wrong:
      '# năm trước cũng: 5, 58, 40, 15, 3\ntin_bao: { cu: 5, moi: 58, khoi_to: 40, khong_khoi_to: 15, tam_dinh_chi: 3 }',
    right: 'tin_bao: { cu: 5, moi: 61, khoi_to: 42, khong_khoi_to: 17, tam_dinh_chi: 2 }',
  }),
  K14: warning('ky-khong-noi', {
    sentence: ({ from, before, days }: { from: string; before: string; days: number }) =>
      `kỳ báo cáo bắt đầu ngày ${from} nhưng kỳ năm trước kết thúc ngày ${before}, hở ${days} ngày`,
    hint: 'kiểm tra lại "ky" ở cả hai tệp: kỳ sau bắt đầu ngay sau ngày cuối của kỳ trước',
    explanation:
      'Hai kỳ liên tiếp không nối nhau thì số còn lại và số cũ không khớp, so sánh hai năm cũng không còn đúng. Năm công tác của Ngành từ 01/12 năm trước đến 30/11, từ năm 2025 là từ 01/10 năm trước đến 30/9.',
    wrong: '# năm trước: đến 30/11/2019\nky: { tu_ngay: 01/01/2020, den_ngay: 31/12/2020 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
    source:
      'Quyết định 393/QĐ-VKSTC ngày 01/7/2016, Điều 9 (từ 01/12 đến 30/11); Quyết định 358/QĐ-VKSTC ngày 23/9/2025',
  }),
  K15: warning('ky-trung', {
    sentence: (args: { from: string; before: string; days: number; changed: boolean }) =>
      `kỳ báo cáo bắt đầu ngày ${args.from} trong khi kỳ năm trước đến ngày ${args.before}, trùng ${args.days} ngày${args.changed ? ' (năm 2025 đổi kỳ thống kê)' : ''}`,
    hint: ({ changed }) =>
      changed
        ? 'tháng 10 và tháng 11/2024 nằm ở cả hai năm nên số cũ không đối chiếu được với số còn lại; muốn so sánh đúng thì dùng số năm 2024 tính lại từ 01/10/2023 đến 30/9/2024, hoặc ghi "bo_qua" và nói rõ trong báo cáo'
        : 'kiểm tra lại "ky" ở cả hai tệp: một ngày chỉ thuộc một kỳ',
    explanation:
      'Những ngày nằm ở cả hai kỳ làm số liệu bị tính hai lần khi so sánh. Riêng năm 2025 việc trùng là có thật: năm công tác 2024 kết thúc ngày 30/11/2024, năm 2025 tính từ 01/10/2024 đến 30/9/2025.',
    wrong: '# năm trước: đến 30/11/2019\nky: { tu_ngay: 01/11/2019, den_ngay: 30/11/2020 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
  K16: warning('nam-truoc-sai-nam', {
    sentence: ({ year, before }: { year: number; before: number }) =>
      before === year
        ? `tệp ở mục "nam_truoc" cũng là số liệu năm ${year}`
        : `tệp ở mục "nam_truoc" là số liệu năm ${before}, không phải năm ${year - 1}`,
    hint: ({ year }) => `ghi tên tệp số liệu năm ${year - 1}`,
    explanation: 'Câu chữ và bảng so sánh ghi "so với năm trước"; so với một năm khác thì mọi mức tăng, giảm đều sai.',
    wrong: 'nam: 2020\nnam_truoc: so-lieu-2018.yaml',
    right: 'nam: 2020\nnam_truoc: so-lieu-2019.yaml',
  }),
  K17: warning('nam-truoc-don-vi-khac', {
    sentence: ({ unit, before }: { unit: string; before: string }) =>
      `số liệu năm trước là của "${before}", không phải của "${unit}"`,
    hint: 'kiểm tra lại tên tệp ở "nam_truoc"; nếu đơn vị được sắp xếp, đổi tên thì liệt kê đơn vị cũ ở "don_vi_truoc_sap_xep"',
    explanation:
      'So sánh chỉ có nghĩa khi hai tệp cùng một đơn vị. Đơn vị mới thành lập do sắp xếp thì số năm trước là tổng các đơn vị cũ, liệt kê ở "don_vi_truoc_sap_xep" để in chú thích.',
    wrong: 'don_vi: { ma: tieu-can, … }\nnam_truoc: ../cau-ke/so-lieu-2019.yaml',
    right: 'don_vi: { ma: tieu-can, … }\nnam_truoc: so-lieu-2019.yaml',
  }),
  K18: warning('nam-nay-de-trong', {
    sentence: ({ field, figures }: { field?: string; figures: readonly { title: string; before: number }[] }) =>
      `năm trước có số liệu, năm nay để trống${field === undefined ? '' : ` cả khâu "${field}"`}: ${fewOf(
        figures.map((one) => `${one.title} (${one.before})`),
        'số',
      )}`,
    hint: 'nhập số của năm nay, không phát sinh thì ghi 0; xem có nhập nhầm sang dòng bên cạnh không',
    explanation:
      'Để trống nghĩa là chưa có số liệu, khác với 0. Một số liệu năm trước có mà năm nay trống thường do bỏ sót hoặc nhập nhầm dòng.',
    wrong: '# năm trước: tin_bao.khong_khoi_to là 14\ntin_bao:\n  khoi_to: 40',
    right: 'tin_bao:\n  khoi_to: 40\n  khong_khoi_to: 15',
  }),
  K19: warning('nhom-toi-khac-nam-truoc', {
    sentence: (args: {
      up: string
      upNow: number
      upBefore: number
      down: string
      downNow: number
      downBefore: number
    }) =>
      `${args.up} tăng từ ${args.upBefore} lên ${args.upNow} vụ trong khi ${args.down} giảm từ ${args.downBefore} xuống ${args.downNow} vụ: hai năm có thể phân nhóm khác nhau`,
    hint: 'đối chiếu cách xếp các tội xâm phạm sở hữu ở hai năm; nếu khác thì sửa số năm trước theo cách xếp năm nay',
    explanation:
      'Mẫu cũ xếp các tội xâm phạm sở hữu vào nhóm trật tự xã hội, mẫu mới xếp vào nhóm kinh tế, sở hữu, môi trường. Phải dùng cùng một cách phân nhóm ở cả hai năm thì so sánh mới đúng.',
    wrong:
      '# năm trước: trat_tu_xa_hoi 40/55, kinh_te 3/4\ntoi_pham:\n  khoi_to_moi: { trat_tu_xa_hoi: 18/25, kinh_te: 24/31 }',
    right:
      '# năm trước xếp lại: trat_tu_xa_hoi 19/27, kinh_te 24/32\ntoi_pham:\n  khoi_to_moi: { trat_tu_xa_hoi: 18/25, kinh_te: 24/31 }',
  }),
  K20: warning('dao-cap-so', {
    sentence: (args: { title: string; now: string; before: string }) =>
      `${args.title} là ${args.now} trong khi năm trước là ${args.before}: hai số của cặp có thể viết ngược`,
    hint: ({ now }) => `có phải là ${now.split('/').toReversed().join('/')}`,
    explanation:
      'Cặp số luôn viết theo một thứ tự (vụ/bị can, vụ/bị cáo, vụ/việc, đơn/việc, việc/tiền). Khi đổi chỗ hai số mà gần với năm trước hơn hẳn thì nhiều khả năng đã viết ngược.',
    wrong: '# năm trước: dan_su.tdc_cuoi_ky là 9/0\ndan_su:\n  tdc_cuoi_ky: 0/11',
    right: 'dan_su:\n  tdc_cuoi_ky: 11/0',
  }),
  K21: warning('so-nam-truoc-khac-tep', {
    sentence: ({ title, typed, file }: { title: string; typed: number; file: number }) =>
      `${title}: số năm trước ở danh sách của tệp năm nay là ${typed}, trong tệp năm trước là ${file}`,
    hint: 'thống nhất một số; nếu số năm trước đã điều chỉnh thì sửa cả tệp năm trước hoặc ghi "bo_qua" kèm lý do',
    explanation:
      'Số năm trước ghi trong tệp năm nay khác với chính tệp năm trước: thường do năm trước đã được điều chỉnh, nhưng cũng có thể do chép nhầm. Báo cáo và phụ lục phải in cùng một số.',
    wrong:
      '# tệp năm trước: khoi_to_moi.ma_tuy là 5/7\ndanh_sach:\n  toi_danh:\n    - { nhom: ma_tuy, ten: …, so: 6/9, nam_truoc: 4/7 }',
    right: 'danh_sach:\n  toi_danh:\n    - { nhom: ma_tuy, ten: …, so: 6/9, nam_truoc: 5/7 }',
  }),
  K22: warning('don-vi-truoc-sap-xep', {
    sentence: ({ files, units }: { files: number; units: number }) =>
      units === 0
        ? `số liệu năm trước cộng từ ${files} tệp nhưng chưa liệt kê các đơn vị trước sắp xếp`
        : `có ${units} đơn vị trước sắp xếp nhưng số liệu năm trước chỉ cộng từ ${files} tệp`,
    hint: ({ units }) =>
      units === 0
        ? 'liệt kê tên các đơn vị ở "don_vi_truoc_sap_xep" để in chú thích dưới bảng so sánh'
        : 'thêm đủ tệp vào "nam_truoc: { gop: [...] }"; nếu chỉ nhận một phần địa bàn thì dùng số năm trước do cấp tỉnh tính lại và ghi "bo_qua" kèm lý do',
    explanation:
      'Đơn vị hợp thành từ nhiều đơn vị cũ thì số năm trước là tổng của từng đơn vị, theo từng khâu công tác và từng đơn vị tính; tỷ lệ được tính lại từ các tổng ấy. Tên các đơn vị được cộng phải in ở chú thích.',
    wrong: 'nam_truoc: { gop: [a-2024.yaml, b-2024.yaml] }',
    right:
      'nam_truoc: { gop: [a-2024.yaml, b-2024.yaml] }\ndon_vi_truoc_sap_xep:\n  - ten: Viện kiểm sát nhân dân huyện A\n  - ten: Viện kiểm sát nhân dân huyện B',
  }),
  K23: note('tham-quyen-mo-rong', {
    sentence:
      'so sánh đơn vị khu vực với số liệu cấp huyện trước đây mà lời văn chưa nêu việc sắp xếp, tăng thẩm quyền',
    hint: 'thêm một ý vào "dac_diem.kho_khan" hoặc "toi_pham.nhan_xet" về địa bàn và thẩm quyền mới',
    explanation:
      'Từ 01/7/2025 đơn vị khu vực có địa bàn và thẩm quyền rộng hơn, nên một phần mức tăng (án nghiêm trọng, án hành chính, thi hành án dân sự) là do thẩm quyền chứ không do tình hình tội phạm. Báo cáo có so sánh phải nói rõ điều này.',
    wrong: 'don_vi: { cap: khu_vuc, … }\nnam_truoc: { gop: [huyen-a-2024.yaml, huyen-b-2024.yaml] }',
    right: 'dac_diem:\n  kho_khan: Sau sắp xếp, địa bàn rộng hơn và thẩm quyền xét xử sơ thẩm tăng …',
    source: 'Thông tư 02/2025/TT-VKSTC, 03/2025/TT-VKSTC ngày 30/6/2025',
  }),
  K24: warning('ky-cac-tep-nam-truoc', {
    sentence: (args: { kind: 'gop' | 'noi_tiep'; first: string; second: string }) =>
      args.kind === 'gop'
        ? `các tệp cộng gộp phải cùng một kỳ: ${args.first} và ${args.second}`
        : `các tệp nối tiếp không nối liền nhau: ${args.first}, rồi ${args.second}`,
    hint: ({ kind }) =>
      kind === 'gop'
        ? 'kiểm tra lại "ky" của từng tệp; kỳ sau của cùng một đơn vị thì ghi ở "noi_tiep"'
        : 'kỳ sau phải bắt đầu ngay sau ngày cuối của kỳ trước, không hở và không trùng',
    explanation:
      'Trong "nam_truoc", "gop" là các đơn vị cùng một kỳ (cộng tất cả); "noi_tiep" là các kỳ nối nhau của một năm (cộng số phát sinh, số cũ lấy ở kỳ đầu, số còn lại lấy ở kỳ cuối).',
    wrong:
      '# a.yaml: 01/12/2024 - 30/6/2025; b.yaml: 01/8/2025 - 30/9/2025\nnam_truoc: { gop: [a.yaml], noi_tiep: [b.yaml] }',
    right: '# b.yaml: 01/7/2025 - 30/9/2025\nnam_truoc: { gop: [a.yaml], noi_tiep: [b.yaml] }',
  }),
  K25: warning('ban-giao-khong-khop', {
    sentence: ({ title, now, before }: Compared) =>
      `${title}: kỳ nối tiếp nhận bàn giao ${now} nhưng kỳ trước đó còn lại ${before}`,
    hint: 'số cũ của kỳ nối tiếp phải bằng tổng số còn lại của các đơn vị bàn giao; sửa ở tệp sai',
    explanation:
      'Khi một đơn vị thành lập giữa năm, vụ việc bàn giao ngày 01/7 là số còn lại của đơn vị cũ và là số cũ của đơn vị mới, chỉ được tính một lần trong cả năm.',
    wrong: '# sáu tháng đầu: con_lai 12\n# kỳ sau:\ntin_bao: { cu: 10 }',
    right: 'tin_bao: { cu: 12 }',
  }),
  K26: warning('ty-le-giam-dot-ngot', {
    sentence: (args: {
      title: string
      now: number
      whole: string
      wholeNow: number
      before: number
      wholeBefore: number
    }) =>
      `${args.title} là ${args.now} trên ${args.wholeNow} ${args.whole.toLowerCase()}, năm trước là ${args.before} trên ${args.wholeBefore}`,
    hint: 'xem lại có gõ thiếu một chữ số không; nếu đúng thì nêu nguyên nhân trong lời văn và ghi "bo_qua"',
    explanation:
      'Tỷ lệ năm trước từ 80% trở lên mà năm nay không quá nửa thì thường do gõ thiếu chữ số đầu ở một trong hai số, ví dụ 594 thành 94.',
    wrong:
      '# năm trước: kiem_sat_ban_an 152, ban_an_nhan_duoc 152\ndan_su: { kiem_sat_ban_an: 58, ban_an_nhan_duoc: 158 }',
    right: 'dan_su: { kiem_sat_ban_an: 158, ban_an_nhan_duoc: 158 }',
  }),
  K27: warning('nam-truoc-mau-thuan', {
    sentence: ({ reason }: { reason: string }) => `số liệu năm trước mâu thuẫn: ${reason}`,
    hint: 'sửa trong tệp năm trước; nếu năm trước đã báo cáo như vậy thì ghi "bo_qua" với mã K27 và lý do trong tệp năm nay',
    explanation:
      'Báo cáo so sánh từng số liệu với năm trước. Khi trong tệp năm trước tổng số không bằng các phần cộng lại thì có ít nhất một phép so sánh sai.',
    wrong: '# tệp năm trước\ntin_bao: { cu: 4, moi: 49, tong: 54 }',
    right: '# tệp năm trước\ntin_bao: { cu: 4, moi: 49, tong: 53 }',
  }),
  K28: error('tep-nam-truoc-trung', {
    sentence: ({ file }: { file: string }) =>
      `tệp "${file}" được nêu hơn một lần ở số liệu năm trước, số của tệp bị cộng lặp lại`,
    hint: 'mỗi tệp chỉ nêu một lần: bỏ chỗ thừa, hoặc sửa thành tên tệp của đơn vị khác (ở "gop"), của kỳ sau (ở "noi_tiep")',
    explanation:
      'Số năm trước là tổng của các tệp được nêu ở "gop" và "noi_tiep". Một tệp nêu hơn một lần thì số năm trước lớn hơn thật, nên tăng, giảm đều sai.',
    wrong: 'nam_truoc: { gop: [a-2024.yaml, b-2024.yaml, b-2024.yaml] }',
    right: 'nam_truoc: { gop: [a-2024.yaml, b-2024.yaml] }',
  }),
}
