/** The commands that work on many units, as commander knows them. */
import type { Command } from 'commander'
import { calling, type CommandContext } from '../context.ts'
import { shared } from './shared-options.ts'

const inputs = 'thư mục, mẫu tên (so-lieu/*.yaml) hoặc tệp số liệu'

/** Declares `lap-loat`. */
export function addLapLoat(program: Command, context: CommandContext): void {
  program
    .command('lap-loat')
    .alias('batch')
    .usage('<THƯ-MỤC|MẪU|TỆP…> [tùy chọn]')
    .description('lập văn bản của mọi đơn vị trong tỉnh; chỉ làm lại phần có thay đổi')
    .argument('<NGUỒN...>', inputs)
    .option(...shared.outOfMany)
    .option(...shared.config)
    .option(...shared.only)
    .option(...shared.template)
    .option(
      '--anh-xa, --map <TỆP>',
      'tệp ánh xạ cho sổ tính của đơn vị; tệp số liệu của từng đơn vị được ghi vào so-lieu ở nơi ghi kết quả',
    )
    .option(...shared.strict)
    .option(...shared.replaceEdited)
    .option(...shared.refreshEdited)
    .option(...shared.keepBoth)
    .option(...shared.idOnly)
    .option(...shared.pdf)
    .option('--dry-run', 'in kế hoạch chạy, không ghi gì')
    .option('--khong-tong-hop, --no-summary', 'không lập báo cáo toàn tỉnh và bảng so sánh đơn vị')
    .option('--jobs <SỐ>', 'số luồng làm cùng lúc (mặc định: theo số đơn vị và bộ xử lý)')
    .option(...shared.formatOfMany)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText(
      'after',
      '\nVí dụ:\n  tongket lap-loat so-lieu-2020\n  tongket lap-loat "so-lieu/**/*-2020.yaml" -o van-ban --dry-run',
    )
    .action(calling(context, async () => (await import('../commands/lap-loat.ts')).lapLoat))
}

/** Declares `tong-hop`. */
export function addTongHop(program: Command, context: CommandContext): void {
  program
    .command('tong-hop')
    .alias('summary')
    .usage('<THƯ-MỤC|MẪU|TỆP…> [tùy chọn]')
    .description('cộng số liệu toàn tỉnh: báo cáo, kế hoạch, phụ lục của tỉnh và bảng so sánh đơn vị')
    .argument('<NGUỒN...>', inputs)
    .option(...shared.outOfMany)
    .option(...shared.config)
    .option(...shared.only)
    .option(...shared.template)
    .option(...shared.strict)
    .option(...shared.replaceEdited)
    .option(...shared.keepBoth)
    .option('--jobs <SỐ>', 'số luồng làm cùng lúc')
    .option(...shared.formatOfMany)
    .option(...shared.json)
    .option(...shared.quiet)
    .addHelpText('after', '\nVí dụ:\n  tongket tong-hop so-lieu-2020 -o van-ban')
    .action(calling(context, async () => (await import('../commands/tong-hop.ts')).tongHop))
}
