// The six WASI functions that the parser's WebAssembly module imports. Node's own node:wasi prints a warning when loaded and
// would open the file system to the module; a parser needs neither.
import { randomFillSync } from 'node:crypto'

const SUCCESS = 0
const BAD_DESCRIPTOR = 8
const NANOSECONDS_PER_MILLISECOND = 1_000_000n

/** The part of a WASI object that emnapi asks for. */
export interface WasiImports {
  readonly wasiImport: Readonly<Record<string, (...values: number[]) => number>>
  readonly initialize: (instance: object) => void
  readonly start: (instance: object) => number
}

/** The module's memory; growing replaces the buffer. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

/** WASI without files, arguments or environment, over the given memory. */
export function createWasiImports(memory: WasmMemory): WasiImports {
  const view = (): DataView => new DataView(memory.buffer)
  return {
    wasiImport: {
      random_get: (pointer = 0, length = 0) => (
        randomFillSync(new Uint8Array(memory.buffer, pointer, length)),
        SUCCESS
      ),
      environ_get: () => SUCCESS,
      environ_sizes_get: (count = 0, size = 0) => {
        view().setUint32(count, 0, true)
        view().setUint32(size, 0, true)
        return SUCCESS
      },
      clock_time_get: (_clock = 0, _precision = 0, pointer = 0) => {
        view().setBigUint64(pointer, BigInt(Date.now()) * NANOSECONDS_PER_MILLISECOND, true)
        return SUCCESS
      },
      // The module writes only when it panics; the trap that follows is what gets reported.
      fd_write: () => BAD_DESCRIPTOR,
      proc_exit: (code = 0) => {
        throw new Error(`the parser's module exited with code ${code}`)
      },
    },
    initialize: (instance) => callExport(instance, '_initialize'),
    start: (instance) => (callExport(instance, '_start'), SUCCESS),
  }
}

function callExport(instance: object, name: string): void {
  const exports: unknown = Reflect.get(instance, 'exports')
  const entry: unknown = typeof exports === 'object' && exports !== null ? Reflect.get(exports, name) : undefined
  if (typeof entry === 'function') entry()
}
