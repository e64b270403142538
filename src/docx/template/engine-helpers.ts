/**
 * Helpers that shape the document and so belong to the engine: paragraphs, formatting, pictures, charts, merged cells.
 * What stands here is how they are called and the text they give where no markup can stand (an attribute, an argument);
 * the markup is made by `render/values.ts` and `render/prose.ts`, what must be known before by `compile/prepare.ts`.
 */
import type { Helper } from '../../core/helpers/helper.ts'

type Shape = Pick<Helper, 'name' | 'summary'> & Partial<Helper>

function shape(given: Shape): Helper {
  return { kind: 'inline', args: [1, 1], hash: [], examples: [], run: ([value]) => value, ...given }
}

/** Lines of a text, or the items of a list; blank ones are left out. */
export function linesOf(value: unknown): string[] {
  const lines = Array.isArray(value)
    ? value.flatMap((v) => linesOf(v))
    : value === undefined || value === null
      ? []
      : String(value).split(/\r\n?|\n/)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** The helpers that every template has; `summary` is for the reference of helpers. */
export const engineHelpers: readonly Helper[] = [
  shape({
    name: 'doan',
    summary:
      'In một văn bản nhiều dòng (hoặc một danh sách) thành nhiều đoạn; mỗi dòng một đoạn, cùng dạng với đoạn có thẻ. Ngoài bảng, ở cuối đoạn, dòng chưa có dấu câu được thêm dấu chấm; cham=false thì không thêm. Viết thành khối, {{#doan x}} … {{/doan}}, thì phần trong khối in khi x không có.',
    hash: ['cham'],
    asBlock: true,
    run: ([value]) => linesOf(value).join('\n'),
  }),
  shape({
    name: 'in_dinh_dang',
    summary: 'In giá trị, phần giữa hai dấu ** thành chữ đậm, phần giữa hai dấu * thành chữ nghiêng.',
    run: ([value]) => String(value ?? '').replaceAll(/\*{1,3}(\S(?:[^*]*\S)?)\*{1,3}/g, '$1'),
  }),
  shape({
    name: 'hinh',
    summary:
      'Đặt ảnh (PNG, JPEG, GIF) vào chỗ của thẻ; rong, cao tính bằng xăng-ti-mét, thiếu một cạnh thì tính theo tỷ lệ.',
    hash: ['rong', 'cao', 'mo_ta'],
    run: () => '',
  }),
  shape({
    name: 'bieu_do',
    summary:
      'Vẽ biểu đồ của Word, sửa được trong Word; số liệu dạng { nhan: […], chuoi: [{ ten, so: […] }] }; kieu="cot" hoặc "duong"; mo_ta là lời tả cho người không xem được biểu đồ, các số của biểu đồ được ghi tiếp sau.',
    hash: ['kieu', 'tieu_de', 'rong', 'cao', 'mo_ta'],
    run: () => '',
  }),
  shape({
    name: 'lien_ket',
    summary: 'In một liên kết bấm được; chỉ nhận địa chỉ http, https, mailto. Đối số thứ hai là chữ hiện ra.',
    args: [1, 2],
    run: ([url, text]) => text ?? url,
  }),
  shape({
    name: 'gop_o',
    summary: 'Trong hàng lặp của bảng: in giá trị và gộp ô này với ô ngay trên khi hai giá trị giống nhau.',
  }),
  shape({
    name: 'co',
    kind: 'block',
    args: [0, 10],
    summary:
      'In phần trong khối khi mọi số liệu in trong đó đã biết và khác 0; phần sau {{else}} khi đã biết và bằng 0; chưa biết thì không in phần nào. Nêu tên số liệu ({{#co tong}}) khi phần trong khối không in số liệu ấy.',
    run: (_, call) => call.fn!(call.context),
  }),
  shape({
    name: 'khong',
    kind: 'block',
    args: [1, 10],
    summary: 'In phần trong khối khi mọi số liệu nêu tên ({{#khong tong}}) đã biết và bằng 0.',
    run: (_, call) => call.fn!(call.context),
  }),
  shape({
    name: 'liet_ke',
    kind: 'block',
    args: [0, 0],
    hash: ['cuoi', 'viet_hoa'],
    summary:
      'Liệt kê các mục cách nhau bằng dấu chấm phẩy, hoặc bằng dấu phẩy khi không có dấu chấm phẩy; bỏ mục có số liệu bằng 0 hoặc chưa biết cùng dấu của mục; cuoi=" và " thay dấu trước mục cuối. Đứng đầu câu thì chữ đầu được viết hoa; viet_hoa=false giữ nguyên. Vòng {{#each}} trong khối cho mỗi lượt một mục.',
    run: (_, call) => call.fn!(call.context),
  }),
]
