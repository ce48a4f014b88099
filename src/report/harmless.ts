/** Colours as they are written here; every other control character but the end of a line. */
const steering = /(\u001B\[[\d;]{0,20}m)|[^\P{Cc}\n]/gu

/** What goes to a terminal, with what could steer it shown as `·`: names in files from outside may hold such characters. */
export const harmless = (written: string): string => written.replace(steering, (_, colour?: string) => colour ?? '·')
