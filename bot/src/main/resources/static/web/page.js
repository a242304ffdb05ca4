// What htmx does not say by itself in the page's status line.
const say = (text) => {
  document.getElementById('notice').textContent = text
}
const unreached = () => say(document.getElementById('offline').content.textContent)

document.addEventListener('htmx:beforeRequest', () => say(''))
document.addEventListener('htmx:sendError', unreached)
document.addEventListener('htmx:timeout', unreached)
