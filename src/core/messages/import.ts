/** Sentences about bringing a workbook into data files: T85 and on; C70: what lies in a folder. */
import type { FileArgs } from './file.ts'
import type { Differing } from './form.ts'
import { fewOf } from './fragments.ts'
import { error, warning } from './message.ts'

export const importMessages = {
  C70: warning('so-tinh-kieu-khac', {
    sentence: ({ files }: { files: readonly string[] }) => `trong thư mục có sổ tính không đọc được: ${fewOf(files)}`,
    hint: 'nếu là số liệu của đơn vị thì mở ra, Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)"',
    explanation:
      'Chương trình chỉ đọc biểu mẫu .xlsx, .xlsm. Sổ .xls, .xlsb, .ods trong thư mục không được tính vào lần chạy, nên được kể ra để không sót đơn vị nào.',
    wrong: 'so-lieu/cau-ke-2020.xls',
    right: 'so-lieu/cau-ke-2020.xlsx',
  }),
  T85: error('tep-cua-don-vi-khac', {
    sentence: ({ file, unit, other }: FileArgs & { unit: string; other: string }) =>
      `${file} là số liệu của đơn vị "${other}", không phải của "${unit}"; không ghi gì`,
    hint: ({ unit }) =>
      `ghi ra tệp riêng của đơn vị bằng -o, ví dụ -o ${unit}.yaml; nếu chỉ sửa mã đơn vị thì sửa trong tệp số liệu trước`,
    explanation:
      'Nhập biểu mẫu của đơn vị này vào tệp của đơn vị khác sẽ xóa mất số liệu của đơn vị kia, nên chương trình so mã đơn vị trước khi ghi.',
    wrong: 'tongket nhap cau-ke.xlsx -o tieu-can-2020.yaml',
    right: 'tongket nhap cau-ke.xlsx -o cau-ke-2020.yaml',
  }),
  T86: error('tep-nam-truoc-khac', {
    sentence: ({ file, figures }: FileArgs & { figures: readonly Differing[] }) =>
      `tệp năm trước ${file} đã có và khác cột năm trước của sổ tính: ${fewOf(figures.map((one) => `${one.title}: trong tệp ${one.file || 'trống'}, trong sổ ${one.form || 'trống'}`))}; không ghi gì`,
    hint: 'nếu sổ tính đúng, chạy lại kèm --sua-nam-truoc; nếu tệp đúng, sửa lại cột năm trước trong sổ',
    explanation:
      'Số liệu năm trước thường đã được duyệt và nhiều tệp cùng dùng. Chương trình chỉ sửa tệp đó khi được yêu cầu bằng --sua-nam-truoc, và cất lại bản cũ.',
  }),
  T87: error('bieu-mau-khac-nam-tep', {
    sentence: ({ file, year, wanted }: FileArgs & { year: number; wanted: number }) =>
      `không lập được biểu mẫu năm ${wanted} từ ${file}, là số liệu năm ${year}`,
    hint: ({ year }) =>
      `--nam ${year} cho biểu mẫu điền sẵn của năm ${year}; --nam ${year + 1} cho biểu mẫu năm sau, có cột năm trước và số cũ chuyển sang`,
    explanation:
      'Từ tệp số liệu của một năm lập được biểu mẫu của chính năm đó (điền sẵn) hoặc của năm kế tiếp (số năm đó thành cột năm trước, số còn lại thành số cũ).',
    wrong: 'tongket bieu-mau --tu so-lieu-2020.yaml --nam 2025',
    right: 'tongket bieu-mau --tu so-lieu-2020.yaml --nam 2021',
  }),
  T88: error('anh-xa-cot-hai-nghia', {
    sentence: ({ label, sheet, column }: { label: string; sheet: string; column: string }) =>
      `ở trang "${sheet}", "${label}" vừa là chữ ở đầu cột ${column} vừa là chữ cái của một cột có số`,
    hint: ({ label, column }) =>
      `ghi $${column} để chỉ cột ${column}, hoặc $${label.toUpperCase()} để chỉ cột ${label.toUpperCase()}`,
    explanation:
      'Trong tệp ánh xạ, tên cột được tìm trong các chữ ở đầu cột trước, rồi mới hiểu là chữ cái của cột. Có cả hai thì chương trình không đoán; dấu $ ở trước luôn chỉ chữ cái của cột.',
    wrong: 'cot: B',
    right: 'cot: $B',
  }),
  T89: error('anh-xa-hai-lan', {
    sentence: ({ title, first }: { title: string; first: string }) => `"${title}" đã được ánh xạ ở chỗ khác (${first})`,
    hint: 'bỏ một trong hai chỗ; muốn cộng nhiều ô thì viết chung: D5 + E5',
    explanation: 'Một số liệu chỉ lấy từ một chỗ. Nêu hai lần thì không biết lấy số nào, nên phải bỏ một.',
    wrong: 'o:\n  tin_bao.cu: D5\nbang:\n  - cot: D\n    muc: { tin_bao.cu: Số cũ }',
    right: 'o:\n  tin_bao.cu: D5',
  }),
}
