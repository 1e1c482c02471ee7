import { Injectable, Logger } from '@nestjs/common'

@Injectable()
export class AuditService {
  private readonly logger = new Logger(AuditService.name)

  record(entry: object) {
    this.logger.log(JSON.stringify(entry))
  }
}
