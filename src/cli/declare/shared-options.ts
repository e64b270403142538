/** Options that several commands have: one wording for each, spread into commander's `option`. */
export const shared = {
  quiet: ['--quiet', 'chỉ hiện lỗi và cảnh báo'],
  quietMade: ['--quiet', 'không kể tên tệp đã tạo'],
  json: ['--json', 'như --format json'],
  jsonOnly: ['--json', 'in kết quả dạng JSON'],
  format: ['--format <DẠNG>', 'dạng kết quả: text, short hoặc json', 'text'],
  formatOfMany: ['--format <DẠNG>', 'dạng kết quả: text, short, json hoặc jsonl', 'text'],
  strict: ['--nghiem, --strict', 'tính cảnh báo là lỗi'],
  replaceEdited: ['--force', 'thay cả văn bản đã sửa tay (bản cũ được cất lại kèm ngày)'],
  overwrite: ['--force', 'ghi đè tệp đã có (bản cũ được cất lại kèm ngày)'],
  refreshEdited: [
    '--cap-nhat, --refresh',
    'đưa số liệu mới vào văn bản đã sửa tay, lời đã sửa giữ nguyên (bản cũ được cất lại kèm ngày)',
  ],
  keepBoth: ['--giu-ca-hai, --keep-both', 'giữ văn bản đã sửa tay, ghi bản mới bên cạnh (….moi.docx)'],
  idOnly: [
    '--khong-kem, --id-only',
    'văn bản không mang theo số liệu, chỉ mang mã; bản số liệu nằm ở .tongket cạnh văn bản',
  ],
  map: ['--anh-xa, --map <TỆP>', 'tệp ánh xạ, khi số liệu nằm trong sổ tính của đơn vị'],
  pdf: ['--pdf', 'lập thêm bản PDF (cần LibreOffice)'],
  outOfMany: ['-o, --out <THƯ-MỤC>', 'nơi ghi kết quả (mặc định: theo tongket.yaml, không có thì ket-qua)'],
  config: [
    '--cai-dat, --config <TỆP>',
    'tệp thiết lập (mặc định: tongket.yaml trong thư mục số liệu hoặc thư mục cha)',
  ],
  only: ['--chon, --only <LOẠI>', 'chỉ lập các loại này, ngăn bằng dấu phẩy (mặc định: bao-cao,ke-hoach,phu-luc)'],
  template: ['--mau, --template <MẪU>', 'mẫu riêng: tệp .docx, .hbs hoặc thư mục mẫu'],
  ownTemplates: ['--mau, --template <MẪU>', 'tính cả mẫu của đơn vị: tệp .docx, .hbs hoặc thư mục mẫu'],
} as const satisfies Readonly<Record<string, readonly [flags: string, words: string, standard?: string]>>
