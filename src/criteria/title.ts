import { text, type Text } from '../text.ts'
import type { Component } from './criteria.ts'

/** A component as sentences name it: its code and its name. */
export const titleOf = (component: Component): Text =>
  text(t => `${component.code} ${t.say(component.name)}`, t => `${component.code} ${t.say(component.name)}`)
