/** Sentences about a form as a whole, and about what a workbook holds besides its figures: S80 and on. */
import { fewOf } from './fragments.ts'
import { error, note, warning } from './message.ts'
import type { Valued } from './schema.ts'

/** A figure of last year's column beside what last year's file says. */
export interface Differing {
  readonly title: string
  readonly form: string
  readonly file: string
}

export const formMessages = {
  S80: error('cap-so-mot-nua', {
    sentence: ({ title, value }: Valued & { empty: string }) =>
      `"${title}" mới có một số của cặp (${value}), số kia để trống`,
    hint: ({ empty }) => `điền ô ${empty}; không phát sinh thì gõ 0; thật sự chưa biết thì gõ dấu ?`,
    explanation:
      'Số vụ và số bị can (đơn và việc, việc và tiền) luôn đi thành cặp. Bỏ trống một nửa thường do quên hoặc do gộp ô, và văn bản sẽ in thiếu. ' +
      'Khi thật sự chưa có số thứ hai thì gõ dấu ? vào ô đó.',
  }),
  S81: error('mat-cot-an', {
    sentence: ({ value }: { value: string }) =>
      `phần "${value}" còn trong sổ tính nhưng đã mất cột ẩn hoặc dòng ẩn, nên không đọc được số liệu của phần đó`,
    hint: 'chép số liệu sang một biểu mẫu mới (tongket bieu-mau), hoặc bấm Ctrl+Z để lấy lại cột, dòng đã xóa; không dùng đến thì xóa cả trang',
    explanation:
      'Cột A và dòng đầu của mỗi trang được ẩn; đó là chỗ ghi từng dòng là số liệu nào. Xóa đi thì trang vẫn nhìn như cũ nhưng chương trình không còn nhận ra, ' +
      'nên không ghi gì để khỏi mất số liệu.',
  }),
  S82: error('nhan-dong-lech', {
    sentence: ({ title, label }: { title: string; label: string }) =>
      `dòng này ghi "${label}" nhưng mã ẩn của dòng là "${title}"`,
    hint: 'đưa chữ và số về đúng dòng như biểu mẫu gốc; khi sắp xếp, cắt dán thì làm với cả dòng',
    explanation:
      'Chương trình nhận ra mục theo mã ở cột ẩn, không theo chữ nhìn thấy. Cắt dán hay sắp xếp riêng các cột nhìn thấy làm chữ và số rời khỏi mã, ' +
      'số của mục này sẽ thành của mục khác.',
  }),
  S83: note('nhan-dong-sua', {
    sentence: ({ title, label }: { title: string; label: string }) =>
      `tên dòng đã sửa thành "${label}"; số liệu vẫn được đọc là "${title}"`,
    explanation: 'Sửa chữ ở cột tên không đổi được mục số liệu của dòng; mục vẫn theo mã ở cột ẩn.',
  }),
  S84: warning('cot-nam-truoc-khac-tep', {
    sentence: ({ figures, file }: { figures: readonly Differing[]; file: string }) =>
      `cột năm trước của biểu mẫu khác tệp năm trước (${file}): ${fewOf(figures.map((one) => `${one.title}: ${one.form || 'trống'}, trong tệp ${one.file || 'trống'}`))}`,
    hint: 'chương trình lấy theo tệp năm trước; nếu biểu mẫu đúng thì sửa tệp ấy rồi tạo lại biểu mẫu',
    explanation:
      'Khi trang "Đơn vị" đã nêu tệp năm trước, số liệu năm trước lấy từ tệp; cột xám của biểu mẫu chỉ để xem. Sửa ở cột xám không có tác dụng nên được báo lại.',
  }),
  S85: note('o-anh-xa-trong', {
    sentence: ({ title, spot, of }: { title: string; spot: string; of?: number }) =>
      of === undefined
        ? `"${title}": tệp ánh xạ chỉ đến ô ${spot} nhưng ô để trống`
        : `"${title}": trong ${of} ô cộng lại có ô để trống (${spot}), chỉ cộng những ô có số`,
    hint: 'xem lại địa chỉ trong tệp ánh xạ; nếu đúng là chưa có số liệu thì không cần làm gì',
    explanation: 'Sổ bị chèn hay xóa dòng thì địa chỉ ô trỏ sang chỗ khác; ô trống được nhắc để khỏi bỏ sót.',
  }),
  S86: warning('ky-tu-an-trong-o', {
    sentence: ({ title, characters }: { title: string; characters: string }) =>
      `"${title}" có ký tự không in ra được (${characters}); đã bỏ khi đọc`,
    hint: 'gõ lại ô này cho sạch',
    explanation:
      'Chữ dán từ trang web, phần mềm khác hay máy quét có thể mang theo ký tự điều khiển, ký tự không thấy được. Chúng không ghi được vào văn bản Word.',
  }),
  S87: warning('so-dang-phan-tram', {
    sentence: ({ title, value }: Valued) =>
      `"${title}" đang hiện trong sổ là ${value}, được đọc là số nguyên phía sau định dạng phần trăm`,
    hint: 'chọn lại định dạng số thường (General) rồi kiểm tra con số',
    explanation:
      'Ô định dạng phần trăm nhân con số với 100 khi hiện: 5 hiện thành 500%. Số vụ, số người không phải là tỷ lệ.',
  }),
  S88: warning('so-o-cot-ghi-chu', {
    sentence: ({ title, value }: Valued) => `"${title}": ô số liệu để trống mà cột Ghi chú lại có số ${value}`,
    hint: 'nếu gõ nhầm cột thì chuyển số sang ô màu vàng',
    explanation: 'Cột Ghi chú không được tính là số liệu.',
  }),
  S89: warning('trang-chep-thua', {
    sentence: ({ value, other }: { value: string; other: string }) =>
      `trang "${value}" là bản chép của trang "${other}"; các số trùng nhau được đọc một lần`,
    hint: 'xóa trang thừa để khỏi sửa nhầm bản',
    explanation:
      'Chép một trang của biểu mẫu thì các mã ẩn cũng được chép theo. Số khác nhau giữa hai trang là lỗi (S69).',
  }),
  S90: warning('ky-tu-phong-rieng', {
    sentence: ({ title, character }: { title: string; character: string }) =>
      `"${title}" có ký tự ${character} mà phông chữ của văn bản không có`,
    hint: 'xóa ký tự ấy (thường là dấu đầu dòng chép từ Word), gõ lại bằng "- " hoặc "+ "',
    explanation:
      'Dấu đầu dòng, mũi tên … chép từ Word dùng phông Symbol, Wingdings là ký tự dành riêng của phông ấy; trong văn bản phông Times New Roman chúng hiện thành ô vuông.',
  }),
}
