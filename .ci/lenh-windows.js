/** tongket.cmd of the zip for Windows: a command line, and what is dropped on it. Made from the commands the program has. */
import { buildProgram } from '../dist/src/cli/declare/program.js'

/** Every word that is a command; a file or folder of that name must not be taken for something dropped. */
export function commandWords() {
  const none = { out: () => {}, err: () => {}, flush: async () => true }
  const { commands } = buildProgram({ terminal: none, version: '0', finish: () => {} })
  return commands.flatMap((command) => [command.name(), ...command.aliases()])
}

/**
 * The text of tongket.cmd, with the line ends of Windows. Without a word it says what to do and waits, for a double click
 * would close the window at once; a file goes to `lap`, a folder to `lap-loat`, each with its results beside it.
 * `shift` moves %0 too: the folder is remembered before.
 */
export function windowsCommand(words) {
  return `@echo off
setlocal
set "here=%~dp0"
if "%~1"=="" goto clicked
for %%c in (${words.join(' ')}) do if /i "%~1"=="%%c" goto run
set "first=%~1"
if "%first:~0,1%"=="-" goto run
if exist "%~1" goto drop
:run
"%here%node.exe" "%here%app\\bin\\tongket.js" %*
exit /b %errorlevel%
:clicked
"%here%node.exe" "%here%app\\bin\\tongket.js"
set code=%errorlevel%
goto wait
:drop
set code=0
:next
if "%~1"=="" goto wait
if exist "%~1\\" goto folder
"%here%node.exe" "%here%app\\bin\\tongket.js" lap "%~1" -o "%~dp1ket-qua"
goto told
:folder
if exist "%~1\\tongket.yaml" goto province
"%here%node.exe" "%here%app\\bin\\tongket.js" lap-loat "%~1" -o "%~1\\ket-qua"
goto told
:province
"%here%node.exe" "%here%app\\bin\\tongket.js" lap-loat "%~1"
:told
if %errorlevel% gtr %code% set code=%errorlevel%
echo.
shift
goto next
:wait
if not defined TONGKET_KHONG_DUNG pause
exit /b %code%
`.replaceAll('\n', '\r\n')
}
