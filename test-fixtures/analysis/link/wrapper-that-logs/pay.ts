// Good: the wrapper logs what its function throws.
import { guarded } from './guarded'

export const pay = guarded(async (order) => {
  await fetch('https://pay.example.com', { method: 'POST', body: order })
})
