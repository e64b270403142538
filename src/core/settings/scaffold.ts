/** The settings of a province to start from, with what each says as a comment. */
import { changedYear, typedPeriod, workingYear } from '../base/working-year.ts'

/** The text of `tongket.yaml` for a year, naming the units whose files lie beside it. */
export function settingsScaffold(
  year: number,
  units: readonly { readonly ma: string; readonly ten: string }[],
): string {
  const level = year >= 2025 ? 'khu_vuc' : 'huyen'
  const { tu_ngay, den_ngay } = typedPeriod(workingYear(year))
  const issued = year < changedYear ? 12 : 11
  const roster = units.map(({ ma, ten }) => `  - { ma: ${ma}, ten: ${ten}, cap: ${level} }`)
  return `# Thiết lập chung của các đơn vị trong tỉnh. Sau dấu "#" là lời giải thích. Chạy cả tỉnh: tongket lap-loat .

tinh:
  ten: tỉnh B                                  # ghi như trên văn bản: tỉnh Trà Vinh, Thành phố Hồ Chí Minh
  # ma: tinh-b                                 # mã của Viện kiểm sát nhân dân tỉnh, dùng đặt tên tệp
  # dia_danh: B                                # địa danh trên văn bản của tỉnh
nam: ${year}
ky: { tu_ngay: ${tu_ngay}, den_ngay: ${den_ngay} }

# Mỗi đơn vị một dòng; đơn vị chưa có tệp số liệu cũng ghi, để biết còn thiếu.
don_vi:
${roster.join('\n')}

# nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }   # khi tệp của đơn vị không nêu
# bo_chi_tieu: huyen-2020                      # khi tệp của đơn vị không nêu
# ngay_ban_hanh: { bao_cao: 05/${issued}/${year}, ke_hoach: 15/${issued}/${year} }
# mau: mau-cua-tinh                            # thư mục mẫu riêng
# ket_qua: ket-qua                             # nơi ghi văn bản
`
}
