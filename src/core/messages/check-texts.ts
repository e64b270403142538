/** Sentences of the K codes on figures typed inside free texts, and on warnings that a unit has set aside. */
import { perhaps } from './fragments.ts'
import { note, warning } from './message.ts'

/** A percentage as typed ("95,2%"), as it should be, and what it is made of ("58/63"). */
export interface TypedRate {
  readonly typed: string
  readonly exact: string
  readonly of: string
}

export const checkTextMessages = {
  K80: warning('ty-le-trong-loi-van', {
    sentence: ({ typed, exact, of }: TypedRate) => `lời văn ghi ${typed} nhưng ${of} là ${exact}`,
    hint: ({ exact }) => `sửa thành ${exact}, hoặc bỏ con số khỏi lời văn để chương trình tự in`,
    explanation:
      'Cùng một tỷ lệ phải in giống nhau ở lời văn, bảng số liệu và phụ lục. Tỷ lệ gõ tay trong lời văn được đối chiếu với phân số, với mức tăng, giảm đứng ngay cạnh nó (43 vụ, tăng 02 vụ (4,9%)) hoặc với số liệu của khâu công tác.',
    wrong: 'tin_bao:\n  giai_quyet: 58\n  phai_giai_quyet: 63\n  ket_qua: Đã giải quyết 58/63 tin, đạt 95,2%.',
    right: 'tin_bao:\n  giai_quyet: 58\n  phai_giai_quyet: 63\n  ket_qua: Đã giải quyết 58/63 tin, đạt 92,1%.',
  }),
  K81: note('lam-tron-xuong', {
    sentence: ({ typed, exact, of }: TypedRate) =>
      `lời văn ghi ${typed}, làm tròn đúng ${of} là ${exact}: có phải đã làm tròn xuống?`,
    hint: ({ exact }) => `ghi ${exact} để giống với bảng và phụ lục`,
    explanation:
      'Tỷ lệ gõ tay hay bị cắt bớt phần thập phân thay vì làm tròn; bảng và phụ lục do chương trình in thì làm tròn đúng.',
    wrong: 'tin_bao:\n  ket_qua: Đã giải quyết 106/113 tin, đạt 93,80%.',
    right: 'tin_bao:\n  ket_qua: Đã giải quyết 106/113 tin, đạt 93,81%.',
  }),
  K82: warning('so-trong-loi-van', {
    sentence: ({ what, typed, value }: { what: string; typed: number; value: number }) =>
      `lời văn ghi ban hành ${typed} ${what} nhưng số liệu của đơn vị là ${value}`,
    hint: ({ value }) => `sửa lời văn thành ${value}, hoặc kiểm tra lại số liệu`,
    explanation:
      'Tổng số kiến nghị, kháng nghị nêu ở phần đánh giá chung phải bằng tổng ở các khâu công tác; số nêu trong lời văn của một khâu không được nhiều hơn số liệu của khâu ấy.',
    wrong: 'kien_nghi: { tong: 6 }\ndanh_gia:\n  uu_diem: Đơn vị đã ban hành tổng số 07 kiến nghị.',
    right: 'kien_nghi: { tong: 6 }\ndanh_gia:\n  uu_diem: Đơn vị đã ban hành tổng số 06 kiến nghị.',
  }),
  K90: warning('bo-qua-ma-la', {
    sentence: ({ ma }: { ma: string; near?: string | undefined }) =>
      `mục "bo_qua" có mã "${ma}", không phải mã nào của chương trình`,
    hint: ({ near }) => perhaps(near) ?? 'ghi đúng mã in trong ngoặc vuông của cảnh báo, ví dụ K07',
    explanation:
      'Mã viết sai thì không cảnh báo nào được bỏ qua. Mã của một cảnh báo in trong ngoặc vuông: cảnh báo[K07].',
    wrong: 'bo_qua:\n  - { ma: K7, ly_do: Số năm trước đã điều chỉnh }',
    right: 'bo_qua:\n  - { ma: K07, ly_do: Số năm trước đã điều chỉnh }',
  }),
  K91: warning('bo-qua-loi', {
    sentence: ({ ma, name }: { ma: string; name: string }) =>
      `mục "bo_qua" có mã ${ma} (${name}) là lỗi, không bỏ qua được`,
    hint: 'sửa số liệu cho khớp; chỉ cảnh báo và lưu ý mới được bỏ qua',
    explanation:
      'Lỗi là điều sai theo định nghĩa (tổng không bằng các phần, phần lớn hơn tổng), không có ngoại lệ nào cần nêu lý do.',
    wrong: 'bo_qua:\n  - { ma: K03, ly_do: Chưa kịp rà soát }',
    right: '# sửa lại tin_bao.giai_quyet cho bằng tổng các hình thức giải quyết',
  }),
  K92: note('bo-qua-khong-dung', {
    sentence: ({ ma }: { ma: string }) => `mục "bo_qua" có mã ${ma} nhưng lần kiểm tra này không có cảnh báo ấy`,
    hint: 'có thể bỏ dòng này; để lại thì cảnh báo về sau cũng bị bỏ qua',
    explanation:
      'Dòng bỏ qua còn sót lại từ lần trước sẽ che cả cảnh báo mới, nên chương trình nhắc khi nó không còn dùng đến.',
    wrong: 'bo_qua:\n  - { ma: K07, ly_do: Số năm 2018 đã điều chỉnh }',
    right: '# bỏ dòng không còn dùng',
  }),
}
