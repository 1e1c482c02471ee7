import { IsEmail, IsString } from 'class-validator'
export class RegisterDto {
  @IsEmail() email: string
  @IsString() password: string
}
export class RenameDto {
  @IsString() name: string
}
