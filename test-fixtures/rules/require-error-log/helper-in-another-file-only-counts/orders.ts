// The helper is named like one that reports, but its file shows that it only counts.
import { reportFailure } from './failures'

export async function pay(order: object) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body: JSON.stringify(order) })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    reportFailure(error)
    return null
  }
}
