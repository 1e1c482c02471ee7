// The types of a module's interface, which are found out when somebody asks for them.
import { collectDeclaredTypes, type DeclaredTypes } from '../shape/declared-types'
import { typesOf } from '../shape/module-space'
import type { FlowReader } from './function-interface'
import type { ModuleInterface } from './module-interface'

/** Adds what is known of types, which is found out when somebody asks. Nothing here may hold the flow. */
export function withTypes(described: Omit<ModuleInterface, keyof DeclaredTypes>, read: FlowReader): ModuleInterface {
  const nothing: DeclaredTypes = { shapes: [], holds: {} }
  let known: DeclaredTypes | null = null
  const declared = (): DeclaredTypes => {
    if (known !== null) return known
    known = nothing
    known = read((flow) => collectDeclaredTypes(typesOf(flow)), nothing)
    return known
  }
  return {
    ...described,
    get shapes() {
      return declared().shapes
    },
    get holds() {
      return declared().holds
    },
  }
}
