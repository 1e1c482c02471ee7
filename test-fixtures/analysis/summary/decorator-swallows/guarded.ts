// What the method throws is dropped here.
export function guarded(target: object, name: string, descriptor: PropertyDescriptor) {
  const method = descriptor.value
  descriptor.value = async function (...args: unknown[]) {
    try {
      return await method.apply(this, args)
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      return null
    }
  }
}
