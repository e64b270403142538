/** The command `mau` and what belongs to it: names, options, help. What each does is loaded when it is called. */
import type { Command } from 'commander'
import { calling, type CommandContext } from '../context.ts'
import { shared } from './shared-options.ts'

/** Adds `mau` with its commands. */
export function addMau(program: Command, context: CommandContext): void {
  const group = program
    .command('mau')
    .alias('template')
    .usage('<LỆNH> [tùy chọn]')
    .description('mẫu văn bản: kể tên, xuất ra Word, làm mẫu từ văn bản cũ, kiểm tra, tra tên số liệu')
    .helpCommand(false)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket mau xuat bao-cao\n  tongket mau hoc bao-cao-2020.docx so-lieu-2020.yaml -o mau/bao-cao.docx\n  tongket mau kiem-tra bao-cao.docx --ghi-chu bao-cao-co-loi.docx\n  tongket lap so-lieu.yaml --mau bao-cao.docx',
    )
  for (const add of [addLietKe, addXuat, addHoc, addKiemTra, addTruong]) add(group, context)
}

function addLietKe(group: Command, context: CommandContext): void {
  group
    .command('liet-ke')
    .alias('list')
    .usage('[tùy chọn]')
    .description('kể tên các mẫu: lấy từ đâu, dung lượng, số thẻ')
    .option(...shared.ownTemplates)
    .option(...shared.jsonOnly)
    .action(calling(context, async () => (await import('../commands/mau-liet-ke.ts')).lietKe))
}

function addXuat(group: Command, context: CommandContext): void {
  group
    .command('xuat')
    .alias('export')
    .usage('[TÊN] [tùy chọn]')
    .description('xuất một mẫu ra tệp Word để sửa, hoặc ra các tệp chữ (--van-ban)')
    .argument(
      '[TÊN]',
      'tên mẫu: bao-cao, ke-hoach, phu-luc, so-sanh-don-vi; với --van-ban còn là tên tệp chữ, không có tên thì lấy tất cả',
    )
    .option('-o, --out <NƠI>', 'tệp Word cần ghi; với --van-ban là thư mục (mặc định: TÊN.docx, mau-van-ban)')
    .option('--van-ban, --text', 'xuất các tệp chữ (.hbs) thay cho tệp Word')
    .option(...shared.ownTemplates)
    .option(...shared.overwrite)
    .option(...shared.quiet)
    .action(calling(context, async () => (await import('../commands/mau-xuat.ts')).xuat))
}

function addHoc(group: Command, context: CommandContext): void {
  group
    .command('hoc')
    .alias('learn')
    .usage('<VĂN-BẢN.docx> <SỐ-LIỆU> [tùy chọn]')
    .description('làm mẫu từ văn bản cũ của đơn vị: số nào nhận ra chắc chắn thì thành thẻ')
    .argument('<VĂN-BẢN.docx>', 'văn bản Word đã làm bằng tay của một năm')
    .argument('<SỐ-LIỆU>', 'tệp số liệu của chính năm ấy')
    .option('-o, --out <TỆP.docx>', 'mẫu cần ghi (mặc định: bao-cao.docx, ke-hoach.docx hoặc phu-luc.docx)')
    .option(...shared.overwrite)
    .option('--dry-run', 'chỉ kể, không ghi')
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .action(calling(context, async () => (await import('../commands/mau-hoc.ts')).hoc))
}

function addKiemTra(group: Command, context: CommandContext): void {
  group
    .command('kiem-tra')
    .alias('check')
    .usage('<MẪU> [tùy chọn]')
    .description('kiểm tra mẫu mà không cần số liệu: tên số liệu, hàm, khối')
    .argument('<MẪU>', 'tệp .docx, .hbs hoặc thư mục mẫu')
    .option('--ghi-chu, --comments <TỆP.docx>', 'ghi bản sao của mẫu Word, mỗi lỗi là một ghi chú (comment) tại chỗ')
    .option('--so-lieu, --data <TỆP>', 'thử mẫu với tệp số liệu này: câu nào không in, vì thiếu số liệu nào')
    .option(...shared.strict)
    .option(...shared.format)
    .option(...shared.json)
    .option('--force', 'ghi đè bản sao có ghi chú đã có (bản cũ được cất lại kèm ngày)')
    .option(...shared.quiet)
    .action(calling(context, async () => (await import('../commands/mau-kiem-tra.ts')).kiemTraMau))
}

function addTruong(group: Command, context: CommandContext): void {
  group
    .command('truong')
    .alias('fields')
    .usage('[tùy chọn]')
    .description('tra tên số liệu và hàm dùng được trong mẫu')
    .option('--tim, --find <CHỮ>', 'chỉ những tên hoặc tiêu đề có chữ này (gõ có dấu hay không dấu đều được)')
    .option('-o, --out <TỆP>', 'ghi thành trang để in: tệp .docx hoặc .html')
    .option(...shared.jsonOnly)
    .option(...shared.overwrite)
    .option(...shared.quiet)
    .action(calling(context, async () => (await import('../commands/mau-truong.ts')).truong))
}
