// Entry of the executable.
import { Console } from 'node:console'
import { createConnection, type Connection } from 'vscode-languageserver/node'
import { readArguments } from './command-line'
import { startServer } from './server'
import { wholeFrames } from './whole-frames'

const command = readArguments(process.argv.slice(2))
if (command.kind === 'serve') startServer(connect())
else if (command.kind === 'print') process.stdout.write(command.text)
else {
  process.stderr.write(command.text)
  process.exitCode = 2
}

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection()
  // Standard output is for frames.
  globalThis.console = new Console(process.stderr)
  const frames = wholeFrames((bytes) =>
    console.error(`${bytes} bytes of the input are no message; they are passed over.`),
  )
  return createConnection(process.stdin.pipe(frames), process.stdout)
}
