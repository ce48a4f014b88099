export { titleOf } from '../criteria/title.ts'
