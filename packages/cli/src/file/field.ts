/** Writes a field of a CSV file, in quotes if it needs them. */
export const csvField = (value: string, delimiter = ','): string =>
  /["\r\n]|^\s|\s$/.test(value) || value.includes(delimiter)
    ? `"${value.replaceAll('"', '""')}"`
    : value
