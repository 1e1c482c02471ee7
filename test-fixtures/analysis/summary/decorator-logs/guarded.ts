import { logger } from './logger'

export function guarded(target: object, name: string, descriptor: PropertyDescriptor) {
  const method = descriptor.value
  descriptor.value = async function (...args: unknown[]) {
    try {
      return await method.apply(this, args)
    } catch (error) {
      logger.error(error)
      throw error
    }
  }
}
