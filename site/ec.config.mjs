// In this file, because starlight-openapi replaces the settings in astro.config.js.
export { code as default } from './src/highlighting.ts'
