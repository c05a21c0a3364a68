// Here, because starlight-openapi replaces what stands in astro.config.js.
export { code as default } from './src/highlighting.ts'
