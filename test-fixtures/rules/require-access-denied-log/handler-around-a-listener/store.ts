export interface Agent {
  readonly id: number
}

const known = new Map<number, { readonly agentId: number }>()

export const tickets = { find: async (id: number) => known.get(id)! }
