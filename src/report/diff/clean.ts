/** No control character of a file from outside reaches the terminal. */
export const clean = (line: string): string => line.replace(/\p{Cc}/gu, '·')
