/** Reception of citizens, petitions, complaints and denunciations, compensation. Balances: docs/linh-vuc/can-doi.md §12. */
import { count, group, petitions } from './figure.ts'
import { recommendations, remedyRequests } from './measures.ts'
import { textField } from './text.ts'

export const tiep_cong_dan = group(
  'Tiếp công dân',
  {
    luot: count('Lượt tiếp công dân', 'lượt'),
    lanh_dao: count('Lượt tiếp công dân của Lãnh đạo Viện', 'lượt'),
    nguoi: count('Số người được tiếp', 'người'),
  },
  { limits: ['lanh_dao <= luot'] },
)

export const don = group(
  'Tiếp nhận, xử lý đơn',
  {
    cu: petitions('Đơn kỳ trước chuyển sang', 'opening'),
    moi: petitions('Đơn tiếp nhận mới'),
    khieu_nai: petitions('Khiếu nại'),
    to_cao: petitions('Tố cáo'),
    boi_thuong: petitions('Yêu cầu bồi thường'),
    de_nghi_gdt: petitions('Đề nghị giám đốc thẩm, tái thẩm'),
    to_giac_tu_phap: petitions('Tố giác trong hoạt động tư pháp'),
    to_giac_toi_pham: petitions('Tin báo, tố giác tội phạm'),
    khac: petitions('Kiến nghị, phản ánh, đơn khác'),
    tong: petitions('Tổng số đơn phải xử lý'),
    tham_quyen: petitions('Thuộc thẩm quyền giải quyết của Viện kiểm sát'),
    kiem_sat: petitions('Thuộc trách nhiệm kiểm sát'),
    khong_thuoc: petitions('Không thuộc thẩm quyền'),
    giai_quyet: petitions('Đơn đã xử lý'),
    con_lai: petitions('Đơn chưa xử lý', 'closing'),
  },
  {
    balances: [
      ['K04', 'moi = khieu_nai + to_cao + boi_thuong? + de_nghi_gdt? + to_giac_tu_phap? + to_giac_toi_pham? + khac?'],
      ['K01', 'tong = cu + moi'],
      ['K03', 'giai_quyet = tham_quyen + kiem_sat + khong_thuoc'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
  },
)

export const khieu_nai_to_cao = group(
  'Giải quyết khiếu nại, tố cáo thuộc thẩm quyền',
  {
    cu: petitions('Khiếu nại, tố cáo kỳ trước chuyển sang', 'opening'),
    moi: petitions('Khiếu nại, tố cáo thụ lý mới'),
    tong: petitions('Khiếu nại, tố cáo thụ lý'),
    dung: count('Khiếu nại, tố cáo đúng', 'việc'),
    dung_mot_phan: count('Khiếu nại, tố cáo đúng một phần', 'việc'),
    sai: count('Khiếu nại, tố cáo sai', 'việc'),
    rut_dinh_chi: count('Rút đơn, đình chỉ giải quyết', 'việc'),
    giai_quyet: petitions('Khiếu nại, tố cáo đã giải quyết'),
    dung_han: count('Khiếu nại, tố cáo giải quyết đúng thời hạn', 'việc'),
    con_lai: petitions('Khiếu nại, tố cáo còn lại', 'closing'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K02', 'con_lai = tong - giai_quyet'],
      ['K11', 'giai_quyet.viec = dung + dung_mot_phan? + sai + rut_dinh_chi?'],
    ],
    limits: ['dung_han <= giai_quyet.viec'],
    rates: {
      ty_le_giai_quyet: {
        title: 'Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền',
        tu: 'giai_quyet.viec',
        mau: 'tong.viec',
      },
      ty_le_dung_han: {
        title: 'Tỷ lệ giải quyết khiếu nại, tố cáo đúng thời hạn',
        tu: 'dung_han',
        mau: 'giai_quyet.viec',
      },
    },
  },
)

export const kiem_sat_khieu_to = group(
  'Kiểm sát việc giải quyết khiếu nại, tố cáo trong hoạt động tư pháp',
  {
    phai_kiem_sat: count('Đơn, vụ việc thuộc trách nhiệm kiểm sát', 'việc'),
    da_kiem_sat: count('Đơn, vụ việc đã kiểm sát việc giải quyết', 'việc'),
    truc_tiep_kiem_sat: count('Trực tiếp kiểm sát việc giải quyết khiếu nại, tố cáo', 'cuộc'),
    yeu_cau: count('Yêu cầu ra văn bản giải quyết, cung cấp hồ sơ', 'văn bản'),
    yeu_cau_khac_phuc: remedyRequests('khiếu nại, tố cáo'),
    kien_nghi: recommendations('khiếu nại, tố cáo'),
    vi_pham: textField('Vi phạm trong giải quyết khiếu nại, tố cáo'),
    ket_qua: textField('Nhận xét về công tác tiếp công dân, giải quyết khiếu nại, tố cáo'),
  },
  {
    limits: ['da_kiem_sat <= phai_kiem_sat'],
    rates: {
      ty_le_kiem_sat: {
        title: 'Tỷ lệ kiểm sát việc giải quyết khiếu nại, tố cáo',
        tu: 'da_kiem_sat',
        mau: 'phai_kiem_sat',
      },
    },
  },
)

export const boi_thuong = group(
  'Bồi thường thiệt hại trong tố tụng hình sự',
  {
    yeu_cau: count('Yêu cầu bồi thường thụ lý', 'việc'),
    giai_quyet: count('Yêu cầu bồi thường đã giải quyết', 'việc'),
    so_tien: count('Số tiền bồi thường', '1.000 đồng'),
    ket_qua: textField('Nhận xét về công tác bồi thường'),
  },
  { limits: ['giai_quyet <= yeu_cau'] },
)

export const tuong_tro_tu_phap = group(
  'Tương trợ tư pháp',
  {
    yeu_cau: count('Yêu cầu tương trợ tư pháp tiếp nhận', 'yêu cầu'),
    hinh_su: count('Yêu cầu tương trợ tư pháp về hình sự', 'yêu cầu'),
    dan_su: count('Yêu cầu tương trợ tư pháp về dân sự', 'yêu cầu'),
    dan_do: count('Yêu cầu dẫn độ, chuyển giao người đang chấp hành án phạt tù', 'yêu cầu'),
    giai_quyet: count('Yêu cầu tương trợ tư pháp đã thực hiện', 'yêu cầu'),
    ket_qua: textField('Nhận xét về tương trợ tư pháp'),
  },
  { balances: [['K04', 'yeu_cau = hinh_su + dan_su + dan_do?']], limits: ['giai_quyet <= yeu_cau'] },
)
