import { styleText } from 'node:util'
import ora from 'ora'

/** Progress messages for the user. */
export interface Progress {
  /** Shows a step that begins. */
  begin: (text: string) => void
  /** Updates the text of the current step. */
  update: (text: string) => void
  /** Marks the current step as done. */
  end: (text: string) => void
  /** Prints a message on a line of its own. */
  note: (text: string) => void
  /** Removes an unfinished step. */
  clear: () => void
}

/** The minimum time between plain lines, in milliseconds. */
const interval = 1000

/** Shows progress on standard error: as one changing line in a terminal, and as plain lines elsewhere. */
export function showProgress(): Progress {
  const color = process.env.NO_COLOR ? false : 'cyan'
  // Some terminals report 0 columns, by which ora would divide.
  const isEnabled = process.stderr.columns === 0 ? false : undefined
  const spinner = ora({ color, discardStdin: false, isEnabled })
  const check = styleText('green', '✔', { stream: process.stderr })
  let printed = 0
  return {
    begin(text) {
      printed = Date.now()
      spinner.start(text)
    },
    update(text) {
      spinner.text = text
      if (spinner.isEnabled || Date.now() - printed < interval) return
      printed = Date.now()
      process.stderr.write(`- ${text}\n`)
    },
    end: (text) => spinner.stopAndPersist({ symbol: check, text }),
    note: (text) => process.stderr.write(`${text}\n`),
    clear: () => spinner.stop(),
  }
}
