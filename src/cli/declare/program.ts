/** The command line as commander knows it: names, options, help. What a command does is loaded when it is called. */
import { Command } from 'commander'
import { addMau } from './templates.ts'
import { addBieuMau, addGoiYLenh, addNhap } from './excel.ts'
import { addLapLoat, addTongHop } from './batch.ts'
import { addCapNhat, addDoiChieu, addHoanThanh, addLaySoLieu } from './living.ts'
import { useVietnameseHelp } from './help.ts'
import { calling, type CommandContext } from '../context.ts'
import { shared } from './shared-options.ts'

/** Builds the program; commander's own errors come out as CommanderError, unprinted. */
export function buildProgram(context: CommandContext): Command {
  const { terminal, version } = context
  const program = new Command('tongket')
    .description('Lập báo cáo tổng kết, kế hoạch và phụ lục (Word) của đơn vị Viện kiểm sát từ tệp số liệu YAML.')
    .usage('<LỆNH> [tùy chọn]')
    .version(version, '-V, --version', 'hiện số phiên bản')
    .option('--color', 'luôn tô màu')
    .option('--no-color', 'không tô màu')
    .option('--debug', 'khi có lỗi của chương trình, hiện chi tiết và thời gian chạy')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .helpCommand(false)
    .allowExcessArguments(false)
  useVietnameseHelp(program)
  for (const add of [
    addLap,
    addLapLoat,
    addTongHop,
    addKiemTra,
    addTao,
    addBieuMau,
    addNhap,
    addMau,
    addCapNhat,
    addDoiChieu,
    addLaySoLieu,
    addHoanThanh,
    addLuocDo,
    addSoSanh,
    addGiaiThich,
    addGoiYLenh,
    addTroGiup,
  ])
    add(program, context)
  return program
}

function addLap(program: Command, context: CommandContext): void {
  program
    .command('lap')
    .alias('generate')
    .usage('<TỆP…> [tùy chọn]')
    .description('kiểm tra số liệu rồi lập văn bản Word của từng đơn vị')
    .argument('<TỆP...>', 'tệp số liệu (.yaml) hoặc biểu mẫu đã điền (.xlsx)')
    .option('-o, --out <THƯ-MỤC>', 'nơi ghi văn bản, chưa có thì tạo', 'ket-qua')
    .option(...shared.only)
    .option('--mau, --template <MẪU>', 'mẫu riêng: tệp .docx, .hbs hoặc thư mục mẫu thay mẫu có sẵn cùng tên')
    .option(...shared.map)
    .option(...shared.strict)
    .option(...shared.replaceEdited)
    .option(...shared.refreshEdited)
    .option(...shared.idOnly)
    .option(...shared.pdf)
    .option('--dry-run', 'cho biết sẽ ghi gì, không ghi')
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket lap so-lieu/tieu-can-2020.yaml -o van-ban\n  tongket lap tieu-can-2020.yaml --chon bao-cao,phu-luc',
    )
    .action(calling(context, async () => (await import('../commands/lap.ts')).lap))
}

function addKiemTra(program: Command, context: CommandContext): void {
  program
    .command('kiem-tra')
    .alias('check')
    .usage('<TỆP…> [tùy chọn]')
    .description('kiểm tra số liệu, không ghi gì')
    .argument(
      '<TỆP...>',
      'tệp số liệu hay bộ chỉ tiêu (.yaml), biểu mẫu đã điền (.xlsx), thư mục, mẫu tên; "-" là đầu vào chuẩn',
    )
    .option('--ten-tep, --stdin-name <TÊN>', 'tên tệp để gọi số liệu đọc từ đầu vào chuẩn', 'dau-vao.yaml')
    .option(...shared.map)
    .option(...shared.strict)
    .option(...shared.format)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket kiem-tra so-lieu/tieu-can-2020.yaml\n  tongket kiem-tra so-lieu/*.yaml --format short',
    )
    .action(calling(context, async () => (await import('../commands/kiem-tra.ts')).kiemTra))
}

function addTao(program: Command, context: CommandContext): void {
  program
    .command('tao')
    .alias('init')
    .usage('[THƯ-MỤC] [tùy chọn]')
    .description('tạo tệp số liệu mẫu có đủ các mục, kèm lược đồ cho trình soạn thảo')
    .argument('[THƯ-MỤC]', 'nơi tạo, chưa có thì tạo (mặc định: so-lieu)', 'so-lieu')
    .option('--nam, --year <NĂM>', 'năm của số liệu (mặc định: năm nay)')
    .option('--tu, --from <TỆP>', 'lấy đơn vị, cán bộ, số còn lại từ số liệu năm trước (số còn lại thành số cũ)')
    .option('--tinh, --province', 'tạo thư mục cho cả tỉnh: tongket.yaml và tệp của từng đơn vị')
    .option('--force', 'tạo cả khi thư mục không rỗng (tệp đã có không bị ghi đè)')
    .option(...shared.quietMade)
    .action(calling(context, async () => (await import('../commands/tao.ts')).tao))
}

function addLuocDo(program: Command, context: CommandContext): void {
  program
    .command('luoc-do')
    .alias('schema')
    .usage('[LOẠI] [tùy chọn]')
    .description('in lược đồ JSON Schema cho trình soạn thảo: của tệp số liệu, tệp ánh xạ hoặc tệp thiết lập')
    .argument('[LOẠI]', 'so-lieu, anh-xa hoặc thiet-lap', 'so-lieu')
    .option('-o, --out <TỆP>', 'ghi vào tệp thay vì in ra')
    .action(calling(context, async () => (await import('../commands/luoc-do.ts')).luocDo))
}

function addSoSanh(program: Command, context: CommandContext): void {
  program
    .command('so-sanh')
    .alias('diff')
    .usage('<TỆP> [TỆP-SAU] [tùy chọn]')
    .description('so từng số liệu của hai tệp, hoặc của một tệp với năm trước mà tệp ấy nêu')
    .argument('<TỆP>', 'tệp số liệu trước; chỉ có một tệp thì so với mục nam_truoc của tệp')
    .argument('[TỆP-SAU]', 'tệp số liệu sau; một trong hai tệp có thể là "-" (đầu vào chuẩn)')
    .option('--tat-ca, --all', 'kể cả những số liệu như nhau')
    .option('--khau, --field <MỤC>', 'chỉ một khâu công tác hay nhóm số liệu, ví dụ tin_bao')
    .option(...shared.format)
    .option(...shared.json)
    .option('--quiet', 'không hiện dòng tổng cộng')
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket so-sanh so-lieu-2019.yaml so-lieu-2020.yaml\n  tongket so-sanh so-lieu-2020.yaml --khau tin_bao',
    )
    .action(calling(context, async () => (await import('../commands/so-sanh.ts')).soSanh))
}

function addGiaiThich(program: Command, context: CommandContext): void {
  program
    .command('giai-thich')
    .alias('explain')
    .usage('[MÃ]')
    .description('giải thích một mã lỗi hoặc chỉ tiêu; không có mã thì kể tất cả mã lỗi')
    .argument('[MÃ]', 'mã lỗi như S03 (hoặc tên như so-nguyen), hay mã chỉ tiêu như A02')
    .action(async (code: string | undefined) => {
      const { giaiThich } = await import('../commands/giai-thich.ts')
      context.finish(await giaiThich(code, context))
    })
}

function addTroGiup(program: Command, { terminal }: CommandContext): void {
  program
    .command('tro-giup')
    .alias('help')
    .usage('[LỆNH]')
    .description('hiện trợ giúp của một lệnh')
    .argument('[LỆNH]', 'tên lệnh')
    .action((name: string | undefined) => {
      const found = program.commands.find((c) => name !== undefined && [c.name(), ...c.aliases()].includes(name))
      terminal.out((found ?? program).helpInformation())
    })
}
