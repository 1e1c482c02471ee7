// Decorators and parameter properties.
import { Body, Controller, Get, Post, Param } from '@nestjs/common'
@Controller('users')
export class UsersController<T> implements OnInit, ns.Other<string> {
  @Input() name: string = 'x'
  private readonly logger = new Logger(UsersController.name)
  static readonly tokens?: string[]
  declare ambient: number
  abstract accessor size: number
  constructor(private readonly users: UsersService, @Inject(TOKEN) protected token: string = 'none', plain?: number) {
    super()
  }
  @Get(':id')
  async find(@Param('id') id: string, @Body() @Valid() dto: Dto): Promise<User> {
    return this.users.find(id, dto)
  }
  @Post() create(@Body() { name, tags: [first] }: CreateDto) { return [name, first] }
  optional?(): void
  private get hidden(): string { return this.token }
}
abstract class Shape { abstract area(): number; abstract name: string; protected constructor() {} }
declare class Ambient { field: string; method(): void }
