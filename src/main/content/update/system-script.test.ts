import { expect, test } from 'vitest'
import { scriptOfGnome, scriptOfKde, scriptOfMac, scriptOfWindows } from './system-script'

test('a script that GNOME, KDE, Windows or macOS names is found in what they answer', () => {
  const gnome = (mode: string, address: string): string => `org.gnome.system.proxy autoconfig-url '${address}'
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1']
org.gnome.system.proxy mode '${mode}'
org.gnome.system.proxy.http host ''
`
  expect(scriptOfGnome(gnome('auto', 'http://pac.exemple/p.pac'))).toEqual({
    address: 'http://pac.exemple/p.pac'
  })
  expect(scriptOfGnome(gnome('auto', ''))).toBe('discovery')
  expect(scriptOfGnome(gnome('none', 'http://pac.exemple/p.pac'))).toBeNull()
  expect(scriptOfGnome('No such schema “org.gnome.system.proxy”')).toBeNull()

  const kde = (type: number): string =>
    `[Proxy Settings]\nAuthMode=0\nProxy Config Script[$e]=http://pac.exemple/p.pac\nProxyType=${type}\n`
  expect(scriptOfKde(kde(2))).toEqual({ address: 'http://pac.exemple/p.pac' })
  expect(scriptOfKde(kde(3))).toBe('discovery')
  expect(scriptOfKde(kde(0))).toBeNull()

  const windows =
    '\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n    AutoConfigURL    REG_SZ    http://pac.exemple/p.pac\r\n\r\n'
  expect(scriptOfWindows(windows)).toEqual({ address: 'http://pac.exemple/p.pac' })
  expect(scriptOfWindows('')).toBeNull()

  const mac = (enabled: number, discovery: number): string => `<dictionary> {
  ProxyAutoConfigEnable : ${enabled}
  ProxyAutoConfigURLString : http://pac.exemple/p.pac
  ProxyAutoDiscoveryEnable : ${discovery}
}
`
  expect(scriptOfMac(mac(1, 0))).toEqual({ address: 'http://pac.exemple/p.pac' })
  expect(scriptOfMac(mac(0, 1))).toBe('discovery')
  expect(scriptOfMac(mac(0, 0))).toBeNull()
})
