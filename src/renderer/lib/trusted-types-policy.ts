/** The part of Trusted Types that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  readonly defaultPolicy: object | null
  readonly createPolicy: (name: 'default', rules: { createScriptURL: (address: string) => string }) => object
}

export {}

declare global {
  var trustedTypes: TrustedTypes | undefined
}

// Imported before all else by every page: whoever comes first has the name, and none can take it again. Lets the page start
// workers from its own files: its policy refuses a plain address, and the wrapper that the bundler writes around a worker
// gives one; any other origin stays refused.
if (globalThis.trustedTypes?.defaultPolicy === null)
  globalThis.trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).origin === location.origin) return address
      throw new TypeError(`Not a script of ours: ${address}`)
    }
  })
