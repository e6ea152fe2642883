// Accepts an invitation. Its token is in the fragment of the link, which no server and no log sees; while somebody signs in it
// waits in this tab.
const KEPT = 'invitation'

const show = id => {
  document.querySelectorAll('[role=status] p').forEach(line => { line.hidden = line.id !== id })
}

const brought = new URLSearchParams(location.hash.slice(1)).get('invitation')
if (brought) {
  sessionStorage.setItem(KEPT, brought)
  history.replaceState(null, '', location.pathname + location.search)
}
const token = sessionStorage.getItem(KEPT)
const invited = document.getElementById('invited')
invited.hidden = !token
if (!token) {
  show('none')
}

const accept = document.getElementById('accept')
accept?.addEventListener('click', async () => {
  accept.disabled = true
  let status = 0
  try {
    const answer = await fetch('/api/v1/mandates/acceptance', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Protection': '1' },
      body: JSON.stringify({ token })
    })
    status = answer.status
  } catch {
    // no connection: said below
  }
  if (status === 200 || status === 422) {
    sessionStorage.removeItem(KEPT)
    invited.hidden = true
    show(status === 200 ? 'accepted' : 'gone')
  } else {
    accept.disabled = false
    show(status === 401 ? 'over' : 'later')
  }
})
