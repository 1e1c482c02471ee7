// Good: Nest's logger is told before the exception leaves.
import { ForbiddenException, Injectable, Logger } from '@nestjs/common'

@Injectable()
export class NotesService {
  private readonly logger = new Logger(NotesService.name)

  rename(note: { ownerId: string }, userId: string) {
    if (note.ownerId !== userId) {
      this.logger.warn(`rename denied to ${userId}`)
      throw new ForbiddenException()
    }
  }
}
