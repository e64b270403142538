/** Sentences of the K codes on figures that agree across criminal fields: docs/linh-vuc/can-doi.md §2 to §8. */
import { atMost, mustEqual } from './check-expected.ts'

export const checkCriminalMessages = {
  K135: atMost('warning', 'phan-cua-khau-khac', {
    hint: 'kiểm tra lại cả hai số: số nêu riêng đã nằm trong số chung của khâu công tác',
    explanation:
      'Số nêu riêng (bị can chưa thành niên, vụ tách riêng, yêu cầu phục hồi nguồn tin, hủy quyết định tạm giữ) là một phần của số chung cùng loại nên không lớn hơn số ấy.',
    wrong: 'dieu_tra: { moi: 41/55 }\nnguoi_chua_thanh_nien:\n  bi_can: { moi: 43/45 }',
    right: 'dieu_tra: { moi: 41/55 }\nnguoi_chua_thanh_nien:\n  bi_can: { moi: 3/5 }',
  }),
  K101: atMost('warning', 'khoi-to-moi-qua-dieu-tra', {
    hint: 'kiểm tra lại cả hai số: vụ án mới khởi tố đều vào số thụ lý điều tra',
    explanation:
      'Mỗi vụ án mới khởi tố đều được thụ lý điều tra, nên số khởi tố mới không lớn hơn số thụ lý điều tra mới cộng số phục hồi và số nơi khác chuyển đến.',
    wrong: 'toi_pham:\n  khoi_to_moi: { tong: 45/60 }\ndieu_tra:\n  moi: 41/55',
    right: 'toi_pham:\n  khoi_to_moi: { tong: 41/55 }\ndieu_tra:\n  moi: 41/55',
  }),
  K102: mustEqual('warning', 'tam-dinh-chi-nguon-tin', {
    hint: 'lấy số đầu kỳ cộng số phát sinh trừ số phục hồi; phần giảm vì hết thời hiệu thì ghi "bo_qua" kèm lý do',
    explanation:
      'Số nguồn tin tạm đình chỉ tính đến cuối kỳ là số tích lũy: số đầu kỳ cộng số tạm đình chỉ trong kỳ trừ số phục hồi, khác với số tạm đình chỉ trong kỳ.',
    wrong: 'tin_bao:\n  tdc_dau_ky: 3\n  tam_dinh_chi: 4\n  phuc_hoi: 1\n  tdc_cuoi_ky: 7',
    right: 'tin_bao:\n  tdc_dau_ky: 3\n  tam_dinh_chi: 4\n  phuc_hoi: 1\n  tdc_cuoi_ky: 6',
  }),
  K103: mustEqual('warning', 'dieu-tra-dung-han', {
    hint: 'vụ đúng thời hạn là số thụ lý trừ số quá hạn',
    explanation:
      'Tỷ lệ án không vi phạm thời hạn điều tra tính trên số vụ thụ lý: vụ trong hạn và vụ quá hạn cộng lại bằng tổng số thụ lý.',
    wrong: 'dieu_tra:\n  tong: 49/64\n  qua_han: 1/1\n  dung_han: 49',
    right: 'dieu_tra:\n  tong: 49/64\n  qua_han: 1/1\n  dung_han: 48',
  }),
  K104: atMost('warning', 'truy-to-dung-han', {
    hint: 'vụ truy tố không đúng thời hạn phải nằm trong số quá hạn truy tố',
    explanation: 'Vụ đã truy tố mà không được tính đúng thời hạn thì phải có trong số quá hạn truy tố.',
    wrong: 'truy_to:\n  truy_to: 38/51\n  dung_thoi_han: 37\n  qua_han: 0',
    right: 'truy_to:\n  truy_to: 38/51\n  dung_thoi_han: 38\n  qua_han: 0',
  }),
  K105: atMost('warning', 'lay-loi-khai', {
    hint: 'chỉ lấy lời khai người bị giữ khẩn cấp trước khi xét phê chuẩn',
    explanation:
      'Số người được lấy lời khai trước khi phê chuẩn không lớn hơn số lệnh bắt người bị giữ khẩn cấp đã xét (phê chuẩn và không phê chuẩn).',
    wrong: 'bpnc:\n  bat_khan_cap: { phe_chuan: 5, khong_phe_chuan: 0 }\n  lay_loi_khai: 6',
    right: 'bpnc:\n  bat_khan_cap: { phe_chuan: 5, khong_phe_chuan: 0 }\n  lay_loi_khai: 4',
  }),
  K106: atMost('warning', 'bat-khan-cap', {
    hint: 'người bị bắt khẩn cấp được phê chuẩn nằm trong số người bị tạm giữ do bắt khẩn cấp',
    explanation:
      'Người bị bắt theo lệnh khẩn cấp đã phê chuẩn đều bị tạm giữ, nên có trong số tạm giữ mới của hình thức bắt khẩn cấp.',
    wrong: 'bpnc:\n  bat_khan_cap: { phe_chuan: 6 }\ntam_giu:\n  khan_cap: 5',
    right: 'bpnc:\n  bat_khan_cap: { phe_chuan: 5 }\ntam_giu:\n  khan_cap: 5',
  }),
  K107: atMost('warning', 'gia-han-tam-giu', {
    hint: 'mỗi người bị tạm giữ được gia hạn không quá hai lần',
    explanation:
      'Bộ luật Tố tụng hình sự cho gia hạn tạm giữ nhiều nhất hai lần, nên số lần phê chuẩn gia hạn không quá hai lần số người bị tạm giữ.',
    wrong: 'bpnc:\n  gia_han_tam_giu: { phe_chuan: 60 }\ntam_giu:\n  tong: 28',
    right: 'bpnc:\n  gia_han_tam_giu: { phe_chuan: 6 }\ntam_giu:\n  tong: 28',
    source: 'Bộ luật Tố tụng hình sự năm 2015, Điều 118',
  }),
  K108: atMost('warning', 'phe-chuan-khoi-to-bi-can', {
    hint: 'bị can được phê chuẩn khởi tố trong năm đều vào số bị can thụ lý mới',
    explanation:
      'Quyết định khởi tố bị can được phê chuẩn trong năm làm phát sinh bị can thụ lý mới ở giai đoạn điều tra.',
    wrong: 'bpnc:\n  khoi_to_bi_can: { phe_chuan: 65 }\ndieu_tra:\n  moi: 41/55',
    right: 'bpnc:\n  khoi_to_bi_can: { phe_chuan: 55 }\ndieu_tra:\n  moi: 41/55',
  }),
  K109: atMost('error', 'tra-ho-so-co-trach-nhiem', {
    hint: 'kiểm tra lại cả hai số: hồ sơ có trách nhiệm của Viện kiểm sát là một phần của hồ sơ được chấp nhận trả',
    explanation: 'Chỉ hồ sơ trả đúng, được chấp nhận mới có thể có trách nhiệm của Viện kiểm sát.',
    wrong: 'truy_to:\n  toa_tra_ho_so: { tong: 2/2, chap_nhan: 1/1, co_trach_nhiem: 2/2 }',
    right: 'truy_to:\n  toa_tra_ho_so: { tong: 2/2, chap_nhan: 1/1, co_trach_nhiem: 1/1 }',
  }),
  K110: mustEqual('warning', 'toa-tra-ho-so', {
    hint: 'hồ sơ Tòa án trả được ghi ở hai giai đoạn, hai chỗ phải như nhau',
    explanation:
      'Hồ sơ Tòa án trả để điều tra bổ sung được thống kê ở giai đoạn truy tố (hồ sơ bị trả) và giai đoạn xét xử (hình thức giải quyết của Tòa án).',
    wrong: 'truy_to:\n  toa_tra_ho_so: { tong: 1/1 }\nxet_xu_so_tham:\n  tra_ho_so: 2/2',
    right: 'truy_to:\n  toa_tra_ho_so: { tong: 1/1 }\nxet_xu_so_tham:\n  tra_ho_so: 1/1',
  }),
  K111: atMost('error', 'sua-huy-co-trach-nhiem', {
    hint: 'kiểm tra lại các số: án sửa, hủy có trách nhiệm là một phần của số án bị sửa, hủy',
    explanation: 'Án phúc thẩm bị sửa, hủy có trách nhiệm của Viện kiểm sát nằm trong số án bị sửa và số án bị hủy.',
    wrong: 'xet_xu_phuc_tham:\n  sua_an: 1/1\n  huy_an: 0\n  co_trach_nhiem: 2/2',
    right: 'xet_xu_phuc_tham:\n  sua_an: 1/1\n  huy_an: 0\n  co_trach_nhiem: 1/1',
  }),
  K112: atMost('warning', 'bien-ban-phien-toa', {
    hint: 'mỗi phiên tòa, phiên họp đã mở có một biên bản',
    explanation: 'Số biên bản phiên tòa đã kiểm sát thường không lớn hơn số vụ, việc đã mở phiên tòa, phiên họp.',
    wrong: 'xet_xu_so_tham:\n  xet_xu: 36/49\n  kiem_sat_bien_ban: 63',
    right: 'xet_xu_so_tham:\n  xet_xu: 36/49\n  kiem_sat_bien_ban: 36',
  }),
  K113: atMost('warning', 'rut-ngan-thu-thach', {
    hint: 'chỉ người hưởng án treo, tha tù có điều kiện mới được rút ngắn thời gian thử thách',
    explanation:
      'Người được rút ngắn thời gian thử thách nằm trong số người chấp hành án treo và số người được tha tù trước thời hạn có điều kiện.',
    wrong: 'thi_hanh_an_hinh_su:\n  an_treo: { tong: 36 }\n  rut_ngan: 40',
    right: 'thi_hanh_an_hinh_su:\n  an_treo: { tong: 36 }\n  rut_ngan: 4',
  }),
  K114: atMost('warning', 'trinh-chieu-chung-cu', {
    hint: 'phiên tòa hình sự có trình chiếu là một phần của tổng số phiên tòa có trình chiếu',
    explanation: 'Mục số hóa đếm mọi phiên tòa có trình chiếu chứng cứ, trong đó có phiên tòa hình sự sơ thẩm.',
    wrong: 'xet_xu_so_tham:\n  trinh_chieu: 3\nso_hoa:\n  trinh_chieu: 2',
    right: 'xet_xu_so_tham:\n  trinh_chieu: 2\nso_hoa:\n  trinh_chieu: 2',
  }),
  K115: atMost('warning', 'tam-dinh-chi-cuoi-ky', {
    hint: 'số tạm đình chỉ cuối kỳ chỉ tăng bằng số tạm đình chỉ phát sinh trong năm',
    explanation:
      'Số tạm đình chỉ tính đến cuối kỳ bằng số cuối năm trước cộng số phát sinh trong năm, trừ số phục hồi, hết thời hiệu; không thể tăng nhiều hơn số phát sinh.',
    wrong: '# năm trước: dieu_tra.tdc_cuoi_ky là 9/6\ndieu_tra: { tam_dinh_chi: 2/1, tdc_cuoi_ky: 15/7 }',
    right: 'dieu_tra: { tam_dinh_chi: 2/1, tdc_cuoi_ky: 10/6 }',
  }),
  K131: atMost('error', 'phien-toa-rkn-hinh-su', {
    hint: 'kiểm tra lại các số: phiên tòa rút kinh nghiệm là một phần của số vụ đã xét xử',
    explanation: 'Phiên tòa hình sự rút kinh nghiệm chọn trong các vụ đã đưa ra xét xử sơ thẩm, phúc thẩm.',
    wrong: 'phien_toa_rkn: { hinh_su: 5 }\nxet_xu_so_tham: { xet_xu: 4/6 }',
    right: 'phien_toa_rkn: { hinh_su: 2 }\nxet_xu_so_tham: { xet_xu: 4/6 }',
  }),
}
