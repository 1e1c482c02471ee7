// A service that the constructor is given logs what it is handed.
import { Injectable } from '@nestjs/common'
import { AuditService } from './audit.service'

@Injectable()
export class LoginService {
  constructor(private readonly audit: AuditService) {}

  login(user: string, password: string) {
    this.audit.record({ user, password })
    //                        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password' reaches this.logger.log"
  }
}
