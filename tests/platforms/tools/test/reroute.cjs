/** Loaded before Next: sends requests for the vendor to the address in the environment. */
const { fetch } = globalThis
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input)
  const rerouted = url.replace('https://services.leadconnectorhq.com', process.env.VENDOR)
  return fetch(input instanceof Request ? new Request(rerouted, input) : rerouted, init)
}

// The server ends with the test that started it, in any case.
process.once('disconnect', () => process.exit())
