/** Helpers that are gone, and how what they did is written now: for templates of offices that still call them. */
const replaced: Readonly<Record<string, string>> = {
  in_dam: 'in đậm chính thẻ trong Word, hoặc viết **…** quanh thẻ trong mẫu văn bản',
  in_nghieng: 'in nghiêng chính thẻ trong Word, hoặc viết *…* quanh thẻ trong mẫu văn bản',
  in_gach_chan: 'gạch chân chính thẻ trong Word',
  chia_nhom: 'dùng "gom": {{#each (gom danh_sach "truong")}} … {{/each}}',
  bo_doan_neu_trong:
    'bỏ thẻ này: đoạn chỉ gồm thẻ mà không thẻ nào in ra gì thì tự bỏ; đoạn có lời thì đặt giữa {{#if …}} và {{/if}}',
  tinh_tong: 'dùng "cong": {{cong danh_sach truong="so"}}',
  bo_hang_neu_trong: 'đặt {{#if …}} ở ô đầu và {{/if}} ở ô cuối của hàng',
  bo_bang_neu_trong: 'ghi trong="bo_bang" vào thẻ mở {{#each …}} của hàng lặp',
  in_ngay_ngan: 'chỉ viết tên của ngày: {{ngay}} in 29/4/2020',
  in_ky: 'chỉ viết tên của kỳ: {{ky}} in từ ngày … đến ngày …',
  bo_gach: 'chỉ viết tên: các ý đã được bỏ gạch đầu dòng, chữ hoặc số thứ tự',
  neu_nguon: 'viết {{chu_thich}} của chỉ tiêu, {{chi_tieu.bo.nguon_in}} của bộ chỉ tiêu',
  thuoc: 'dùng "bang": {{#if (bang a "x" "y")}} … {{/if}}',
}

/** How the work of a helper that is gone is written now; undefined for any other name. */
export const insteadOf = (name: string): string | undefined =>
  Object.hasOwn(replaced, name) ? replaced[name] : undefined
