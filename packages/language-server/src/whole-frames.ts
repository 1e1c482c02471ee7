// Standard input, frame by frame: what is no frame is dropped up to the next header, so that one broken header does not make
// the reader behind it deaf to all that follows.
import { Transform, type TransformCallback } from 'node:stream'
import { MAX_HEADER } from './limits'

const SEPARATOR = '\r\n\r\n'
const HEADER = /^(?:[\w-]+:[^\r\n]*\r\n)*[\w-]+:[^\r\n]*$/
const LENGTH = /^content-length:[ \t]*(\d+)[ \t]*$/im
const NAME = 'Content-Length:'

/** Passes whole frames on, and tells `dropped` of the bytes that belonged to none. */
export function wholeFrames(dropped: (bytes: number) => void): Transform {
  let rest: Buffer = Buffer.alloc(0)
  /** Bytes of the body of the frame that has begun. */
  let owed = 0
  return new Transform({
    transform(chunk: Buffer, _encoding: string, done: TransformCallback) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (let next = step(rest, owed); next !== null; next = step(rest, owed)) {
        if (next.pass > 0) this.push(rest.subarray(0, next.pass))
        if (next.drop > 0) dropped(next.drop)
        rest = rest.subarray(next.pass + next.drop)
        owed = next.owed
      }
      done()
    },
  })
}

/** What to do with the first bytes. */
interface Step {
  readonly pass: number
  readonly drop: number
  readonly owed: number
}

/** Null: more bytes are needed. */
function step(bytes: Buffer, owed: number): Step | null {
  if (bytes.length === 0) return null
  if (owed > 0) {
    const pass = Math.min(owed, bytes.length)
    return { pass, drop: 0, owed: owed - pass }
  }
  const end = bytes.indexOf(SEPARATOR)
  if (end < 0 && bytes.length <= MAX_HEADER) return null
  const header = end < 0 ? '' : bytes.toString('latin1', 0, end)
  const length = HEADER.test(header) ? LENGTH.exec(header)?.[1] : undefined
  if (length !== undefined) return { pass: end + SEPARATOR.length, drop: 0, owed: Number(length) }
  const next = bytes.indexOf(NAME, 1)
  const behind = end < 0 ? bytes.length - NAME.length : end + SEPARATOR.length
  return { pass: 0, drop: next > 0 ? next : behind, owed: 0 }
}
