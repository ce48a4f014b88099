/** Runs before anything is drawn: says that there is a script, so that pages of units are turned one by one. */
export const announcing = 'document.documentElement.className="js"'

/** Sorts by the orders that stand in the cells; a row without one stays below, and equal ones keep the order of the ranking. */
const sorting = `
  function sortTable(table, column, way) {
    const body = table.tBodies[0]
    const rows = Array.prototype.slice.call(body.rows)
    rows.forEach(function (row, place) { if (row.first === undefined) row.first = place })
    const orderOf = function (row) { const order = row.cells[column].getAttribute('data-o'); return order === null ? null : Number(order) }
    rows.sort(function (a, b) {
      const left = orderOf(a), right = orderOf(b)
      if (left === null || right === null) return left === right ? a.first - b.first : left === null ? 1 : -1
      return (way === 'ascending' ? left - right : right - left) || a.first - b.first
    })
    rows.forEach(function (row) { body.appendChild(row) })
  }
  function makeSortable(table) {
    const heads = Array.prototype.slice.call(table.tHead.rows[0].cells)
    heads.forEach(function (head, column) {
      const first = head.getAttribute('data-first')
      if (first === null) return
      const button = document.createElement('button')
      button.type = 'button'
      while (head.firstChild) button.appendChild(head.firstChild)
      head.appendChild(button)
      button.addEventListener('click', function () {
        const now = head.getAttribute('aria-sort')
        const way = now === null ? first : now === 'ascending' ? 'descending' : 'ascending'
        heads.forEach(function (each) { each.removeAttribute('aria-sort') })
        head.setAttribute('aria-sort', way)
        sortTable(table, column, way)
      })
    })
  }
  all('table.sorts').forEach(makeSortable)`

/** Every word that is typed must begin a word of the unit; accents, case and i or y do not matter. */
const searching = `
  const field = document.getElementById('tim')
  const told = document.querySelector('.search [role=status]')
  const plain = function (raw) { return raw.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/\\u0111/g, 'd').replace(/y/g, 'i').replace(/[^a-z0-9]+/g, ' ').trim() }
  function search() {
    const asked = plain(field.value).split(' ').filter(Boolean)
    const count = { all: 0, found: 0 }
    all('tr[data-f]').forEach(function (row) {
      const words = ' ' + row.getAttribute('data-f')
      const isFound = asked.every(function (word) { return words.indexOf(' ' + word) >= 0 })
      row.classList.toggle('lost', !isFound)
      if (row.parentNode.parentNode.classList.contains('ranking')) { count.all++; if (isFound) count.found++ }
    })
    told.textContent = asked.length === 0 ? '' : told.getAttribute('data-some').replace('%n', count.found).replace('%m', count.all)
  }
  field.addEventListener('input', search)
  field.form.addEventListener('submit', function (event) {
    event.preventDefault()
    const first = document.querySelector('.ranking tr[data-f]:not(.lost) a')
    if (field.value.trim() !== '' && first) location.hash = first.getAttribute('href')
  })
  if (field.value !== '') search()`

/** The address says which unit is open; back leads to where one was, with the focus on the way that was taken. */
const turning = `
  const title = document.title
  let last = null, height = 0
  function turn() {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
    const unit = named && named.classList.contains('unit') ? named : null
    if (unit && !last) height = top
    if (last) last.classList.remove('here')
    if (unit) unit.classList.add('here')
    document.documentElement.classList.toggle('turned', unit !== null)
    if (unit) {
      const name = unit.querySelector('h2')
      document.title = name.textContent + ' \\u2013 ' + title
      window.scrollTo(0, 0)
      name.focus({ preventScroll: true })
    } else if (last) {
      document.title = title
      const way = document.querySelector('.ranking a[href="#' + last.id + '"]')
      if (way) way.focus({ preventScroll: true })
      if (height === 0 && named) named.scrollIntoView()
      else window.scrollTo(0, height)
    }
    last = unit
    showScrolling()
  }
  let top = 0
  window.addEventListener('scroll', function () { if (!last) top = window.pageYOffset }, { passive: true })
  window.addEventListener('hashchange', turn)`

/** A table that is wider than the screen can be reached and scrolled by keys. */
const scrolling = `
  function showScrolling() {
    Array.prototype.forEach.call((last || document.getElementById('tong-quan')).querySelectorAll('.wide'), function (box) {
      if (box.scrollWidth <= box.clientWidth) { box.removeAttribute('tabindex'); box.removeAttribute('role'); box.removeAttribute('aria-label'); return }
      box.tabIndex = 0
      box.setAttribute('role', 'group')
      box.setAttribute('aria-label', box.querySelector('caption').textContent)
    })
  }
  window.addEventListener('resize', showScrolling)
  turn()`

/** What the page does: it shows, hides and sorts what stands there, and reckons nothing. Written for browsers of 2018 and later. */
export const script = `(function () {
  'use strict'
  const all = function (query) { return Array.prototype.slice.call(document.querySelectorAll(query)) }${sorting}${searching}${turning}${scrolling}
})()
`
