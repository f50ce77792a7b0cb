/* global document, location, fetch, setTimeout, AdaptiveCards */

const answer = await fetch(`/look.json${location.search}`)
if (!answer.ok) fail(await answer.text())
const { look, choices, lang, style, hostConfig, cards } = await answer.json()

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = withLinks(text)
  result.didProcess = true
}

for (const [name, value] of Object.entries({ ...style, '--width': `${look.width}px`, '--fonts': hostConfig.fontTypes.default.fontFamily })) document.documentElement.style.setProperty(name, value)
document.documentElement.style.colorScheme = look.theme === 'light' ? 'light' : 'dark'
showControls()
for (const [name, card] of Object.entries(cards)) showCard(name, card)
await fontsLoaded()
document.documentElement.dataset.ready = 'yes'

// What one font lacks is looked for in the next, once the first is there.
async function fontsLoaded() {
  do {
    await document.fonts.ready
    await new Promise((resolve) => setTimeout(resolve, 20))
  } while (document.fonts.status === 'loading')
}

function fail(why) {
  add(document.body, 'pre', why)
  document.documentElement.dataset.failed = why
  throw new Error(why)
}

function showControls() {
  const form = document.getElementById('controls')
  for (const [name, values] of Object.entries(choices)) {
    const select = add(add(form, 'label', name), 'select')
    select.name = name
    for (const value of values) add(select, 'option', value).selected = value === look[name]
    select.onchange = () => form.requestSubmit()
  }
  const filter = add(add(form, 'label', 'name'), 'input')
  Object.assign(filter, { name: 'filter', value: look.filter, placeholder: 'such as quote' })
  add(form, 'button', 'Show')
}

function showCard(name, json) {
  const section = add(document.getElementById('cards'), 'section')
  section.dataset.card = name
  add(section, 'h2', name)
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig)
  card.onExecuteAction = (action) => add(section, 'pre', JSON.stringify(action.toJSON(), null, 2))
  card.parse(withOwnIds(look.unfolded === 'yes' ? unfolded(json) : json, name))
  const place = add(section, 'div')
  place.className = 'card'
  place.lang = lang
  place.append(card.render())
}

function add(parent, tag, text = '') {
  const element = document.createElement(tag)
  element.textContent = text
  return parent.appendChild(element)
}

// Teams shows one card where this page shows many: the ids of one must not meet those of another.
function withOwnIds(json, name) {
  const own = (id) => `${name.replaceAll(/\W+/g, '-')}--${id}`
  return changed(json, (part) => ({
    ...part,
    ...(typeof part.type === 'string' && typeof part.id === 'string' ? { id: own(part.id) } : {}),
    ...(part.targetElements ? { targetElements: part.targetElements.map(own) } : {}),
  }))
}

/** The card after every row and button that unfolds something was pressed; what a button opens stands at the card's end. */
function unfolded(json) {
  const pressed = new Set()
  const forms = []
  changed(json, (part) => {
    if (part.type === 'Action.ToggleVisibility') part.targetElements.forEach((id) => pressed.add(id))
    if (part.type === 'Action.ShowCard') forms.push({ type: 'Container', style: 'emphasis', items: [...part.card.body, { type: 'ActionSet', actions: part.card.actions ?? [] }] })
    return part
  })
  // What unfolds is closed, but for what the card's maker has opened already.
  const isToPress = (id) => pressed.has(id.replace(/-(more|less)$/, '')) && !isOpen(json, id.replace(/-(more|less)$/, ''))
  const open = changed(json, (part) => (typeof part.id === 'string' && isToPress(part.id) && pressed.has(part.id) ? { ...part, isVisible: part.isVisible === false } : part))
  return { ...open, body: [...open.body, ...forms] }
}

function isOpen(json, id) {
  let found = false
  changed(json, (part) => {
    if (part.id === id) found = part.isVisible !== false
    return part
  })
  return found
}

function changed(value, change) {
  if (Array.isArray(value)) return value.map((item) => changed(item, change))
  if (typeof value !== 'object' || value === null) return value
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, change)])))
}

// Of Markdown the cards use links alone.
function withLinks(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `<p>${escaped.replaceAll(/\[([^\]]+)\]\((https:[^\s)]+)\)/g, '<a href="$2">$1</a>').replaceAll('\n', '<br>')}</p>`
}
