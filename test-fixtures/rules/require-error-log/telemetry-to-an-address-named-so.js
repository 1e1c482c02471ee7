// Good: usage statistics are sent as best they can, whatever sends them; what is sent elsewhere is another matter.
import axios from 'axios'
import { log } from './log.js'

export async function track(event) {
  try {
    await axios.post('https://telemetry.example.com/', event)
  } catch (error) {
    if (process.env.NODE_ENV === 'development') log.error(error)
  }
}

export async function order(event) {
  try {
    await axios.post('https://orders.example.com/', event)
  } catch {
  //^^^^^ error: require-error-log(catch)
    return false
  }
  return event.id
}
