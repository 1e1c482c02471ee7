export interface UserRow { id: string; email: string; passwordHash: string }
export interface IUsers { byEmail(email: string): Promise<UserRow | null>; touch(id: string): Promise<void> }
