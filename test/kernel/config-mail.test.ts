import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../server/kernel/config.ts'

const MAIL_FROM = 'desk@example.org'
const smtpOf = (SMTP_URL: string) => parseConfig({ SMTP_URL, MAIL_FROM }).smtp

describe('the mail server', () => {
  it('is none unless it is set, and then with the address that mail comes from', () => {
    expect(parseConfig({}).smtp).toBeNull()
    expect(() => parseConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow('MAIL_FROM')
    expect(() => parseConfig({ MAIL_FROM })).toThrow('SMTP_URL')
    expect(() => parseConfig({ SMTP_URL: 'https://mail.example.org', MAIL_FROM })).toThrow(
      'smtp://',
    )
    expect(() => smtpOf('smtp://user:100%@mail.example.org')).toThrow('%25')
  })

  it('is given by an address, with what its user and password hold', () => {
    expect(smtpOf('smtp://desk%40example.org:p%40ss%3Aword@mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 587,
      secure: false,
      requireTls: true,
      auth: { user: 'desk@example.org', pass: 'p@ss:word' },
      from: MAIL_FROM,
    })
    expect(smtpOf('smtps://[2001:db8::1]')).toMatchObject({
      host: '2001:db8::1',
      port: 465,
      secure: true,
      auth: null,
    })
  })

  it.each([
    ['smtp://mail.example.org:2525', false],
    ['smtp://user:word@mail.example.org', true],
    ['smtp://user:word@127.0.0.1:25', false],
    ['smtp://user:word@localhost', false],
    ['smtp://user:word@localhost.example.org', true],
  ])('at %s must do TLS: %s', (url, must) => {
    expect(smtpOf(url)?.requireTls).toBe(must)
  })
})
