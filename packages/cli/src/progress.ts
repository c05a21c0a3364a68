import { styleText } from 'node:util'
import ora from 'ora'

/** What is going on, for the person who waits. */
export interface Progress {
  /** Says what begins now. */
  begin: (text: string) => void
  /** Says how far it is. */
  update: (text: string) => void
  /** Says how it ended. */
  end: (text: string) => void
  /** Says something beside. */
  note: (text: string) => void
  /** Takes away what is not finished. */
  clear: () => void
}

/** How often a line may be printed where none can be rewritten, in milliseconds. */
const interval = 1000

/** Progress on standard error: one line that is rewritten or, if that is no terminal, plain lines. */
export function showProgress(): Progress {
  const color = process.env.NO_COLOR ? false : 'cyan'
  // Some terminals say that they have no columns, which ora would divide by.
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
