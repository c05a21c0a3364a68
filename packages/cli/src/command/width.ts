/** Returns the number of columns of a terminal, or of `COLUMNS`, or 80. */
export const widthOf = ({ columns }: NodeJS.WriteStream): number =>
  columns || Number(process.env.COLUMNS) || 80
