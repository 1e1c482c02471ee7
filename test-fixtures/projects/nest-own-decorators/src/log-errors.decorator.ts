import { Logger } from '@nestjs/common'
const logger = new Logger('errors')
export function LogErrors(): MethodDecorator {
  return (_target, key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value
    descriptor.value = async function (...args: unknown[]) {
      try {
        return await original.apply(this, args)
      } catch (error) {
        logger.error(`${String(key)} failed`, error)
        throw error
      }
    }
  }
}
