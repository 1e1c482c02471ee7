// Whether a program or a service is there is a question, also where the answer must be waited for. What the store knows is none.
import { execa } from 'execa'
import { db } from './db'
import { ask } from './services'

export async function findPackageManager() {
  try {
    const { stdout } = await execa('pnpm', ['--version'])
    return { isThere: true, version: stdout.trim() }
  } catch {
    return { isThere: false }
  }
}

export async function isServiceRunning(name: string) {
  try {
    const services = await ask(name)
    return services.some((service) => service.running)
  } catch {
    return false
  }
}

export async function isPaid(id: string) {
  try {
    const order = await db.load(id)
    return order.paid
  } catch (error) {
    //! require-error-log(catch)
    return false
  }
}
