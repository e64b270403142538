/** Sentences of the C codes about the file of an indicator set. */
import { perhaps } from './fragments.ts'
import { error } from './message.ts'

/** The last sentence of what is explained of indicator sets. */
export const guide = 'Cách viết bộ chỉ tiêu được nói rõ trong docs/bo-chi-tieu.md.'

type Fault =
  'ky_tu' | 'het' | 'thua' | 'chia' | 'thap_phan' | 'ham' | 'so_lon' | 'so_va_dieu_kien' | 'qua_dai' | 'qua_sau'

/** A formula that cannot be read; `text`: the piece of it that is wrong. */
export interface FormulaArgs {
  readonly formula: string
  readonly fault: Fault
  /** Characters before the wrong place. */
  readonly at: number
  readonly text: string
}

const faults: Readonly<Record<Fault, { readonly says: (text: string) => string; readonly hint: string }>> = {
  ky_tu: {
    says: (text) => `không dùng được ký tự "${text}"`,
    hint: 'công thức chỉ gồm tên số liệu (tin_bao.giai_quyet), số nguyên, các dấu + - *, ngoặc đơn, max(…), min(…)',
  },
  het: { says: () => 'thiếu phần còn lại', hint: 'viết tiếp số liệu sau dấu cuối cùng, hoặc đóng dấu ngoặc còn mở' },
  thua: {
    says: (text) => `không chờ "${text}" ở đây`,
    hint: 'kiểm tra dấu phép tính giữa hai số liệu và các dấu ngoặc',
  },
  chia: {
    says: () => 'công thức không dùng phép chia',
    hint: 'ghi tử số ở "tu", mẫu số ở "mau"; chương trình tự tính tỷ lệ',
  },
  thap_phan: {
    says: (text) => `"${text}" không phải số nguyên`,
    hint: 'chỉ dùng số nguyên, không có dấu chấm, dấu phẩy',
  },
  ham: { says: (text) => `không có hàm "${text}"`, hint: 'chỉ dùng được max(…) và min(…)' },
  so_lon: { says: (text) => `số "${text}" quá lớn`, hint: 'dùng số có không quá chín chữ số' },
  so_va_dieu_kien: {
    says: (text) => `"${text}" nối một số với một điều kiện`,
    hint: 'so sánh hai số với nhau bằng >=, <=, >, <, =, !=; nối hai điều kiện bằng "va" hoặc "hoac"',
  },
  qua_dai: { says: () => 'công thức quá dài', hint: 'viết công thức trong 1.000 ký tự' },
  qua_sau: { says: () => 'quá nhiều lớp ngoặc', hint: 'viết gọn công thức lại' },
}

const rowKeys = {
  ten: 'tên chỉ tiêu ("ten")',
  khau: 'khâu công tác ("khau")',
  phep: 'phép so sánh ("phep")',
  nguong: 'ngưỡng ("nguong")',
  mau: 'mẫu số ("mau") của tỷ lệ',
} as const

const conflicts = {
  nhieu_dang: {
    says: 'ghi ngưỡng theo nhiều cách cùng lúc',
    hint: 'dùng một cách: "nguong" với "phep", hoặc "mot_trong", hoặc "ca_hai", hoặc danh sách "nguong" theo điều kiện',
  },
  mot_phan: { says: 'phải có từ hai mức trở lên', hint: 'thêm mức thứ hai, hoặc ghi "phep", "nguong" ngay ở chỉ tiêu' },
  khi_thieu: {
    says: 'có mức không ghi điều kiện "khi" mà chưa phải mức cuối',
    hint: 'thêm "khi: …", hoặc chuyển mức này xuống cuối',
  },
  khi_cuoi: {
    says: 'mức cuối cùng vẫn ghi điều kiện "khi"',
    hint: 'thêm một mức cuối không có "khi" cho các trường hợp còn lại',
  },
  rieng_va_tu: { says: 'vừa có công thức "tu" vừa ghi "so_lieu_rieng: true"', hint: 'bỏ một trong hai' },
  mau_khong_tu: {
    says: 'có mẫu số "mau" nhưng không có tử số "tu"',
    hint: 'thêm "tu: …", hoặc bỏ "mau" để đơn vị nhập riêng số liệu',
  },
  mau_thua: {
    says: 'ngưỡng là một số đếm nhưng lại có mẫu số "mau"',
    hint: 'ghi ngưỡng có dấu % (ví dụ "90%"), hoặc bỏ "mau"',
  },
  so_luong_phan_tram: { says: 'phép "so_luong" không dùng cho tỷ lệ phần trăm', hint: 'dùng "toi_thieu" cho tỷ lệ' },
} as const

const operatorOf: Readonly<Record<string, string>> = {
  '>=': 'toi_thieu',
  '≥': 'toi_thieu',
  '>': 'tren',
  '<=': 'toi_da',
  '≤': 'toi_da',
  '=': 'bang',
  '==': 'bang',
}

export const indicatorSetMessages = {
  C01: error('phep-so-sanh', {
    sentence: ({ phep }: { phep: string; near: string | undefined }) => `không có phép so sánh nào tên là "${phep}"`,
    hint: (args) =>
      perhaps((Object.hasOwn(operatorOf, args.phep) ? operatorOf[args.phep] : undefined) ?? args.near) ??
      'chọn một trong: toi_thieu (từ … trở lên), tren (trên …), toi_da (không quá …), bang (đúng bằng …), so_luong (từ … cuộc, vụ, phiên … trở lên)',
    explanation: `Phép so sánh được viết bằng chữ để đọc là hiểu: toi_thieu, tren, toi_da, bang, so_luong. "tren" là lớn hơn hẳn: bằng ngưỡng là chưa đạt. ${guide}`,
    wrong: '- { ma: A02, ten: Giải quyết đúng thời hạn, khau: tin_bao, phep: ">=", nguong: 90% }',
    right: '- { ma: A02, ten: Giải quyết đúng thời hạn, khau: tin_bao, phep: toi_thieu, nguong: 90% }',
  }),
  C02: error('nguong', {
    sentence: ({ ma, text }: { ma: string; text: string }) => `không đọc được ngưỡng "${text}" của chỉ tiêu ${ma}`,
    hint: 'viết tỷ lệ có dấu % (90%, 1,5%), số đếm (2), số đếm theo người hoặc thời gian (1/KSV, 1/lãnh đạo, 1/quý), hoặc công thức (5 * can_bo.ksv)',
    explanation: `Ngưỡng là một tỷ lệ phần trăm, một số nguyên, hoặc một công thức trên số liệu của đơn vị. ${guide}`,
    wrong: 'nguong: 0,9',
    right: 'nguong: 90%',
  }),
  C03: error('cong-thuc', {
    sentence: ({ formula, fault, at, text }: FormulaArgs) =>
      `công thức "${formula}" sai ở ký tự thứ ${at + 1}: ${faults[fault].says(text)}`,
    hint: ({ fault }) => faults[fault].hint,
    explanation: `Công thức gồm tên số liệu, số nguyên, các phép + - *, max(…), min(…); điều kiện dùng >=, <=, >, <, =, !=, "va", "hoac". Dấu ? sau tên số liệu: chưa nhập thì tính là 0. ${guide}`,
    wrong: 'tu: tin_bao.giai_quyet / tin_bao.tong',
    right: 'tu: tin_bao.giai_quyet\nmau: tin_bao.tong',
  }),
  C04: error('so-lieu-la', {
    sentence: ({ path }: { path: string; near: string | undefined; at: number }) =>
      `không có số liệu nào tên là "${path}"`,
    hint: ({ near }) =>
      perhaps(near) ??
      'tên số liệu là các tên mục trong tệp số liệu, nối bằng dấu chấm: tin_bao.giai_quyet; "tongket luoc-do" liệt kê tất cả',
    explanation: `Công thức chỉ được dùng số liệu có trong tệp số liệu của đơn vị; viết sai tên thì chỉ tiêu sẽ không bao giờ tính được. ${guide}`,
    wrong: 'tu: tin_bao.giai_quet',
    right: 'tu: tin_bao.giai_quyet',
  }),
  C05: error('so-lieu-cap', {
    sentence: ({ path, title }: { path: string; title: string; parts: readonly string[]; at: number }) =>
      `"${path}" (${title}) gồm hai số, công thức phải nói rõ lấy số nào`,
    hint: ({ path, parts }) => `viết ${parts.map((part) => `"${path}.${part}"`).join(' hoặc ')}`,
    explanation: `Số vụ và số người không cộng được với nhau, nên công thức phải chỉ rõ phần của cặp số. ${guide}`,
    wrong: 'mau: dieu_tra.tong',
    right: 'mau: dieu_tra.tong.vu',
  }),
  C06: error('trung-ma', {
    sentence: ({ ma }: { ma: string }) => `mã chỉ tiêu ${ma} xuất hiện hai lần trong cùng một bộ`,
    hint: 'đổi mã của một trong hai chỉ tiêu, hoặc bỏ bớt một dòng',
    explanation: `Mỗi mã chỉ đứng cho một chỉ tiêu trong một bộ. Muốn sửa chỉ tiêu của bộ khác thì dùng "ke_thua" rồi ghi lại mã ấy một lần. ${guide}`,
    wrong: 'chi_tieu:\n  - { ma: A02, … }\n  - { ma: A02, … }',
    right: 'chi_tieu:\n  - { ma: A02, … }\n  - { ma: A03, … }',
  }),
  C07: error('thieu-phan', {
    sentence: ({ ma, keys }: { ma: string; keys: readonly (keyof typeof rowKeys)[]; near: string | undefined }) =>
      `chỉ tiêu ${ma} thiếu ${keys.map((key) => rowKeys[key]).join(', ')}`,
    hint: (args) =>
      args.near === undefined
        ? `thêm ${args.keys.map((key) => `"${key}: …"`).join(', ')} vào chỉ tiêu ${args.ma}`
        : `nếu định sửa chỉ tiêu có sẵn của bộ gốc thì mã có phải là ${args.near} không?`,
    explanation: `Một chỉ tiêu mới phải có đủ mã, tên, khâu công tác, phép so sánh và ngưỡng; tỷ lệ tính bằng công thức phải có cả tử số và mẫu số. Chỉ khi kế thừa bộ khác và giữ đúng mã của bộ ấy mới được ghi riêng phần thay đổi. ${guide}`,
    wrong: '- ma: A02\n  nguong: 100%',
    right:
      '- ma: A02\n  ten: Giải quyết nguồn tin đúng thời hạn\n  khau: tin_bao\n  phep: bang\n  nguong: 100%\n  tu: tin_bao.dung_han\n  mau: tin_bao.giai_quyet',
  }),
  C08: error('bo-chi-tieu-la', {
    sentence: ({ name }: { name: string; near: string | undefined; known: readonly string[] }) =>
      `không có bộ chỉ tiêu nào tên là "${name}"`,
    hint: ({ near, known }) =>
      perhaps(near) ??
      `chọn một trong: ${known.join(', ')}; hoặc ghi đường dẫn tới tệp bộ chỉ tiêu của đơn vị (bo-chi-tieu.yaml)`,
    explanation: `Bộ chỉ tiêu được gọi theo tên tệp không có đuôi .yaml. Bỏ trống mục "bo_chi_tieu" thì chương trình chọn theo cấp và năm. ${guide}`,
    wrong: 'bo_chi_tieu: huyen-2002',
    right: 'bo_chi_tieu: huyen-2020',
  }),
  C09: error('ke-thua-vong-tron', {
    sentence: ({ chain }: { chain: readonly string[] }) =>
      `các bộ chỉ tiêu kế thừa nhau thành vòng tròn: ${chain.join(' → ')}`,
    hint: 'bỏ một trong các dòng "ke_thua" nối thành vòng',
    explanation: `Một bộ chỉ tiêu không thể kế thừa chính nó, dù trực tiếp hay qua bộ khác. ${guide}`,
    wrong: 'trong tệp don-vi.yaml: ke_thua: don-vi',
    right: 'trong tệp don-vi.yaml: ke_thua: huyen-2020',
  }),
  C10: error('cach-ghi-nguong', {
    sentence: ({ ma, fault }: { ma: string; fault: keyof typeof conflicts }) =>
      `chỉ tiêu ${ma}: ${conflicts[fault].says}`,
    hint: ({ fault }) => conflicts[fault].hint,
    explanation: `Một chỉ tiêu có một ngưỡng ("phep", "nguong"), hoặc nhiều mức: "mot_trong" (đạt một mức là đủ), "ca_hai" (phải đạt mọi mức), hoặc danh sách "nguong" theo điều kiện "khi" (mức cuối không có "khi"). Tỷ lệ cần "tu" và "mau"; số đếm chỉ cần "tu". ${guide}`,
    wrong: '- ma: A08\n  phep: so_luong\n  nguong: 1\n  tu: tin_bao.kien_nghi.tong\n  mau: tin_bao.tong',
    right: '- ma: A08\n  phep: so_luong\n  nguong: 1\n  tu: tin_bao.kien_nghi.tong',
  }),
  C11: error('khau-la', {
    sentence: ({ khau }: { khau: string; near: string | undefined; known: readonly string[] }) =>
      `không có khâu công tác nào tên là "${khau}"`,
    hint: ({ near, known }) =>
      perhaps(near) ?? `chọn một trong: ${known.join(', ')}; hoặc đặt tên khâu mới ở mục "ten_khau" của bộ chỉ tiêu`,
    explanation: `Khâu công tác quyết định chỉ tiêu đứng ở nhóm nào trong phụ lục và kế hoạch. ${guide}`,
    wrong: 'khau: tinbao1',
    right: 'khau: tin_bao',
  }),
  C18: error('loai-cong-thuc', {
    sentence: ({ formula, wanted }: { formula: string; wanted: 'number' | 'condition' }) =>
      wanted === 'number'
        ? `"${formula}" là một điều kiện, ở đây cần một số`
        : `"${formula}" là một số, ở đây cần một điều kiện`,
    hint: ({ formula, wanted }) =>
      wanted === 'number'
        ? 'bỏ phần so sánh, chỉ để lại số cần tính'
        : `so sánh số ấy với một số khác: "${formula} >= 100"`,
    explanation: `"tu", "mau" và ngưỡng là số; "khi" là điều kiện, tức một phép so sánh. ${guide}`,
    wrong: 'khi: dieu_tra.tong.vu',
    right: 'khi: dieu_tra.tong.vu >= 100',
  }),
  C20: error('bo-chi-tieu-rong', {
    sentence: 'bộ chỉ tiêu không có chỉ tiêu nào',
    hint: 'thêm danh sách "chi_tieu", hoặc ghi "ke_thua: huyen-2020" để dùng bộ có sẵn',
    explanation: `Bộ chỉ tiêu phải có ít nhất một chỉ tiêu, tự ghi hoặc kế thừa. ${guide}`,
    wrong: 'ten: Chỉ tiêu của đơn vị',
    right: 'ten: Chỉ tiêu của đơn vị\nke_thua: huyen-2020',
  }),
}
