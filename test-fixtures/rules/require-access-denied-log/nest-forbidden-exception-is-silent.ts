// Nest never logs an HttpException.
import { ForbiddenException, Injectable } from '@nestjs/common'

@Injectable()
export class NotesService {
  rename(note: { ownerId: string }, userId: string) {
    if (note.ownerId !== userId) {
      throw new ForbiddenException() //! require-access-denied-log(denied)
    }
  }
}
