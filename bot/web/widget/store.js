/* What a tab keeps of a conversation, in sessionStorage: token, transcript, looks. Nothing where storage is blocked. */

const STORE_PREFIX = "familienlotse.";
const MOST_TURNS = 60;

/** Return what was kept. A tab that was duplicated gets nothing: two tabs are two conversations. */
function readKept(key) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE_PREFIX + key));
    return kept && kept.version === 1 && !kept.open && kept.until > Date.now() ? kept : null;
  } catch (_) {
    return null;
  }
}

/** Keep a state; `open` says that its tab is in front, which only a copy of the tab can find so when it starts. */
function keep(key, state, open) {
  const kept = Object.assign({}, state, { version: 1, open: open, turns: state.turns.slice(-MOST_TURNS) });
  try {
    sessionStorage.setItem(STORE_PREFIX + key, JSON.stringify(kept));
  } catch (_) { /* blocked or full: the conversation goes on without */ }
}

function dropKept(key) {
  try { sessionStorage.removeItem(STORE_PREFIX + key); } catch (_) { /* blocked: nothing was kept */ }
}

/** Remove everything that any widget kept in this tab, and nothing of the page's own. */
function dropAllKept() {
  try {
    Object.keys(sessionStorage).forEach(function (name) {
      if (name.indexOf(STORE_PREFIX) === 0) sessionStorage.removeItem(name);
    });
  } catch (_) { /* blocked: nothing was kept */ }
}
