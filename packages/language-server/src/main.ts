// Entry of the executable.
import { createConnection } from 'vscode-languageserver/node'
import { readArguments } from './command-line'
import { startServer } from './server'

const command = readArguments(process.argv.slice(2))
if (command.kind === 'serve') startServer(createConnection())
else if (command.kind === 'print') process.stdout.write(command.text)
else {
  process.stderr.write(command.text)
  process.exitCode = 2
}
