export { default } from '@tags/servers/setup'
