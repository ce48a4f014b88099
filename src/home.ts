import { fileURLToPath } from 'node:url'

/** The path of a file or folder that ships with the program, named from where package.json stands. */
export const shippedFile = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))
