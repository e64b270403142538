/** Sentences about a run over many units: settings and roster (C30 and on), the files of a run (T60 and on). The roll-up: summary.ts. */
import { levelNames, perhaps } from './fragments.ts'
import { error, note, warning } from './message.ts'

const patternFaults = {
  unknown: 'có chỗ thay không dùng được',
  missing: 'thiếu {ma} hoặc {loai} nên văn bản sẽ trùng tên',
  unsafe: 'có phần không đặt tên tệp được hoặc chỉ ra ngoài thư mục kết quả',
  reserved: 'có phần mang tên mà Windows giữ riêng cho thiết bị (CON, NUL, AUX …)',
  ending: 'không kết thúc bằng .docx',
} as const

/** What is wrong with the pattern of file names in the settings. */
export type PatternFault = keyof typeof patternFaults

export const batchMessages = {
  C30: error('mau-ten-tep', {
    sentence: ({ value, fault }: { value: string; fault: PatternFault }) =>
      `cách đặt tên tệp "${value}" ${patternFaults[fault]}`,
    hint: "ví dụ ten_tep: '{ma}/{ma}-{nam}-{loai}.docx'",
    explanation:
      'Tên văn bản được ghép từ {ma} (mã đơn vị), {nam} (năm của văn bản), {loai} (bao-cao-tong-ket, ke-hoach, phu-luc) và {tinh} (mã tỉnh). Phần trước dấu gạch chéo là thư mục con; tên không được chỉ ra ngoài thư mục kết quả.',
    wrong: "ten_tep: '{don_vi}.docx'",
    right: "ten_tep: '{ma}/{ma}-{nam}-{loai}.docx'",
  }),
  C31: error('nhieu-thiet-lap', {
    sentence: ({ files }: { files: readonly string[] }) => `có nhiều tệp thiết lập: ${files.join(', ')}`,
    hint: ({ files }) => `chọn một tệp: --cai-dat ${files[0] ?? 'tongket.yaml'}`,
    explanation: 'Một lần chạy chỉ theo một tệp thiết lập tongket.yaml, để mọi đơn vị được lập theo cùng một cách.',
    wrong: 'tongket lap-loat tinh-a tinh-b',
    right: 'tongket lap-loat tinh-a tinh-b --cai-dat tinh-a/tongket.yaml',
  }),
  C32: error('trung-ma-danh-sach', {
    sentence: ({ ma }: { ma: string }) => `mã đơn vị "${ma}" có hai lần trong danh sách`,
    hint: 'mỗi đơn vị một mã riêng',
    explanation: 'Mã đơn vị dùng để đặt tên thư mục và tệp nên không được trùng.',
    wrong: 'don_vi:\n  - { ma: cau-ke, ten: …, cap: huyen }\n  - { ma: cau-ke, ten: …, cap: huyen }',
    right: 'don_vi:\n  - { ma: cau-ke, ten: …, cap: huyen }\n  - { ma: cau-ngang, ten: …, cap: huyen }',
  }),
  C34: warning('don-vi-chua-co-so-lieu', {
    sentence: ({
      ma,
      ten,
      tep,
      other,
    }: {
      ma: string
      ten: string
      tep?: string | undefined
      other?: string | undefined
    }) =>
      other === undefined
        ? `chưa có tệp số liệu của ${ten} (${ma})${tep === undefined ? '' : ` ở ${tep}`}`
        : `chưa có tệp số liệu của ${ten} (${ma}): tệp ${tep} là của đơn vị "${other}"`,
    hint: ({ other }) =>
      other === undefined
        ? 'nhắc đơn vị gửi số liệu; số của toàn tỉnh chưa gồm đơn vị này'
        : 'sửa "tep" trong danh sách, hoặc "ma" trong tệp số liệu nếu mã ghi nhầm; số của toàn tỉnh chưa gồm đơn vị này',
    explanation: 'Đơn vị có trong danh sách nhưng không tệp số liệu nào của lần chạy mang mã của đơn vị.',
  }),
  C35: warning('don-vi-ngoai-danh-sach', {
    sentence: ({ ma }: { ma: string; near: string | undefined }) =>
      `đơn vị "${ma}" không có trong danh sách của tệp thiết lập`,
    hint: ({ near }) => perhaps(near) ?? 'kiểm tra lại mã đơn vị, hoặc thêm đơn vị vào mục "don_vi" của tongket.yaml',
    explanation:
      'Danh sách đơn vị trong tongket.yaml cho biết tỉnh có những đơn vị nào. Mã viết khác đi thì đơn vị bị coi là chưa có số liệu.',
    wrong: 'don_vi:\n  ma: tieucan',
    right: 'don_vi:\n  ma: tieu-can',
  }),
  C36: error('cap-khac-danh-sach', {
    sentence: ({ ma, given, listed }: { ma: string } & Record<'given' | 'listed', keyof typeof levelNames>) =>
      `đơn vị "${ma}" ghi là ${levelNames[given]} nhưng trong danh sách là ${levelNames[listed]}`,
    hint: 'sửa "cap" trong tệp số liệu hoặc trong tongket.yaml cho khớp nhau',
    explanation: 'Cấp của đơn vị quyết định bộ chỉ tiêu và cách cộng số liệu toàn tỉnh nên phải thống nhất.',
    wrong: 'don_vi:\n  ma: tra-vinh\n  cap: huyen',
    right: 'don_vi:\n  ma: tra-vinh\n  cap: tinh',
  }),
  C37: error('nam-khac-thiet-lap', {
    sentence: ({ given, wanted }: { given: number; wanted: number }) =>
      `tệp là số liệu năm ${given} nhưng lần chạy này lập văn bản năm ${wanted}`,
    hint: 'bỏ tệp này khỏi dòng lệnh, hoặc sửa "nam" trong tệp số liệu hay trong tongket.yaml',
    explanation: 'Các đơn vị trong một lần chạy phải cùng một năm thì mới cộng và so sánh được.',
  }),
  C38: error('trung-don-vi', {
    sentence: ({ ma, other }: { ma: string; other: string }) =>
      `đơn vị "${ma}" có hai tệp số liệu, tệp kia là ${other}`,
    hint: 'chỉ giữ một tệp cho mỗi đơn vị; tệp năm trước thì đặt tên ở mục "nam_truoc"',
    explanation:
      'Hai tệp cùng mã đơn vị sẽ ghi đè văn bản của nhau và làm số liệu toàn tỉnh bị cộng hai lần, nên chưa văn bản nào được ghi.',
  }),
  C39: error('trung-ten-van-ban', {
    sentence: ({ output, other }: { output: string; other: string; tinh: string | undefined }) =>
      `văn bản ${output} của tệp này trùng tên với văn bản của ${other}`,
    hint: ({ tinh }) =>
      tinh === undefined
        ? 'sửa "ten_tep" trong tongket.yaml để mỗi đơn vị, mỗi loại văn bản một tên'
        : `mã của tỉnh và của đơn vị này cùng là "${tinh}"; ghi mã khác ở "ma" của mục "tinh" trong tongket.yaml`,
    explanation:
      'Hai văn bản cùng tên thì văn bản sau đè văn bản trước, nên chưa văn bản nào được ghi. Văn bản của tỉnh được đặt tên theo mã của tỉnh ("tinh.ma", bỏ trống thì theo tên tỉnh), nên mã ấy không được trùng mã đơn vị nào.',
    wrong: "ten_tep: '{loai}.docx'",
    right: "ten_tep: '{ma}/{ma}-{nam}-{loai}.docx'",
  }),
  C42: note('de-ngoai-nam-khac', {
    sentence: ({ year, wanted }: { year: number; wanted: number }) =>
      `để ngoài lần chạy: số liệu năm ${year}, không phải năm ${wanted}`,
    explanation:
      'Khi quét thư mục, tệp của năm khác với năm trong tongket.yaml không được lập văn bản; chỉ rõ tên tệp thì chương trình báo lỗi.',
  }),
  C56: note('bieu-mau-khong-dung', {
    sentence: ({ files }: { files: readonly string[] }) => {
      const names = files.slice(0, 5).join(', ') + (files.length > 5 ? ` và ${files.length - 5} tệp khác` : '')
      return `không dùng biểu mẫu Excel của đơn vị đã có tệp số liệu: ${names}`
    },
    hint: 'nếu biểu mẫu mới hơn thì đưa số liệu vào tệp số liệu bằng lệnh "tongket nhap"',
    explanation:
      'Trong thư mục có cả tệp số liệu YAML lẫn biểu mẫu Excel của cùng một đơn vị, cùng một năm thì văn bản lập theo tệp số liệu; số đã sửa trong biểu mẫu không vào văn bản.',
  }),
  T60: error('dang-co-lan-chay-khac', {
    sentence: ({ folder, pid, host }: { folder: string; pid: number; host: string }) =>
      `một lần chạy khác đang ghi vào ${folder} (tiến trình ${pid} trên máy ${host})`,
    hint: 'đợi lần chạy kia xong rồi chạy lại; nếu chắc chắn không còn chạy, xóa tệp .tongket.khoa trong thư mục đó',
    explanation:
      'Hai lần chạy cùng ghi một thư mục sẽ giẫm lên nhau. Lần chạy bị tắt ngang trên cùng máy thì khóa của nó được tự bỏ.',
  }),
  T61: error('lien-ket-ra-ngoai', {
    sentence: ({ file }: { file: string }) => `${file} là liên kết chỉ ra ngoài thư mục kết quả nên không ghi vào`,
    hint: 'xóa liên kết đó, hoặc chọn thư mục kết quả khác bằng -o',
    explanation: 'Chương trình chỉ ghi bên trong thư mục kết quả, kể cả khi có liên kết dẫn ra ngoài.',
  }),
  T62: error('tep-doi-trong-khi-chay', {
    sentence: ({ file }: { file: string }) =>
      `tệp ${file} đã thành số liệu của đơn vị hoặc năm khác trong khi đang chạy`,
    hint: 'lưu xong tệp rồi chạy lại lệnh',
    explanation: 'Kế hoạch chạy được lập theo mã đơn vị và năm trong tệp; tệp bị thay giữa chừng nên chưa lập văn bản.',
  }),
  T63: error('dung-dot-ngot', {
    sentence: ({ file, reason }: { file: string; reason: string }) =>
      `việc lập văn bản cho ${file} dừng đột ngột (${reason})`,
    hint: 'chạy lại lệnh; nếu vẫn vậy, chạy "tongket lap" cho riêng tệp này và gửi kết quả cho người phụ trách',
    explanation: 'Lỗi của chương trình khi xử lý đơn vị này; các đơn vị khác không bị ảnh hưởng.',
  }),
  T64: warning('so-ket-qua-hong', {
    sentence: ({ file }: { file: string }) => `không đọc được sổ kết quả ${file} nên mọi đơn vị được lập lại`,
    explanation:
      'Sổ kết quả ghi văn bản nào đã lập từ số liệu nào. Mất sổ thì văn bản được lập lại; văn bản đã sửa tay vẫn được nhận ra và giữ nguyên.',
  }),
  T65: note('ban-moi-ben-canh', {
    sentence: ({ file }: { file: string }) => `bản mới được ghi bên cạnh: ${file}`,
    explanation: 'Văn bản đã sửa tay được giữ nguyên; bản lập theo số liệu mới mang tên kết thúc bằng ".moi.docx".',
  }),
  T69: note('van-ban-cua-don-vi-da-bo', {
    sentence: ({ file }: { file: string }) => `${file} là văn bản của đơn vị không còn trong lần chạy`,
    hint: 'không cần nữa thì xóa hoặc chuyển đi',
    explanation:
      'Tệp số liệu đã bị xóa, chuyển đi hoặc đổi mã đơn vị. Chương trình không tự xóa văn bản nào, chỉ báo một lần.',
  }),
  T66: error('khong-co-tep-so-lieu', {
    sentence: ({ input }: { input: string }) =>
      `không tìm thấy tệp số liệu (.yaml) hoặc biểu mẫu (.xlsx) nào theo "${input}"`,
    hint: 'kiểm tra lại đường dẫn và thư mục đang đứng',
    explanation: 'Lệnh nhận tệp, thư mục (quét cả thư mục con) hoặc mẫu tên như so-lieu/*.yaml.',
    wrong: 'tongket lap-loat so-lieu/*.yam',
    right: 'tongket lap-loat so-lieu',
  }),
  T67: error('chua-co-libreoffice', {
    sentence: 'máy chưa cài LibreOffice nên chưa chuyển sang PDF được; văn bản Word đã lập đủ',
    hint: 'cài LibreOffice rồi chạy lại lệnh với --pdf, hoặc mở văn bản trong Word và chọn Lưu thành PDF',
    explanation: 'Chương trình nhờ LibreOffice (soffice) đổi văn bản Word sang PDF.',
  }),
  T68: error('khong-ra-pdf', {
    sentence: ({ file }: { file: string }) => `LibreOffice không đổi được ${file} sang PDF`,
    hint: 'mở thử văn bản bằng LibreOffice; nếu mở được thì chạy lại lệnh với --pdf',
    explanation: 'Sau khi chuyển đổi, chương trình kiểm tra từng tệp PDF có thật và là tệp PDF.',
  }),
  T70: note('pdf-cu', {
    sentence: ({ file }: { file: string }) => `bản PDF ${file} được lập từ văn bản cũ`,
    hint: 'chạy lại lệnh với --pdf để lập lại bản PDF, hoặc xóa bản PDF đó',
    explanation:
      'Văn bản Word vừa được lập lại nhưng bản PDF bên cạnh, do chương trình lập lần trước, vẫn theo văn bản cũ. Không có --pdf thì bản PDF được giữ nguyên.',
  }),
}
