// Good: an exception of the framework that carries the cause on.
import { InternalServerErrorException } from '@nestjs/common'
import { archive } from './archive'

export async function archiveOrder(id: string) {
  try {
    await archive(id)
  } catch (error) {
    throw new InternalServerErrorException('archive failed', { cause: error })
  }
}
