/* global document, window, getComputedStyle, NodeFilter */

const NEARLY = 1.5 // pixels
const LEAST_GAP = 3
const FIELDS = 'input, select, textarea, datalist'
const measure = document.createElement('canvas').getContext('2d')

/** What on the page is cut, sticks out, or lies on something else: `{ card, fault, text }`. */
window.findFaults = () => [...document.querySelectorAll('section[data-card]')].flatMap((section) => {
  const faults = faultsOn(section.querySelector('.card')).map((fault) => ({ card: section.dataset.card, ...fault }))
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
})

function faultsOn(card) {
  const lines = linesOf(card)
  const cut = lines.flatMap((line) => cutLine(line, card))
  const isNews = (element) => !cut.some(({ text }) => text === element.textContent.trim())
  const elements = [...card.querySelectorAll('*')].filter((element) => element.checkVisibility())
  const [buttons, fields] = [elements.filter((element) => element.matches('.ac-pushButton')), elements.filter((element) => element.matches('input, select'))]
  const others = elements.filter((element) => !element.closest(`.ac-pushButton, ${FIELDS}`))
  return [
    ...cut,
    ...crowded(lines),
    ...buttons.filter(isCut).map((button) => ({ fault: 'a button’s label is cut', text: button.textContent })),
    ...fields.filter(isFieldCut).map((field) => ({ fault: 'what a field says of itself is cut', text: saidBy(field) })),
    ...others.filter(isNews).filter(isCutItself).map((element) => ({ fault: 'is cut', text: nameOf(element) })),
    ...elements.filter((element) => sticksOut(element.getBoundingClientRect(), card.getBoundingClientRect())).filter(isLeaf).filter(isNews).map((element) => ({ fault: 'sticks out of the card', text: nameOf(element) })),
  ]
}

/** Each line of text on the card, but for those in buttons and fields: where it is, and what its text says in full. */
function linesOf(card) {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  const lines = []
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    if (textContent.trim() === '' || parentElement.closest(`.ac-pushButton, ${FIELDS}`) || !parentElement.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    for (const box of range.getClientRects()) if (box.width > 0) lines.push({ box, text: textContent.trim(), element: parentElement })
  }
  return lines
}

function cutLine({ box, text, element }, card) {
  for (let around = element; around !== card; around = around.parentElement) {
    if (getComputedStyle(around).overflowX !== 'visible' && sticksOut(box, around.getBoundingClientRect())) return [{ fault: 'text is cut', text }]
  }
  if (sticksOut(box, card.getBoundingClientRect())) return [{ fault: 'text sticks out of the card', text }]
  const place = element.closest('.ac-richTextBlock, .ac-textBlock')?.getBoundingClientRect()
  return place && box.right > place.right + NEARLY ? [{ fault: 'text sticks out of its place', text }] : []
}

/** Texts that lie on each other, and those of neighbouring columns that read as one. */
function crowded(lines) {
  return lines.flatMap((one, index) => lines.slice(index + 1).filter((other) => other.element !== one.element).flatMap((other) => {
    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
    const gap = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right)
    const text = `${one.text} | ${other.text}`
    if (height <= 4 || gap >= LEAST_GAP) return []
    return gap < -2 ? [{ fault: 'text lies on text', text }] : areNeighbours(one.element, other.element) ? [{ fault: 'columns touch', text }] : []
  }))
}

function areNeighbours(one, other) {
  const [column, otherColumn] = [one, other].map((element) => element.closest('.ac-columnSet > *'))
  return column !== null && otherColumn !== null && column !== otherColumn && column.parentElement === otherColumn.parentElement
}

/** True where a box hides some of what is in it, or one of its parts does. */
function isCut(element) {
  return [element, ...element.querySelectorAll('*')].some(isCutItself)
}

function isCutItself(element) {
  const { overflowX, overflowY } = getComputedStyle(element)
  return (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + NEARLY) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + NEARLY)
}

// What one types may be longer than its field; its placeholder, and what is chosen in a list, may not.
function isFieldCut(field) {
  const { font, paddingLeft, paddingRight } = getComputedStyle(field)
  measure.font = font
  const arrow = field.matches('select') ? 16 : 0
  return measure.measureText(saidBy(field)).width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow + NEARLY
}

function saidBy(field) {
  return field.matches('select') ? (field.selectedOptions[0]?.text ?? '') : field.value ? '' : field.placeholder
}

function isLeaf({ children, offsetWidth, offsetHeight }) {
  return children.length === 0 && offsetWidth > 0 && offsetHeight > 0
}

function sticksOut(inner, outer) {
  return inner.left < outer.left - NEARLY || inner.right > outer.right + NEARLY || inner.top < outer.top - NEARLY || inner.bottom > outer.bottom + NEARLY
}

function nameOf(element) {
  return `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 80)}”`
}
