// Bad: what is logged in the next round of the loop is not this error.
import { describeRound } from './watch'

export async function poll(rounds: number) {
  for (let round = 0; round < rounds; round++) {
    try {
      describeRound(round)
      await fetch('https://pay.example.com', { method: 'POST' })
    } catch (error) { //! require-error-log(catch)
      round += String(error).length
    }
  }
}
