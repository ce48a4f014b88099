/** What the set of the example counts, of one dossier after another, per commune; days as they can be compared (numbers, or texts year first), '' where there is none. */
export function figuresCounted(first, last) {
  const communes = new Map()
  const within = day => day !== '' && day >= first && day <= last
  return {
    dossier(unit, received, due, returned, isOnline, isDigitised, isByPost) {
      let own = communes.get(unit)
      if (own === undefined) communes.set(unit, own = new Array(9).fill(0))
      if (within(returned)) { own[0]++; if (returned <= due) own[1]++ }
      if (within(received)) { own[2]++; if (isOnline) own[3]++; if (isDigitised) own[4]++; if (isByPost) own[5]++ }
      if (received > last || (returned !== '' && returned <= last)) return
      own[6]++
      own[due >= last ? 7 : 8]++
    },
    told() {
      const names = ['ho_so_tra', 'ho_so_dung_han', 'ho_so_tiep_nhan', 'ho_so_truc_tuyen', 'ho_so_so_hoa', 'ho_so_bcci', 'ton_cuoi_ky', 'ton_trong_han', 'ton_qua_han']
      console.log(`sum ${names.map((name, at) => `${name} ${[...communes.values()].reduce((sum, own) => sum + own[at], 0)}`).join(', ')}`)
    },
  }
}
