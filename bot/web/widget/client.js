/* The web channel (docs/rest.md): one signed session, messages that are answered once however often they are sent. */

const TRY_TIMEOUT = 45000;
const PAUSES = [1000, 2000, 4000, 8000, 15000];
const LONGEST_WAIT = 120;
const ERASE_TIMEOUT = 5000;

/** Wait; ends early when the network is back. */
function pause(milliseconds, wakesOnline) {
  return new Promise(function (resolve) {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
    if (wakesOnline) window.addEventListener("online", done);
  });
}

class Client {
  /** Talk to `endpoint` for a page of `municipality`; `state` holds token, lifetime and until, `changed` is told. */
  constructor(endpoint, municipality, state, changed) {
    this.endpoint = endpoint;
    this.municipality = municipality;
    this.state = state;
    this.changed = changed;
    this.opening = null;
    this.erased = 0;
  }

  /** Send one request; a fresh token in the answer replaces ours unless the session is another by now. */
  async request(method, path, body, options) {
    const token = path === "sessions" && method === "POST" ? null : this.state.token;
    const erased = this.erased;
    const headers = {};
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = "Bearer " + token;
    const response = await fetch(this.endpoint + "/webhooks/web/" + path, Object.assign({
      method: method,
      headers: headers,
      body: body ? JSON.stringify(body) : undefined,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer"
    }, options));
    const fresh = response.headers.get("X-Lotse-Token");
    if (fresh && token && this.state.token && this.erased === erased) this.take(fresh);
    return response;
  }

  take(token) {
    this.state.token = token;
    this.state.until = Date.now() + this.state.lifetime * 1000;
    this.changed();
  }

  /** Open a session, one at a time; return null, or the response that refused it. */
  open(options) {
    if (!this.opening) {
      const done = function () { this.opening = null; }.bind(this);
      this.opening = this.start(options);
      this.opening.then(done, done);
    }
    return this.opening;
  }

  async start(options) {
    const response = await this.request("POST", "sessions", { municipality: this.municipality || null }, options);
    if (!response.ok) return response;
    const opened = await response.json();
    if (this.municipality && !opened.municipality) console.warn("familien-lotse: municipality \"" + this.municipality + "\" is not known");
    this.state.lifetime = opened.expires_in_seconds;
    this.state.home = opened.municipality;
    this.state.hello = opened.hello.map(function (entry) { return entry.text; });
    this.take(opened.token);
    return null;
  }

  /** Try one message once; return the response, or null if nothing came. */
  async attempt(job) {
    const control = window.AbortController ? new AbortController() : null;
    const options = control ? { signal: control.signal } : {};
    const timer = control ? setTimeout(function () { control.abort(); }, TRY_TIMEOUT) : null;
    job.abort = function () { if (control) control.abort(); };
    try {
      const refused = this.state.token ? null : await this.open(options);
      if (refused) return { status: refused.status, response: refused, body: await refused.json() };
      if (job.cancelled) return null;
      const response = await this.request("POST", "messages", { id: job.id, message: job.message }, options);
      const body = await response.json();
      return { status: response.status, response: response, body: body };
    } catch (_) {
      return null; // not reachable, too slow, or no JSON
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Send a message until it is answered. `tell` hears what goes on: ("retry"), ("wait", text), ("over", text).
   * Returns the messages; null if it was cancelled; {failed, text} if it could not be delivered.
   */
  async deliver(job, tell) {
    let failures = 0;
    let reopened = 0;
    while (!job.cancelled) {
      const got = await this.attempt(job);
      if (job.cancelled) return null;
      const body = (got && got.body) || {};
      if (got && got.status === 200 && Array.isArray(body.messages) && body.messages.length) return body.messages;
      if (got && got.status === 401 && reopened < 2) {
        reopened += 1;
        this.state.token = null;
        tell("over", body.text);
        continue;
      }
      if (got && got.status === 429) {
        const seconds = Number(got.response.headers.get("Retry-After")) || 5;
        if (seconds > LONGEST_WAIT || failures >= PAUSES.length) return { failed: true, text: body.text };
        failures += 1;
        tell("wait", body.text);
        await pause(seconds * 1000, false);
        continue;
      }
      if ((got && got.status >= 400 && got.status < 500) || failures >= PAUSES.length) return { failed: true };
      tell("retry");
      await pause(PAUSES[failures], true);
      failures += 1;
    }
    return null;
  }

  /** Send something that is not a message, in a new session if the old one is over; what was refused did not count. */
  async post(path, body) {
    const send = async function () { return (this.state.token ? null : await this.open()) || this.request("POST", path, body); }.bind(this);
    const response = await send();
    if (response.status !== 401) return response;
    this.state.token = null;
    return send();
  }

  /** Erase the session on the server; true if it is gone for sure. */
  async erase() {
    if (!this.state.token) return true;
    const request = this.request("DELETE", "sessions", null, { keepalive: true });
    this.state.token = null;
    this.erased += 1;
    const gone = request.then(function (response) { return response.ok || response.status === 401; }, function () { return false; });
    return Promise.race([gone, pause(ERASE_TIMEOUT).then(function () { return false; })]);
  }
}
