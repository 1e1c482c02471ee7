// Instantiates the WebAssembly module that the package oxc-parser carries. Its own glue lives in a package that is not
// installed on platforms with a native build, so the few lines of glue stand here.
import { readFileSync } from 'node:fs'
import { instantiateNapiModuleSync } from '@emnapi/core'
import { createContext } from '@emnapi/runtime'
import { createWasiImports, type WasmMemory } from './wasi-imports'

/** The part of the global that is used; the library `ES2023` does not declare it. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => WasmMemory
}

const INITIAL_PAGES = 1_000
const MAXIMUM_PAGES = 65_536

/** Opens the module file; throws when it cannot be read or linked. The result has `parseSync`. */
export function openWasmParser(file: string): Readonly<Record<string, unknown>> {
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAXIMUM_PAGES })
  const { napiModule } = instantiateNapiModuleSync(readFileSync(file), {
    context: createContext(),
    wasi: createWasiImports(memory),
    asyncWorkPoolSize: 0,
    overwriteImports: (imports) => ({
      ...imports,
      env: { ...imports['env'], ...imports['napi'], ...imports['emnapi'], memory },
    }),
    beforeInit: ({ instance }) => registerExports(instance),
  })
  return napiModule.exports
}

function registerExports(instance: object): void {
  const exports: unknown = Reflect.get(instance, 'exports')
  if (typeof exports !== 'object' || exports === null) return
  for (const [name, register] of Object.entries(exports)) {
    if (name.startsWith('__napi_register__') && typeof register === 'function') register()
  }
}
