// What a function that map runs for each element does may fail as what is written in its place.
import { sendMail } from './mail.js'

async function notify(user) {
  await sendMail(user.address)
}

export async function notifyAll(users) {
  try {
    await Promise.all(users.map(notify))
  } catch {} //! require-error-log(catch)
}

export async function notifyAdmins(users) {
  try {
    await Promise.all(users.map((user) => sendMail(user.address)))
  } catch {} //! require-error-log(catch)
}

export function namesOf(users) {
  try {
    return users.map((user) => user.name.trim())
  } catch {
    return []
  }
}
