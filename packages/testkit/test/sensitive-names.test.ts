// Which names are secrets or personal data: names of real interfaces, each with the class that it must have. The list was
// written before the vocabulary was asked.
import assert from 'node:assert/strict'
import type { SensitiveVocabulary } from '@logwright/analysis/model/rows'
import { openSensitivity } from '@logwright/analysis/query/leaks/sensitivity'
import { knowledge } from '@logwright/models'
import { describe, it } from 'mocha'

/** Names by class; before a dot stands the object that has the field. `none`: not sensitive. */
const NAMES: Readonly<Record<string, string>> = {
  credential: `
    password Password userPassword db_password DB_PASSWORD user-password passwords passwd pwd dbPwd pw user_pw rootPw
    passphrase sslPassphrase creds awsCreds credentials proxyCredentials PGPASSWORD MYSQL_ROOT_PASSWORD POSTGRES_PASSWORD
    REDIS_PASSWORD smtpPass SMTP_PASS passwordConfirmation password_confirmation newPassword old_password clientSecret
    client_secret CLIENT_SECRET appSecret app_secret consumerSecret webhookSecret webhook_signing_secret SESSION_SECRET
    JWT_SECRET jwtSecret cookieSecret secretAccessKey AWS_SECRET_ACCESS_KEY aws_secret_access_key STRIPE_SECRET_KEY
    stripeSecretKey SecretString sharedSecret reset_password_token passwort contraseña contrasena motDePasse mot_de_passe
    senha wachtwoord salasana hasło lösenord пароль 密码 user.hashedPassword account_holder.password_digest
    user.encrypted_password user.pin auth.password`,
  token: `
    refresh_token refreshToken refreshTokens accessToken access_token ACCESS_TOKEN access-token id_token idToken
    bearerToken authToken auth_token oauthToken oauth_token_secret GITHUB_TOKEN NPM_TOKEN SLACK_BOT_TOKEN botToken
    userToken jwt jwtToken csrfToken csrf_token resetToken passwordResetToken verificationToken inviteToken magicLinkToken
    sasToken sessionToken session_token security_token x-auth-token x-access-token X-CSRF-Token personalAccessToken
    passwordResetUrl`,
  session: `
    sessid PHPSESSID JSESSIONID set-cookie cookie cookies cookieHeader req.sessionId req.sessionID`,
  key: `
    apiKey api_key apikey APIKEY API_KEY apiKeys x-api-key X-Api-Key OPENAI_API_KEY openaiApiKey privateKey private_key
    PRIVATE_KEY rsaPrivateKey encryptionKey encryption_key signingKey masterKey accountKey hmacKey sshKey
    serviceAccountKey`,
  header: `
    authorization Authorization proxy-authorization authHeader authorizationHeader authz`,
  otp: `
    totpSecret otp otpCode oneTimeCode one_time_password totp mfaCode mfa_code twoFactorCode two_factor_code
    verificationCode verification_code smsCode recoveryCode recovery_codes backupCodes authCode authorizationCode
    code_verifier codeVerifier`,
  connection: `
    connectionString connection_string DATABASE_URL databaseUrl MONGODB_URI mongoUri REDIS_URL dsn`,
  'government-id': `
    ssn socialSecurityNumber social_security_number taxId tax_id passportNumber passport_number driversLicense
    driver_license_number nationalId national_insurance_number personnummer codiceFiscale dni cpf`,
  financial: `
    cardNumber card_number creditCard credit_card_number creditCardNumber ccNumber cvv cvc cvv2 iban IBAN accountNumber
    bank_account_number routingNumber sortCode kreditkartennummer`,
  health: `
    bloodType diagnosis medicalRecordNumber`,
  contact: `
    email emailAddress email_address userEmail phone phoneNumber phone_number mobileNumber firstName first_name lastName
    last_name fullName dateOfBirth date_of_birth dob birthDate homeAddress streetAddress user.name customer.name
    employee.address patient.name geburtsdatum user.postalCode profile.phone`,
  location: `
    user.latitude`,
  demographic: `
    ethnicity religion`,
  network: `
    ipAddress ip_address remoteAddress`,
  none: `
    hashedPassword password_digest encrypted_password deviceToken pat sessionId session_id sid licenseKey pinCode
    postalCode latitude longitude gender file.name product.name table.name package.name hostname filename displayName
    tokenType token_type tokenTypes nextPageToken next_page_token pageToken continuationToken ContinuationToken
    NextContinuationToken nextToken cancelToken cancellationToken syncToken passwordPolicy password_policy passwordLength
    password_length minPasswordLength passwordMinLength passwordStrength passwordExpiresAt password_changed_at
    passwordChangedAt passwordUpdatedAt passwordResetRequested passwordRequired passwordField passwordFieldName
    passwordHint passwordAttempts forgotPassword changePassword hasPassword isPasswordSet showPassword requirePassword
    validatePassword secretName secret_name secretId secretArn SecretArn secretVersion secretRef secretKeyRef secretPath
    secretManager secretsManager hasSecret apiKeyId api_key_id apiKeyName apiKeyPrefix hasApiKey accessKeyId publicKey
    public_key publicKeys publishableKey primaryKey primary_key foreignKey partitionKey sortKey cacheKey objectKey
    routingKey keyId kid keyName keyLength keyboard keyword monkey turkey tokenCount token_count tokensUsed totalTokens
    total_tokens prompt_tokens completion_tokens max_tokens maxTokens inputTokens output_tokens usedTokens tokenLimit
    tokenLength tokenExpiry tokenExpiresAt token_expires_at tokenExpiresIn tokenLifetime tokenTtl tokenIssuer tokenUrl
    token_endpoint tokenEndpoint tokenizer tokenId token_id tokenName tokenSymbol tokenAddress tokenDecimals tokenPrice
    hasToken isTokenValid tokenValid tokenExpired useToken accessTokenExpiresAt access_token_expires_in refreshTokenExpiry
    accessTokenLifetimeSeconds accessTokenUri jwtIssuer jwtAudience jwtAlgorithm jwt_expires_in jwtId sessionCount
    sessionTimeout session_timeout sessionDuration sessionStore sessionsCount sessionName cookieName cookie_name
    cookieDomain cookieMaxAge cookieConsent authMethod auth_method authType authProvider authorized authorizationUrl
    authorization_endpoint authorizationStatus isAuthorized author credentialId credentialType credential_type
    credentialsProvider hasCredentials emailVerified email_verified isEmailVerified emailCount emailTemplate emailSubject
    emailSent sendEmail emailProvider phoneVerified verificationStatus statusCode errorCode countryCode zipCode exitCode
    code pinned pinCount spinner opinion compass passed bypass passThrough passRate passenger pwdLastSet cvvCheck cvcCheck
    last4 cardLast4 card_last4 cardBrand cardType accountId account_id addressFamily signatureAlgorithm signature
    hashAlgorithm digest nonce state salt saltRounds encryptionAlgorithm encryptionKeyId kmsKeyId keyVaultName keyVaultUrl
    dsnConfigured databaseName latitudeDelta genderOptions ipVersion ssnLast4 maskedPassword redactedToken tokenHash
    token_hash maskedCardNumber encryptedSecretName otpEnabled otp_enabled mfaEnabled totpEnabled twoFactorEnabled
    otpLength otpExpiresAt otpAttempts`,
}

const vocabulary = knowledge.sensitive as unknown as SensitiveVocabulary
const ALL = vocabulary.classes.map((each) => each.id)

function classOf(name: string, classes = ALL): string {
  const dot = name.lastIndexOf('.')
  const owner = dot < 0 ? null : name.slice(0, dot)
  const judge = openSensitivity(vocabulary, { classes, names: [], ignoreNames: [] })
  return judge.judge(name.slice(dot + 1), owner)?.classId ?? 'none'
}

const listed = Object.entries(NAMES).flatMap(([wanted, names]) =>
  names.split(/\s+/).flatMap((name) => (name === '' ? [] : [{ name, wanted }])),
)

describe('names', () => {
  for (const [wanted, names] of Object.entries(NAMES)) {
    const each = names.split(/\s+/).filter((name) => name !== '')
    it(`of class ${wanted}: ${each.length}`, () => {
      assert.deepEqual(
        each.filter((name) => classOf(name) !== wanted).map((name) => `${name}: ${classOf(name)}`),
        [],
      )
    })
  }

  it('stand in the list for every class', () => {
    assert.deepEqual(Object.keys(NAMES).sort(), [...ALL, 'none'].sort())
    assert.ok(listed.length >= 400, String(listed.length))
  })

  it('count for nothing where their class is not looked for', () => {
    const others = (wanted: string): readonly string[] => ALL.filter((each) => each !== wanted)
    const found = listed.filter(
      ({ name, wanted }) => wanted !== 'none' && classOf(name, [...others(wanted)]) === wanted,
    )
    assert.deepEqual(found, [])
  })

  it('mean the same in every spelling', () => {
    const spellings = (words: readonly string[]): readonly string[] => [
      words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(''),
      words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
      words.join('_'),
      words.join('-'),
      words.join('_').toUpperCase(),
    ]
    const wrong = vocabulary.classes.flatMap(({ terms }) =>
      terms.flatMap((term) => {
        const wanted = classOf(term.replaceAll(' ', '_'))
        return spellings(term.split(' ')).filter((name) => name !== 'PWD' && classOf(name) !== wanted)
      }),
    )
    assert.deepEqual(wrong, [])
  })
})
