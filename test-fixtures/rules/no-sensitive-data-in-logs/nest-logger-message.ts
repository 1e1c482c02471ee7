// Nest's Logger prints the message as it is.
import { Injectable, Logger } from '@nestjs/common'

@Injectable()
export class MailService {
  private readonly logger = new Logger(MailService.name)

  invite(address: string, inviteToken: string) {
    this.logger.log(`invitation ${inviteToken} sent`) //! no-sensitive-data-in-logs(reaches)
  }
}
