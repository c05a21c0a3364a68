import { highlevel } from '@tags/highlevel'

const ghl = highlevel({ token: 'secret' })

export const unified = () => ghl.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])

export const raw = () =>
  ghl.api.POST('/contacts/{contactId}/tags', {
    params: { path: { contactId: 'sx6wyHhbFdRXh302LLNR' } },
    body: { tags: ['vip'] },
  })
