import { examine } from './harness.ts'

const items = [
  { id: 'tinh', name: 'Công khai tại trụ sở', points: 0.25 },
  { id: 'mang', name: 'Công khai trên trang điện tử', points: 0.25 },
  { id: 'loa', name: 'Thông báo trên đài truyền thanh', points: 0.5 },
]

examine('ticks', {
  rule: { method: 'ticks', items }, max: '1',
  earns: [
    [{ tinh: 'yes', mang: 'yes', loa: 'yes' }, '1'],
    [{ tinh: 'yes', loa: 'no' }, '1/4'],
    [{ '2.4.mang': 'yes', '2.4.loa': 'yes' }, '3/4'],
    [{}, '0'],
  ],
  rejects: [
    ['no item', { items: [] }, 'schema'],
    ['an item without points', { items: [{ id: 'a', name: 'A' }] }, 'schema'],
    ['items that do not add up to the maximum', { items: items.slice(1) }, 'rule/max-unreached'],
    ['items that add up to more', { items: [...items, { id: 'x', name: 'X', points: 0.1 }] }, 'ticks/capped', ['items']],
    ['an id used twice', { items: [...items, { id: 'loa', name: 'X', points: 0 }] }, 'rule/id-twice', ['items', 3, 'id']],
  ],
})

examine('ticks, many', {
  rule: { method: 'ticks', items: Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, name: `Nội dung ${index}`, points: 0.1 })) }, max: '2',
  earns: [[{ n0: 'yes', n7: 'yes', n19: 'yes' }, '3/10']],
  rejects: [],
})
