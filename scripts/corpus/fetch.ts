// `npm run corpus`: lays the pinned real server packages out in the corpus folder and prints what lies there.
import { mkdirSync } from 'node:fs'
import { layOut, removeStale, type LaidOut } from './layout'
import { corpusRoot, PIN_FILE } from './location'
import { readPins } from './pins'
import { markdownTable } from './table'

/** Lays all pinned packages out, one after the other; a package that fails does not stop the others. */
async function main(): Promise<number> {
  const pins = readPins(PIN_FILE)
  const root = corpusRoot()
  mkdirSync(root, { recursive: true })
  console.error(`corpus: ${root}`)
  const done: LaidOut[] = []
  const failures: string[] = []
  for (const pin of pins) {
    const id = `${pin.name}@${pin.version}`
    try {
      const laidOut = await layOut(root, pin)
      done.push(laidOut)
      console.error(`${laidOut.fresh ? 'laid out' : 'current '}  ${id}`)
      for (const note of laidOut.notes) console.error(`          ${note}`)
    } catch (error) {
      failures.push(id)
      console.error(`FAILED    ${id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const name of removeStale(root, pins)) console.error(`removed   ${name}: pinned no more`)
  console.log(markdownTable(done))
  if (failures.length > 0) console.error(`${failures.length} of ${pins.length} packages failed: ${failures.join(', ')}`)
  return failures.length === 0 ? 0 : 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
