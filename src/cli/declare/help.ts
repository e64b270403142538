/** Help in Vietnamese: commander's words replaced, its layout kept. */
import type { Command, Help } from 'commander'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
}

/** What `tongket` alone prints: what it is and what to type. */
export const welcome = `tongket lập báo cáo tổng kết, kế hoạch và phụ lục của một đơn vị Viện kiểm sát từ một tệp số liệu.
  tongket tao so-lieu --nam 2026                tạo tệp số liệu mẫu để điền
  tongket kiem-tra so-lieu/so-lieu-2026.yaml    kiểm tra số liệu
  tongket lap so-lieu/so-lieu-2026.yaml         lập văn bản Word vào thư mục ket-qua
  tongket giai-thich S03                        giải thích một mã lỗi
Gõ "tongket --help" để xem đủ các lệnh và tùy chọn.
`

/** Puts Vietnamese help on a command; its subcommands take it over. */
export function useVietnameseHelp(program: Command): void {
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => [command.name(), ...command.aliases()].join(', '),
    optionDescription: (option) => {
      const { defaultValue, defaultValueDescription } = option
      const shown = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : undefined)
      return shown === undefined ? option.description : `${option.description} (mặc định: ${shown})`
    },
    argumentDescription: (argument) => argument.description,
    commandUsage: (command: Command) => [...pathOf(command), command.usage()].join(' '),
  } satisfies Partial<Help>)
  program.helpOption('-h, --help', 'hiện trợ giúp')
}

function pathOf(command: Command): readonly string[] {
  return command.parent ? [...pathOf(command.parent), command.name()] : [command.name()]
}
