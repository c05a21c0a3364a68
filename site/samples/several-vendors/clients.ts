import { aelyst } from '@tags/aelyst'
import { clientCommander } from '@tags/client-commander'
import { highlevel } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'

export const clients = {
  aelyst: aelyst({ token: process.env.AELYST_TOKEN! }),
  'client-commander': clientCommander({
    token: process.env.CLIENT_COMMANDER_TOKEN!,
  }),
  highlevel: highlevel({ token: process.env.HIGHLEVEL_TOKEN! }),
  whautomate: whautomate({ apiKey: process.env.WHAUTOMATE_API_KEY! }),
}
