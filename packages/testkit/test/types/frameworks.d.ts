// Frameworks and loggers as far as the fixtures of group events use them, for the test that compiles suggestions. Types are closed, so that
// a member that is not there is refused. What has types of its own among the dev dependencies (pino, winston) is not declared here.

/** Anything: of a module that nothing is known of. */
type Loose = import('untyped').Loose

interface FixtureUser {
  id: string
  sub?: string
  email: string
  name: string
  role: string
  roles: string[]
  isAdmin: boolean
}

declare module 'express' {
  export interface Request {
    body: Loose
    params: Record<string, string>
    query: Record<string, Loose>
    headers: Record<string, string | undefined>
    cookies: Record<string, string>
    signedCookies: Record<string, string | false>
    session: { userId?: string; user?: FixtureUser; [name: string]: Loose }
    user?: FixtureUser
    ip: string | undefined
    method: string
    path: string
    url: string
    originalUrl: string
    get(name: string): string | undefined
    header(name: string): string | undefined
    isAuthenticated(): boolean
  }
  export interface Response {
    locals: Record<string, Loose>
    statusCode: number
    status(code: number): this
    sendStatus(code: number): this
    json(body?: unknown): this
    send(body?: unknown): this
    end(body?: unknown): this
    set(name: string, value: string): this
    redirect(path: string): void
    render(view: string, values?: object): void
  }
  export interface NextFunction {
    (error?: unknown): void
  }
  export type RequestHandler = (req: Request, res: Response, next: NextFunction) => unknown
  export type ErrorRequestHandler = (error: Loose, req: Request, res: Response, next: NextFunction) => unknown
  export interface Router {
    use(...handlers: (RequestHandler | ErrorRequestHandler)[]): this
    use(path: string, ...handlers: RequestHandler[]): this
    get(path: string, ...handlers: RequestHandler[]): this
    post(path: string, ...handlers: RequestHandler[]): this
    put(path: string, ...handlers: RequestHandler[]): this
    delete(path: string, ...handlers: RequestHandler[]): this
    listen(port: number, listening?: () => void): unknown
  }
  export type Application = Router
  export type Express = Router
  export function Router(): Router
  export function json(): RequestHandler
  function express(): Router
  namespace express {
    export { Router, json }
  }
  export default express
}

declare module 'fastify' {
  export interface FastifyBaseLogger {
    debug(fields: object, message?: string): void
    debug(message: string): void
    info(fields: object, message?: string): void
    info(message: string): void
    warn(fields: object, message?: string): void
    warn(message: string): void
    error(fields: object, message?: string): void
    error(message: string): void
  }
  export interface FastifyRequest {
    id: string
    ip: string
    log: FastifyBaseLogger
    body: Loose
    params: Loose
    query: Loose
    headers: Record<string, string | undefined>
    cookies: Record<string, string>
    user: FixtureUser
    url: string
    jwtVerify(): Promise<void>
  }
  export interface FastifyReply {
    log: FastifyBaseLogger
    statusCode: number
    code(status: number): this
    status(status: number): this
    send(body?: unknown): this
  }
  export type Handler = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => unknown
  export interface FastifyInstance {
    log: FastifyBaseLogger
    get(path: string, handler: Handler): this
    get(path: string, options: object, handler: Handler): this
    post(path: string, handler: Handler): this
    post(path: string, options: object, handler: Handler): this
    addHook(name: string, handler: Handler): this
    setErrorHandler(handler: (error: Loose, request: FastifyRequest, reply: FastifyReply) => unknown): this
    register(plugin: unknown, options?: object): this
    listen(options: object): Promise<string>
    [name: string]: Loose
  }
  export default function fastify(options?: object): FastifyInstance
}

declare module 'koa' {
  export interface Context {
    ip: string
    status: number
    body: unknown
    state: { user: FixtureUser; [name: string]: Loose }
    query: Record<string, string>
    params: Record<string, string>
    headers: Record<string, string | undefined>
    request: { body: Loose; headers: Record<string, string | undefined>; [name: string]: Loose }
    get(name: string): string
    throw(status: number, message?: string): never
  }
  export default class Koa {
    use(middleware: (ctx: Context, next: () => Promise<void>) => unknown): this
    on(event: string, listener: (...given: Loose[]) => void): this
    listen(port: number): void
  }
}

declare module '@hapi/hapi' {
  export interface Request {
    info: { id: string; remoteAddress: string; host: string; hostname: string }
    auth: { credentials: Loose; isAuthenticated: boolean }
    headers: Record<string, string | undefined>
    payload: Loose
    params: Loose
    query: Loose
  }
  const Hapi: Loose
  export default Hapi
}

declare module '@nestjs/common' {
  export interface ExecutionContext {
    switchToHttp(): { getRequest(): Loose; getResponse(): Loose }
    getHandler(): Function
    getClass(): Function
  }
  export interface CanActivate {
    canActivate(context: ExecutionContext): boolean | Promise<boolean>
  }
  export class Logger {
    constructor(name?: string)
    log(message: Loose, ...rest: Loose[]): void
    warn(message: Loose, ...rest: Loose[]): void
    error(message: Loose, ...rest: Loose[]): void
    debug(message: Loose, ...rest: Loose[]): void
  }
  export class HttpException extends Error {
    constructor(response: string | object, status: number)
  }
  export class UnauthorizedException extends Error {}
  export class ForbiddenException extends Error {}
  export class BadRequestException extends Error {}
  export const Injectable: Loose
  export const Controller: Loose
  export const Get: Loose
  export const Post: Loose
  export const Put: Loose
  export const Delete: Loose
  export const Body: Loose
  export const Param: Loose
  export const Query: Loose
  export const Req: Loose
  export const Headers: Loose
  export const UseGuards: Loose
  export const SetMetadata: Loose
}

// All others, and the fixtures' other files.
declare module '*'
