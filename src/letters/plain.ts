/** Whether every letter is ASCII or a composed Vietnamese letter: such a text is in its normal form, and none of it would be read as a letter of another script or as the trace of a wrong decoding. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (plain[text.charCodeAt(at)] !== 1) return false
  return true
}

const plain = new Uint8Array(0x1f00)
for (let code = 1; code < 0x7f; code++) plain[code] = 1
for (const letter of 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư') plain[letter.charCodeAt(0)] = 1
for (let code = 0x1ea0; code <= 0x1ef9; code++) plain[code] = 1
