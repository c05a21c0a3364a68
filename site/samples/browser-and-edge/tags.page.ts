import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({
  baseUrl: `${location.origin}/highlevel`,
  token: async () => (await fetch('/session')).text(),
})

const form = document.querySelector('form')!
const output = document.querySelector('output')!

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const id = String(new FormData(form).get('id'))
  try {
    const { tags } = await client.addTags({ id }, ['vip'])
    output.textContent = `Tags: ${tags?.join(', ')}`
  } catch (error) {
    if (!isTagsError(error)) throw error
    output.textContent = error.message
  }
})
