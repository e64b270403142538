/** Sentences of the Y codes from Y06 on: the text cannot be read as a data file, or not in one way only. */
import { quoted, short } from './fragments.ts'
import { error } from './message.ts'

/** The line or piece of the text that is wrong. */
export interface Typed {
  readonly typed: string
}

const closing = { '"': 'nháy kép', "'": 'nháy đơn' } as Readonly<Record<string, string>>

export const syntaxMessages = {
  Y06: error('phim-tab', {
    sentence: 'dòng thụt vào bằng phím Tab',
    hint: 'xóa khoảng trống đầu dòng rồi thụt vào bằng phím cách, mỗi bậc hai dấu cách',
    explanation:
      'Bậc của các mục được nhận ra nhờ số dấu cách đầu dòng. Phím Tab rộng hẹp tùy máy nên không được dùng.',
    wrong: 'tin_bao:\n\tmoi: 30',
    right: 'tin_bao:\n  moi: 30',
  }),
  Y07: error('thieu-dau-nhay', {
    sentence: ({ quote }: { quote: string }) => `dấu ${closing[quote] ?? 'nháy'} mở ra ở đây mà không có dấu đóng`,
    hint: ({ quote }) => `thêm ${quote} vào cuối phần chữ, hoặc bỏ dấu ${quote} ở đầu`,
    explanation: 'Phần chữ bắt đầu bằng dấu nháy phải kết thúc bằng chính dấu nháy ấy.',
    wrong: 'don_vi:\n  ten: "VKSND huyện Tiểu Cần\n  cap: huyen',
    right: 'don_vi:\n  ten: "VKSND huyện Tiểu Cần"\n  cap: huyen',
  }),
  Y08: error('trung-muc', {
    sentence: ({ key }: { key: string }) => `mục "${key}" đã có ở trên, trong cùng một nhóm`,
    hint: 'giữ lại một trong hai dòng; nếu dòng này thuộc nhóm khác, hãy kiểm tra lại độ thụt đầu dòng',
    explanation: 'Mỗi mục chỉ được khai một lần trong nhóm của mình, nếu không thì không biết lấy số nào.',
    wrong: 'tin_bao:\n  moi: 30\n  moi: 31',
    right: 'tin_bao:\n  moi: 31',
  }),
  Y09: error('tham-chieu-la', {
    sentence: ({ name }: { name: string }) => `"*${short(name)}" trỏ tới một chỗ chưa được đặt tên`,
    hint: ({ name }) => `nếu là chữ, hãy đặt trong dấu nháy: "*${short(name)}"`,
    explanation:
      'Dấu sao ở đầu giá trị là cách gọi lại một chỗ đã đặt tên bằng dấu "&" phía trên. Tệp số liệu hầu như không cần đến; ' +
      'chữ bắt đầu bằng dấu sao thì đặt trong dấu nháy hoặc viết thành khối sau dấu "|".',
    wrong: 'dac_diem: *ghi_chu',
    right: 'dac_diem: "*ghi_chu"',
  }),
  Y10: error('tham-chieu-vong', {
    sentence: ({ name }: { name: string }) => `"*${short(name)}" gọi lại chính nó hoặc lặp lại quá nhiều lần`,
    hint: 'viết thẳng nội dung ra thay cho cách gọi lại bằng dấu "&" và dấu "*"',
    explanation: 'Các chỗ gọi lại lồng nhau làm tệp phình ra vô hạn nên chương trình từ chối đọc.',
    wrong: 'ghi_chu: &a [*a]',
    right: 'ghi_chu: []',
  }),
  Y11: error('tep-rong', {
    sentence: 'tệp không có số liệu nào',
    hint: 'chạy "tongket tao" để có một tệp mẫu với đủ các mục',
    explanation: 'Tệp rỗng, hoặc chỉ có dòng trống và dòng ghi chú bắt đầu bằng dấu "#".',
    wrong: '# chưa nhập',
    right: 'nam: 2020',
  }),
  Y12: error('khong-co-muc', {
    sentence: ({ list }: { list: boolean }) =>
      list ? 'tệp bắt đầu bằng một danh sách, không phải các mục có tên' : 'tệp chỉ có một đoạn chữ, không có mục nào',
    hint: 'mỗi dòng viết theo dạng "tên_mục: giá trị", sau dấu hai chấm có một dấu cách',
    explanation: 'Tệp số liệu gồm các mục có tên như "nam:", "don_vi:", "tin_bao:"; các mục con thụt vào hai dấu cách.',
    wrong: '- nam: 2020',
    right: 'nam: 2020',
  }),
  Y13: error('nhieu-van-ban', {
    sentence: 'tệp có nhiều phần ngăn bằng dòng "---", chỉ được có một',
    hint: 'bỏ dòng "---", hoặc tách mỗi năm, mỗi đơn vị thành một tệp riêng',
    explanation:
      'Một tệp là số liệu một năm của một đơn vị. Dòng "---" mở một phần mới mà chương trình sẽ không đọc tới.',
    wrong: 'nam: 2020\n---\nnam: 2021',
    right: 'nam: 2020',
  }),
  Y14: error('khoa-gop', {
    sentence: 'cách gộp mục bằng "<<" không dùng được trong tệp số liệu',
    hint: 'viết đầy đủ từng mục ra',
    explanation:
      'Số liệu gộp từ chỗ khác không hiện ra trước mắt người kiểm tra, nên mỗi số phải được viết ở đúng chỗ của nó.',
    wrong: 'a: &a\n  moi: 30\ntin_bao:\n  <<: *a',
    right: 'tin_bao:\n  moi: 30',
  }),
  Y15: error('thut-dong', {
    sentence: 'dòng này thụt vào không thẳng với các mục cùng nhóm',
    hint: 'cho đầu dòng thẳng cột với dòng cùng nhóm ở trên, mỗi bậc thụt vào hai dấu cách',
    explanation:
      'Các mục cùng một nhóm phải bắt đầu ở cùng một cột; lệch một dấu cách cũng không biết mục thuộc nhóm nào.',
    wrong: 'tin_bao:\n  cu: 3\n moi: 30',
    right: 'tin_bao:\n  cu: 3\n  moi: 30',
  }),
  Y16: error('thieu-hai-cham', {
    sentence: ({ typed }: Typed) => `"${short(typed)}" không có dạng "tên_mục: giá trị"`,
    hint: ({ typed }) => {
      const glued = /^([a-z0-9_]+):(\S.*)$/.exec(typed)
      if (glued) return `thêm một dấu cách sau dấu hai chấm: ${glued[1]}: ${short(glued[2] ?? '')}`
      if (/^-\S/.test(typed)) return `thêm một dấu cách sau dấu gạch: - ${short(typed.slice(1))}`
      return 'thêm dấu hai chấm và một dấu cách sau tên mục; đoạn chữ nhiều dòng thì viết sau "|" và thụt vào'
    },
    explanation: 'Sau tên mục là dấu hai chấm, sau dấu hai chấm là ít nhất một dấu cách rồi mới đến giá trị.',
    wrong: 'nam:2020\nma: tieu-can',
    right: 'nam: 2020\nma: tieu-can',
  }),
  Y17: error('ky-tu-dau', {
    sentence: ({ character }: { character: string }) => `giá trị không được bắt đầu bằng ký tự "${character}"`,
    hint: 'đặt cả giá trị trong dấu nháy',
    explanation:
      'Các ký tự @, %, ` ở đầu giá trị có nghĩa riêng. Chữ bắt đầu bằng những ký tự này phải đặt trong dấu nháy.',
    wrong: 'dac_diem: @abc',
    right: 'dac_diem: "@abc"',
  }),
  Y18: error('hai-cham-trong-chu', {
    sentence: ({ typed }: Typed) => `trong "${short(typed)}" có dấu hai chấm nên không biết đâu là tên mục`,
    hint: ({ typed }) =>
      typed.includes('"') ? "đặt cả giá trị trong dấu nháy đơn '…'" : `đặt trong dấu nháy: ${quoted(short(typed))}`,
    explanation:
      'Dấu hai chấm có dấu cách theo sau là dấu ngăn tên mục với giá trị. Chữ có dấu hai chấm thì đặt trong dấu nháy hoặc viết thành khối sau dấu "|".',
    wrong: 'dac_diem: Kết quả: tốt',
    right: 'dac_diem: "Kết quả: tốt"',
  }),
  Y19: error('thieu-ngoac', {
    sentence: ({ bracket }: { bracket: string }) => `thiếu dấu "${bracket}" đóng ngoặc`,
    hint: ({ bracket }) =>
      `thêm "${bracket}" vào cuối phần trong ngoặc; nếu dấu ngoặc là chữ, đặt cả giá trị trong dấu nháy`,
    explanation: 'Giá trị bắt đầu bằng "{" phải kết thúc bằng "}", bắt đầu bằng "[" phải kết thúc bằng "]".',
    wrong: 'tin_bao:\n  khoi_to: [1, 2\n  moi: 3',
    right: 'tin_bao:\n  khoi_to: 3\n  moi: 3',
  }),
  Y20: error('gach-cheo-nguoc', {
    sentence: ({ typed }: Typed) => `không hiểu "${short(typed)}" trong phần chữ giữa hai dấu nháy kép`,
    hint: "viết hai dấu gạch chéo ngược liền nhau, hoặc dùng dấu nháy đơn '…'",
    explanation:
      'Giữa hai dấu nháy kép, dấu gạch chéo ngược "\\" mở đầu một ký tự đặc biệt. Giữa hai dấu nháy đơn thì nó là ký tự thường.',
    wrong: 'nam_truoc: "D:\\so-lieu\\2019.yaml"',
    right: "nam_truoc: 'D:\\so-lieu\\2019.yaml'",
  }),
  Y21: error('chu-thua', {
    sentence: ({ typed }: Typed) => `không hiểu phần chữ từ chỗ này trong "${short(typed)}"`,
    hint: ({ typed }) => {
      const value = /: +(".*)$/.exec(typed)?.[1]
      if (value && !value.includes("'"))
        return `chữ có dấu nháy kép thì bao cả giá trị trong dấu nháy đơn: '${short(value)}'`
      return 'nếu trong chữ có dấu nháy, hãy viết dấu nháy ấy hai lần, hoặc dùng loại dấu nháy khác để bao ngoài'
    },
    explanation: 'Sau dấu nháy đóng, dấu "|" hay dấu ">" chỉ được xuống dòng hoặc viết ghi chú sau dấu "#".',
    wrong: "dac_diem: 'án 'điểm''",
    right: 'dac_diem: "án \'điểm\'"',
  }),
  Y22: error('gach-dau-dong', {
    sentence: ({ alone }: { alone: boolean }) =>
      alone ? 'chỉ có dấu "-" sau tên mục' : 'dấu gạch đầu dòng của danh sách nằm cùng dòng với tên mục',
    hint: ({ alone }) =>
      alone
        ? 'không phát sinh thì viết 0; chưa có số liệu thì để trống'
        : 'xuống dòng rồi mới viết dấu "-"; nếu là một đoạn chữ, đặt trong dấu nháy',
    explanation: 'Danh sách bắt đầu ở dòng sau tên mục, mỗi phần tử một dòng, đầu dòng là dấu "-" và một dấu cách.',
    wrong: 'noi_nhan: - Như trên',
    right: 'noi_nhan:\n  - Như trên',
  }),
  Y23: error('chi-thi-la', {
    sentence: ({ typed }: Typed) => `dòng "${short(typed)}" không dùng được trong tệp số liệu`,
    hint: 'xóa dòng này',
    explanation: 'Dòng bắt đầu bằng dấu "%" là chỉ thị cho máy, tệp số liệu không cần đến.',
    wrong: '%ABC\n---\nnam: 2020',
    right: 'nam: 2020',
  }),
  Y24: error('dau-cham-than', {
    sentence: ({ typed }: Typed) => `không hiểu "${short(typed)}": dấu chấm than ở đầu giá trị có nghĩa riêng`,
    hint: 'nếu là chữ, hãy đặt cả giá trị trong dấu nháy',
    explanation: 'Dấu "!" đứng đầu giá trị dùng để chỉ kiểu dữ liệu, tệp số liệu không cần đến.',
    wrong: 'dac_diem: !abc x',
    right: 'dac_diem: "!abc x"',
  }),
  Y25: error('dau-dat-ten', {
    sentence: ({ typed }: Typed) => `không hiểu các dấu "&", "!" hoặc "*" đứng liền nhau trong "${short(typed)}"`,
    hint: 'nếu là chữ, hãy đặt cả giá trị trong dấu nháy',
    explanation: 'Dấu "&" và dấu "*" ở đầu giá trị dùng để đặt tên và gọi lại một chỗ, mỗi giá trị nhiều nhất một dấu.',
    wrong: 'dac_diem: &a &b x',
    right: 'dac_diem: "&a &b x"',
  }),
  Y26: error('ten-muc-la', {
    sentence: 'tên mục phải là một từ, không phải một danh sách hay một nhóm trong ngoặc',
    hint: 'viết tên mục bằng chữ thường không dấu, các tiếng nối bằng dấu gạch dưới',
    explanation:
      'Mỗi mục có một tên như "tin_bao". Dấu ngoặc hoặc dấu hỏi ở đầu dòng làm máy hiểu tên mục là một danh sách.',
    wrong: '[a]: 1',
    right: 'a: 1',
  }),
  Y27: error('ten-muc-dai', {
    sentence: 'phần đứng trước dấu hai chấm dài hơn 1.024 ký tự, không thể là tên mục',
    hint: 'nếu là một đoạn chữ, hãy viết thành khối sau dấu "|" và thụt vào',
    explanation: 'Tên mục là một từ ngắn. Đoạn chữ dài có dấu hai chấm phải nằm trong một khối chữ.',
    wrong: 'Trong năm 2020, đơn vị đã thực hiện tốt … (cả đoạn văn): rất tốt',
    right: 'danh_gia:\n  uu_diem: |\n    Trong năm 2020, đơn vị đã thực hiện tốt …: rất tốt',
  }),
  Y28: error('long-qua-sau', {
    sentence: ({ deepest }: { deepest: number }) => `các mục lồng vào nhau quá ${deepest} bậc`,
    hint: 'kiểm tra lại các dấu ngoặc và độ thụt đầu dòng',
    explanation: 'Tệp số liệu chỉ có vài bậc. Tệp lồng sâu như vậy không phải do người nhập và có thể làm treo máy.',
    wrong: `a: ${'['.repeat(70)}`,
    right: 'a: []',
  }),
  Y29: error('ky-tu-an', {
    sentence: ({ character }: { character: string }) => `trong phần chữ có ký tự ẩn ${character} không in ra được`,
    hint: 'xóa đoạn chữ này rồi gõ lại, không dán từ phần mềm khác sang',
    explanation:
      'Ký tự điều khiển không nhìn thấy được, thường lẫn vào khi dán từ tệp khác, và tệp Word chứa nó không mở được.',
    wrong: 'dac_diem: "a\\u0007b"',
    right: 'dac_diem: ab',
  }),
  Y30: error('khong-doc-duoc', {
    sentence: ({ typed }: Typed) => `không đọc được dòng "${short(typed)}"`,
    hint: 'so sánh dòng này và dòng trên với tệp mẫu do "tongket tao" tạo ra',
    explanation:
      'Cách viết ở dòng này không đúng quy tắc của tệp số liệu. Nguyên nhân thường nằm ở dấu nháy, dấu ngoặc hoặc độ thụt của dòng ngay trước.',
    wrong: 'tin_bao:\n  moi: 58 ]',
    right: 'tin_bao:\n  moi: 58',
  }),
  Y31: error('khoi-trong-ngoac', {
    sentence: 'trong dấu ngoặc không được xuống dòng để viết danh sách hay khối chữ',
    hint: 'bỏ dấu ngoặc và viết mỗi mục một dòng, thụt vào hai dấu cách',
    explanation: 'Trong "{ }" và "[ ]" các phần ngăn nhau bằng dấu phẩy, không dùng gạch đầu dòng hay dấu "|".',
    wrong: 'a: [\n  - 1\n]',
    right: 'a:\n  - 1',
  }),
  Y32: error('dau-sao-don-doc', {
    sentence: ({ character }: { character: string }) => `giá trị không được bắt đầu bằng dấu "${character}" đứng riêng`,
    hint: 'đặt cả giá trị trong dấu nháy, hoặc viết thành khối sau dấu "|"',
    explanation:
      'Dấu "*" và dấu "&" ở đầu giá trị có nghĩa riêng. Chữ bắt đầu bằng những dấu này phải đặt trong dấu nháy hoặc trong khối chữ.',
    wrong: 'dac_diem: * Vi phạm',
    right: 'dac_diem: "* Vi phạm"',
  }),
  Y33: error('qua-nhieu-muc', {
    sentence: 'tệp có quá nhiều mục, không thể là số liệu một năm của một đơn vị',
    hint: 'kiểm tra xem có nhầm tệp không',
    explanation:
      'Số liệu một năm của một đơn vị chỉ có vài nghìn mục. Tệp nhiều hơn hẳn là nhầm tệp hoặc bị hỏng, nên chương trình không đọc tiếp.',
    wrong: 'một tệp ghép số liệu của mọi đơn vị, mọi năm',
    right: 'mỗi năm của mỗi đơn vị một tệp',
  }),
}
