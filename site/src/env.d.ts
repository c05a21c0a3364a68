/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare module 'virtual:clients' {
  /** Functions that load a vendor's package and its spec, by the vendor's name. */
  export const clients: Record<
    string,
    { client: () => Promise<unknown>; spec: () => Promise<{ default: object }> }
  >
}
