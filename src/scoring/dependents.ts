import type { Component } from '../criteria/criteria.ts'
import { nodes } from '../formula/nodes.ts'

/** These codes, and those of the components whose formula asks for the points of one of them, however far. */
export function withDependents(codes: ReadonlySet<string>, among: readonly Component[]): ReadonlySet<string> {
  if (codes.size === 0) return codes
  const next = among.filter(component => !codes.has(component.code) && restsOn(component, codes)).map(component => component.code)
  return next.length === 0 ? codes : withDependents(new Set([...codes, ...next]), among)
}

const restsOn = (component: Component, codes: ReadonlySet<string>): boolean => nodes(component.formula).some(node => node.is === 'points' && codes.has(node.code))
