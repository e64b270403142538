/**
 * A report of Khu vực 5, 2026, as an office might have typed it by hand: in running text, shortened, units left out. Marks as in
 * `hand-made.ts`; numbers without one are not in the data, or said in words.
 */
export const handMade2026 = `
VIỆN KIỂM SÁT NHÂN DÂN TỈNH VĨNH LONG
VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 5
BÁO CÁO
Kết quả công tác kiểm sát năm 2026, phương hướng nhiệm vụ năm 2027
I. TÌNH HÌNH CHẤP HÀNH PHÁP LUẬT
Theo quy định tại Nghị định số 282/2025/NĐ-CP, Điều 230 Bộ luật Tố tụng hình sự và Luật số 99/2025/QH15, tình hình tội phạm diễn biến phức tạp: khởi tố mới [92 vụ/138 bị can|toi_pham.khoi_to_moi.tong], tăng 20 vụ (27,78%)/34 bị can (32,69%) so với cùng kỳ năm 2025. Cơ cấu tội phạm: trật tự xã hội chiếm 44,57% ([41 vụ/63 bị can|toi_pham.khoi_to_moi.trat_tu_xa_hoi]), kinh tế chiếm 39,13% ([36 vụ/48 bị can|toi_pham.khoi_to_moi.kinh_te]), ma túy 15,22% ([14 vụ/26 bị can|toi_pham.khoi_to_moi.ma_tuy]), tham nhũng, chức vụ [01 vụ/01 bị can|toi_pham.khoi_to_moi.tham_nhung_chuc_vu].
Vi phạm hành chính: phát hiện, xử lý [812|vi_pham_phap_luat.vi_pham_hanh_chinh] vụ.
II. KẾT QUẢ CÁC MẶT CÔNG TÁC
1. Công tác thực hành quyền công tố và kiểm sát việc giải quyết nguồn tin về tội phạm
1.1. Kết quả: Thụ lý [153|tin_bao.tong] nguồn tin về tội phạm (tố giác [52|tin_bao.to_giac], tin báo [82|tin_bao.tin_bao], kiến nghị khởi tố [02|tin_bao.kien_nghi_khoi_to]); trong đó mới [136|tin_bao.moi], phục hồi [03|tin_bao.phuc_hoi]. Chuyển thẩm quyền [04|tin_bao.chuyen_di]. Đã giải quyết [141|tin_bao.giai_quyet]/[149|tin_bao.phai_giai_quyet] nguồn tin, đạt [94.63%|tin_bao.ty_le_giai_quyet], tăng 31 nguồn tin. Khởi tố [90|tin_bao.khoi_to] vụ; không khởi tố [42|tin_bao.khong_khoi_to] vụ; tạm đình chỉ [09|tin_bao.tam_dinh_chi] vụ. Còn [08|tin_bao.con_lai].
1.2. Kết quả kiểm sát: yêu cầu kiểm tra, xác minh [121|tin_bao.yeu_cau_xac_minh] văn bản; yêu cầu khởi tố [02|tin_bao.yeu_cau_khoi_to] vụ; kiểm sát trực tiếp tại [06|tin_bao.truc_tiep_kiem_sat_xa] Công an xã; kiến nghị [01|tin_bao.kien_nghi.tong].
2. Công tác thực hành quyền công tố, kiểm sát điều tra
2.1. Đã thụ lý, kiểm sát [109 vụ/163 bị can|dieu_tra.tong] (tăng 19 vụ, 34 bị can so với cùng kỳ); trong đó án kỳ trước chuyển qua [13 vụ/21 bị can|dieu_tra.cu]. CQĐT kết thúc điều tra [88 vụ/134 bị can|dieu_tra.de_nghi_truy_to], đình chỉ [03 vụ/03 bị can|dieu_tra.dinh_chi] (do bị hại rút yêu cầu: hai vụ, do bị can chết: một vụ), tạm đình chỉ [04 vụ/03 bị can|dieu_tra.tam_dinh_chi]; còn [14 vụ/23 bị can|dieu_tra.con_lai], trong đó 05 vụ trên 02 tháng. Tỷ lệ giải quyết [87,16%|dieu_tra.ty_le_giai_quyet].
2.2. Tiến hành khám nghiệm hiện trường [70|dieu_tra.kham_nghiem_hien_truong] vụ, khám nghiệm tử thi [26|dieu_tra.kham_nghiem_tu_thi] vụ, thực nghiệm điều tra [09|dieu_tra.thuc_nghiem] vụ, đối chất [11|dieu_tra.doi_chat] cuộc. Hỏi cung [121|dieu_tra.hoi_cung] bị can, lấy lời khai [75|dieu_tra.lay_loi_khai] người.
2.3. Thu hồi tài sản trong án kinh tế, tham nhũng [350 triệu đồng|dieu_tra.thu_hoi_tai_san]; kê biên [03|dieu_tra.ke_bien] tài sản.
3. Truy tố: Viện kiểm sát thụ lý [90 vụ/138 bị can|truy_to.tong], đã truy tố [86 vụ/131 bị can|truy_to.truy_to], chuyển [01 vụ/02 bị can|truy_to.chuyen_di]; còn [03 vụ/05 bị can|truy_to.con_lai]. Án rút gọn [05|truy_to.rut_gon] vụ. Trả hồ sơ cho CQĐT [02 vụ/03 bị can|truy_to.vks_tra_ho_so.tong] ([2,3%|truy_to.ty_le_vks_tra_ho_so]), Tòa án trả [01 vụ/02 bị can|truy_to.toa_tra_ho_so.tong] ([1,16%|truy_to.ty_le_toa_tra_ho_so]).
4. Xét xử hình sự
Tòa án nhân dân khu vực 5 thụ lý [94 vụ/144 bị cáo|xet_xu_so_tham.tong], xét xử [85 vụ/128 bị cáo|xet_xu_so_tham.xet_xu], còn [07 vụ/13 bị cáo|xet_xu_so_tham.con_lai]. Phiên tòa trực tuyến [06|xet_xu_so_tham.truc_tuyen], lưu động [04|xet_xu_so_tham.luu_dong], số hóa, trình chiếu [52|xet_xu_so_tham.trinh_chieu]. Kháng nghị phúc thẩm ngang cấp [01|xet_xu_so_tham.khang_nghi.ngang_cap] vụ, được chấp nhận.
Cấp phúc thẩm thụ lý [16 vụ/23 bị cáo|xet_xu_phuc_tham.tong], xét xử [13 vụ/19 bị cáo|xet_xu_phuc_tham.xet_xu]: giữ nguyên [08 vụ/12 bị cáo|xet_xu_phuc_tham.y_an], sửa án [05 vụ/07 bị cáo|xet_xu_phuc_tham.sua_an].
5. Người chưa thành niên: [04 vụ/05 bị can|nguoi_chua_thanh_nien.bi_can.tong]; áp dụng xử lý chuyển hướng 04 người.
6. Tạm giữ, tạm giam, thi hành án hình sự
Tạm giữ [77|tam_giu.tong] (bắt khẩn cấp [18|tam_giu.khan_cap], quả tang [44|tam_giu.qua_tang], truy nã [02|tam_giu.truy_na], đầu thú [08|tam_giu.dau_thu], tự thú [02|tam_giu.tu_thu]). Đã giải quyết [73|tam_giu.giai_quyet], trong đó khởi tố chuyển tạm giam [43|tam_giu.khoi_to_tam_giam], khởi tố áp dụng biện pháp khác [28|tam_giu.khoi_to_bpnc_khac]. Tạm giam [95|tam_giam.tong], còn [31|tam_giam.con_lai].
Án treo: [47|thi_hanh_an_hinh_su.an_treo.cu] người cũ, [40|thi_hanh_an_hinh_su.an_treo.moi] người mới, [36|thi_hanh_an_hinh_su.an_treo.xong] người chấp hành xong, còn [49|thi_hanh_an_hinh_su.an_treo.con_lai] người.
7. Dân sự, hôn nhân và gia đình, kinh doanh thương mại, lao động
a) Án dân sự: Thụ lý [791 vụ/27 việc|dan_su.tong] (mới [620 vụ/24 việc|dan_su.moi]); giải quyết [630 vụ/23 việc|dan_su.giai_quyet] đạt [79,65%|dan_su.ty_le_giai_quyet], trong đó đình chỉ [196 vụ/05 việc|dan_su.dinh_chi], công nhận sự thỏa thuận [262 vụ|dan_su.cong_nhan_thoa_thuan], xét xử [172 vụ|dan_su.xet_xu]; còn [161 vụ/04 việc|dan_su.con_lai].
b) Án hôn nhân và gia đình: Thụ lý [550 vụ/112 việc|hon_nhan_gia_dinh.tong] (mới [488 vụ/104 việc|hon_nhan_gia_dinh.moi]); giải quyết [490 vụ/99 việc|hon_nhan_gia_dinh.giai_quyet]; còn [60 vụ/13 việc|hon_nhan_gia_dinh.con_lai].
c) Án kinh doanh, thương mại: Thụ lý [63 vụ|kinh_doanh_thuong_mai.tong]; giải quyết [46 vụ|kinh_doanh_thuong_mai.giai_quyet]; còn [17 vụ|kinh_doanh_thuong_mai.con_lai].
d) Án hành chính: Thụ lý [30 vụ|hanh_chinh.tong], giải quyết [19 vụ|hanh_chinh.giai_quyet], còn [11 vụ|hanh_chinh.con_lai].
8. Thi hành án dân sự
Tổng số phải thi hành [3.270|thi_hanh_an_dan_su.tong.viec] việc với [174,87|thi_hanh_an_dan_su.tong.tien] tỷ đồng; có điều kiện [2.658 việc/103,31 tỷ đồng|thi_hanh_an_dan_su.co_dieu_kien]; thi hành xong [2.140|thi_hanh_an_dan_su.xong.viec] việc, [45.120,6|thi_hanh_an_dan_su.xong.tien] triệu đồng; chuyển kỳ sau [1.059|thi_hanh_an_dan_su.con_lai.viec] việc, [124,73|thi_hanh_an_dan_su.con_lai.tien] tỷ đồng. Viện kiểm sát kiểm sát [2.480|thi_hanh_an_dan_su.kiem_sat_quyet_dinh] quyết định, xác minh [27|thi_hanh_an_dan_su.xac_minh] việc.
9. Khiếu nại, tố cáo: tiếp [52|tiep_cong_dan.luot] lượt; tiếp nhận [46 đơn/41 việc|don.tong]; thuộc thẩm quyền [04 đơn/04 việc|don.tham_quyen].
10. Tổ chức cán bộ: biên chế giao [26|can_bo.bien_che_giao], có mặt [24|can_bo.thuc_co] (Kiểm sát viên [13|can_bo.ksv]; Kiểm tra viên [04|can_bo.kiem_tra_vien]; Chuyên viên [04|can_bo.chuyen_vien]).
III. HẠN CHẾ
Số vụ án bị cấp phúc thẩm sửa, hủy có trách nhiệm của Viện kiểm sát: hình sự [01|xet_xu_phuc_tham.co_trach_nhiem.vu] vụ; dân sự 02 vụ, kinh doanh thương mại 01 vụ.
`
