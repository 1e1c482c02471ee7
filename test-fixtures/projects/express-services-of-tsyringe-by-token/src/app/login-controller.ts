import { injectable } from 'tsyringe'
import type { Request, Response } from 'express'
import { LoginService } from '@app/login-service'
@injectable()
export class LoginController {
  constructor(private readonly service: LoginService) {}
  post = async (req: Request, res: Response) => {
    const user = await this.service.login(req.body.email, req.body.password)
    if (!user) return res.status(401).json({ error: 'invalid' })
    return res.json({ id: user.id })
  }
  async ping(req: Request, res: Response) {
    const answer = await fetch(String(req.query.target))
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
    res.send(await answer.text())
  }
}
