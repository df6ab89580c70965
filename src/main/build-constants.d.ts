/** What Vite replaces when it builds: true while `npm run dev` serves the pages alone. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean }
}
