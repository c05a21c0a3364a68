/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare module 'virtual:clients' {
  /** Loads the package of each vendor, by the vendor's name. */
  export const clients: Record<string, () => Promise<unknown>>
}
