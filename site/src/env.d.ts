/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare module 'virtual:clients' {
  /** Functions that load the packages, by vendor name. */
  export const clients: Record<string, () => Promise<unknown>>
}
