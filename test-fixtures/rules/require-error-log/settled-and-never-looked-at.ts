// What is settled never rejects: failures stand in the results, and these are thrown away.
import { audit, deliver, store } from './service'

export async function publish(users: string[], text: string) {
  await Promise.allSettled(users.map((user) => deliver(user, text))) //! require-error-log(settled) "nobody looks at its results"
}

export async function publishAndKeep(users: string[], text: string) {
  await Promise.allSettled([store(text), audit('publish')]) //! require-error-log(settled)
}
