import { Injectable } from '@nestjs/common'

@Injectable()
export class UsersService {
  findByName(name: string): Promise<{ id: string; hash: string }> {
    return Promise.resolve({ id: name, hash: '' })
  }
}
