const first = ['An', 'Bình', 'Cẩm', 'Đông', 'Hòa', 'Khánh', 'Long', 'Mỹ', 'Phú', 'Quảng', 'Tân', 'Thạnh', 'Vĩnh', 'Xuân', 'Yên']
const second = ['Bắc', 'Đức', 'Giang', 'Hưng', 'Lạc', 'Lộc', 'Nghĩa', 'Phong', 'Sơn', 'Thịnh', 'Trung', 'Tường', 'Ưng', 'Vượng', 'Ý']

/** So many units with names as they are, each of its own. */
export const units = count => Array.from({ length: count }, (_, at) => {
  const kind = at % 4 === 0 ? 'phường' : 'xã'
  return { id: `dv-${String(at + 1).padStart(5, '0')}`, kind, name: `${kind === 'xã' ? 'Xã' : 'Phường'} ${first[at % 15]} ${second[Math.floor(at / 15) % 15]} ${Math.floor(at / 225) + 1}` }
})

/** The list of units as a table of text. */
export const rosterText = all => `\uFEFFMã,Tên đơn vị,Loại\r\n${all.map(({ id, name, kind }) => `${id},${name},${kind}\r\n`).join('')}`
