/*
 * <familien-lotse>: the chat of Familienlotse as a web component. No dependency, no third party; docs/widget.md.
 *
 * From the first message on it carries the attribute `started`, so that a page can give it more room.
 */

const SCRIPT = (document.currentScript && document.currentScript.src) || location.href;
const EXIT_URL = "https://www.tagesschau.de";
const LONGEST_MESSAGE = 4000;
const CHECK_EVERY = 5000;
const WARN_BEFORE = 120000;
const widgets = new Set();

class FamilienLotse extends HTMLElement {
  connectedCallback() {
    widgets.add(this);
    if (!this.shadowRoot) this.build();
    this.timer = setInterval(this.checkExpiry.bind(this), CHECK_EVERY);
    this.listen(true);
  }

  disconnectedCallback() {
    widgets.delete(this);
    clearInterval(this.timer);
    this.listen(false);
    this.cancel();
  }

  /* -- building -- */

  build() {
    this.isLauncher = this.getAttribute("mode") === "launcher";
    this.endpoint = (this.getAttribute("endpoint") || new URL(SCRIPT).origin).replace(/\/+$/, "");
    this.municipality = this.getAttribute("municipality");
    const others = Array.from(document.querySelectorAll("familien-lotse"));
    this.key = [this.endpoint, this.municipality || "", this.id || others.indexOf(this)].join(" ");
    const kept = readKept(this.key);
    this.state = kept || { token: null, lifetime: 0, until: 0, home: null, hello: null, turns: [], look: "auto", size: 1, simple: false, normal: null, professional: false, pending: null };
    this.client = new Client(this.endpoint, this.municipality, this.state, function () { this.save(); }.bind(this));
    this.tell = this.say.bind(this);
    this.job = null;
    this.attachShadow({ mode: "open" });
    Object.assign(this, buildPanel(this));
    this.handle();
    const styles = make("link", { rel: "stylesheet", href: new URL("familien-lotse.css", SCRIPT).href });
    const show = function () {
      this.root.hidden = false;
      this.dress();
      this.fit();
    }.bind(this);
    styles.addEventListener("load", show);
    styles.addEventListener("error", show);
    this.shadowRoot.appendChild(styles);
    this.shadowRoot.appendChild(this.root);
    this.inputChanged();
    this.showSwitches();
    if (kept && kept.turns.length) this.resume();
    else if (!this.isLauncher) this.whenSeen(this.begin.bind(this));
  }

  handle() {
    this.form.addEventListener("submit", this.submit.bind(this));
    this.input.addEventListener("input", this.inputChanged.bind(this));
    this.input.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    }.bind(this));
    this.root.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing) return;
      if (!this.settings.hidden) {
        this.showSettings(false);
        this.more.focus();
      } else if (this.isLauncher && !this.panel.hidden) this.close();
    }.bind(this));
    this.onVisibility = this.save.bind(this);
    this.onNetwork = function () {
      if (this.job) return;
      this.say(navigator.onLine ? TEXTS.online : TEXTS.offline);
      if (navigator.onLine && this.failed) this.send(this.failed);
    }.bind(this);
    this.onLook = this.dress.bind(this);
    this.onResize = this.fit.bind(this);
    this.onVoices = function () { showVoices(this.root); }.bind(this);
    this.watcher = new MutationObserver(this.onLook);
  }

  listen(on) {
    const change = on ? "addEventListener" : "removeEventListener";
    document[change]("visibilitychange", this.onVisibility);
    window[change]("pagehide", this.onVisibility);
    window[change]("pageshow", this.onVisibility);
    window[change]("online", this.onNetwork);
    window[change]("offline", this.onNetwork);
    window[change]("resize", this.onResize);
    window[change]("load", this.onLook);
    if (synth && synth[change]) synth[change]("voiceschanged", this.onVoices);
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].forEach(function (query) {
      const list = window.matchMedia && matchMedia(query);
      if (list && list[change]) list[change]("change", this.onLook);
    }, this);
    if (on) this.watcher.observe(this, { attributes: true, attributeFilter: ["style", "class"] });
    else this.watcher.disconnect();
    if (on && window.ResizeObserver && !this.sizes) {
      this.sizes = new ResizeObserver(this.onResize);
      this.sizes.observe(this.panel);
    }
  }

  /** Open no session for people who never scroll down to the widget. */
  whenSeen(work) {
    if (!window.IntersectionObserver) return void work();
    const seen = new IntersectionObserver(function (entries) {
      if (!entries.some(function (entry) { return entry.isIntersecting; })) return;
      seen.disconnect();
      work();
    });
    seen.observe(this);
    return undefined;
  }

  address(attribute, path) {
    return safeUrl(this.getAttribute(attribute) || this.endpoint + path, location.href) || safeUrl(this.endpoint + path);
  }

  /* -- looks -- */

  dress() {
    const chosen = this.state.look;
    const auto = matches("(prefers-contrast: more)") ? "contrast" : matches("(prefers-color-scheme: dark)") ? "dark" : "light";
    const look = chosen === "auto" ? auto : chosen;
    this.root.setAttribute("data-look", look);
    this.root.setAttribute("data-dark", String(look === "dark" || matches("(prefers-color-scheme: dark)")));
    this.root.setAttribute("data-size", String(this.state.size));
    keepReadable(this.root);
  }

  /** The widget may be narrow on a wide page, so its own width counts, in letters. */
  fit() {
    const letters = this.panel.offsetWidth / parseFloat(getComputedStyle(this.panel).fontSize);
    if (!letters) return;
    this.root.setAttribute("data-width", letters < 20 ? "tiny" : letters < 26 ? "small" : letters < 44 ? "middle" : "wide");
  }

  setLook(look) {
    this.state.look = look;
    this.dress();
    this.save();
  }

  setSize(size) {
    this.state.size = size;
    this.dress();
    this.fit();
    this.inputChanged();
    this.save();
  }

  showSettings(on) {
    this.settings.hidden = !on;
    this.more.setAttribute("aria-expanded", String(on));
  }

  showSwitches() {
    this.simple.setAttribute("aria-pressed", String(this.state.simple));
    this.professional.setAttribute("aria-pressed", String(this.state.professional));
  }

  /* -- launcher -- */

  open() {
    this.panel.hidden = false;
    this.launcher.setAttribute("aria-expanded", "true");
    this.root.setAttribute("data-open", "");
    if (!this.log.firstChild) this.begin();
    this.fit();
    this.panel.focus({ preventScroll: true });
  }

  close() {
    hush();
    this.panel.hidden = true;
    this.launcher.setAttribute("aria-expanded", "false");
    this.root.removeAttribute("data-open");
    this.launcher.focus({ preventScroll: true });
  }

  /* -- what the person does -- */

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text || this.job) return;
    this.input.value = "";
    this.inputChanged();
    this.ask(text, text);
  }

  inputChanged() {
    const left = LONGEST_MESSAGE - this.input.value.length;
    const hint = left > 400 ? TEXTS.hint : "Noch " + left + " Zeichen.";
    if (this.hint.textContent !== hint) this.hint.textContent = hint;
    this.input.style.height = "auto";
    if (this.input.scrollHeight) this.input.style.height = this.input.scrollHeight + 2 + "px";
    this.showReady();
  }

  /** Buttons are never really disabled: that would take the focus away from whoever is on them. */
  showReady() {
    const busy = String(Boolean(this.job));
    this.sendButton.setAttribute("aria-disabled", String(Boolean(this.job) || !this.input.value.trim()));
    this.simple.setAttribute("aria-disabled", busy);
    this.professional.setAttribute("aria-disabled", busy);
    Array.from(this.log.querySelectorAll(".choices button, .change")).forEach(function (choice) {
      choice.setAttribute("aria-disabled", busy);
    });
  }

  choose(payload, title) {
    if (!this.job) this.ask(payload, title);
  }

  switchSimple() {
    if (this.state.simple) this.choose(this.state.normal || TEXTS.simpleOff, TEXTS.simpleOffShown);
    else this.choose(TEXTS.simpleOn, TEXTS.simpleOnShown);
  }

  switchRole() {
    const text = this.state.professional ? TEXTS.professionalOff : TEXTS.professionalOn;
    this.choose(text, text);
  }

  /** Forget the conversation here and on the server, and say so. */
  async erase() {
    const erasing = this.forget();
    this.say("");
    empty(this.log);
    this.watch();
    this.scroller.scrollTop = 0;
    const gone = await erasing;
    this.greet(gone ? TEXTS.erased : TEXTS.erasedHere);
  }

  /** Leave at once: nothing stays on the screen while the next page loads, and "back" does not lead here. */
  leave() {
    const target = safeUrl(this.getAttribute("exit-url") || EXIT_URL, location.href) || new URL(EXIT_URL);
    document.documentElement.style.setProperty("display", "none", "important");
    widgets.forEach(function (widget) {
      widget.left = true;
      widget.forget();
      empty(widget.log);
    });
    dropAllKept();
    try {
      window.top.location.replace(target.href);
    } catch (_) {
      location.replace(target.href); // a frame that may not lead its page elsewhere
    }
  }

  /** Drop everything here; return whether the server dropped it too. */
  forget() {
    hush();
    this.cancel();
    this.failed = null;
    this.input.value = "";
    const erasing = this.client.erase();
    Object.assign(this.state, { turns: [], pending: null, simple: false, normal: null, professional: false, until: 0 });
    dropKept(this.key);
    this.showExpiry(null);
    this.showSwitches();
    this.inputChanged();
    return erasing;
  }

  async takeAway(offers) {
    try {
      const response = await this.client.post("takeaway", { offers: offers.map(function (offer) { return offer.id; }) });
      if (!response.ok) return this.say((await response.json()).text || TEXTS.takeawayFailed);
      const address = URL.createObjectURL(await response.blob());
      const link = make("a", { href: address, download: TEXTS.fileName, hidden: "" });
      this.root.appendChild(link);
      link.click();
      this.root.removeChild(link);
      setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
      return this.say(TEXTS.takeawayDone);
    } catch (_) {
      return this.say(TEXTS.takeawayFailed);
    }
  }

  /** Count an answer as helpful or not, once; return what to show. */
  async sendFeedback(helpful, answer) {
    this.save();
    const needs = (answer.understood || {}).needs || [];
    try {
      const response = await this.client.post("feedback", { helpful: helpful, category: needs[0] || null, kind: answer.kind });
      return response.ok ? TEXTS.thanks : TEXTS.notCounted;
    } catch (_) {
      return TEXTS.notCounted;
    }
  }

  /* -- the conversation -- */

  /** Greet, in the server's words if it can be reached. */
  async begin() {
    if (this.begun) return;
    this.begun = true;
    if (!this.state.token) await this.client.open().catch(function () { /* said when something is to be sent */ });
    if (this.log.firstChild || this.left) return;
    this.greet(null);
  }

  place() {
    return this.state.home ? this.state.home.district || this.state.home.name : null;
  }

  showPlace() {
    this.heading.textContent = TEXTS.title + (this.place() ? " " + this.place() : "");
  }

  greet(first) {
    const texts = (first ? [first] : []).concat(this.state.hello || [TEXTS.hello]);
    this.showPlace();
    this.log.appendChild(botTurn("hello", [
      bubble(texts, "de"),
      make("p", { class: "lead" }, [TEXTS.examples + ":"]),
      choices(TEXTS.examples, exampleQuestions(this.place()).map(function (text) { return { title: text, payload: text }; }), this)
    ]));
  }

  /** Show a conversation again after a reload, and send what had not been answered. */
  resume() {
    this.begun = true;
    this.showPlace();
    this.state.turns.forEach(function (turn) {
      this.log.appendChild(turn.messages ? answerTurn(turn, this) : userTurn(turn.text, turn.language));
    }, this);
    Array.from(this.log.querySelectorAll(".turn:not(:last-child) .choices")).forEach(function (old) { old.classList.add("past"); });
    this.watch();
    showVoices(this.root);
    this.setAttribute("started", "");
    this.save();
    this.asked = Array.from(this.log.querySelectorAll(".user")).pop() || null;
    requestAnimationFrame(function () { if (this.asked) this.scrollTo(this.asked); }.bind(this));
    const pending = this.state.pending;
    if (pending) this.send({ id: pending.id, message: pending.message });
  }

  /** Show what the person said (a button's title, never its payload) and send the message. */
  ask(message, shown) {
    Array.from(this.log.querySelectorAll(".choices")).forEach(function (old) { old.classList.add("past"); });
    this.failed = null;
    this.say("");
    this.turn = { text: shown };
    this.state.turns.push(this.turn);
    this.asked = userTurn(shown);
    this.log.appendChild(this.asked);
    this.setAttribute("started", "");
    if (!this.isLauncher) this.scrollIntoView({ block: "nearest", behavior: "auto" });
    this.send({ id: randomId(), message: message });
  }

  async send(job) {
    this.job = job;
    this.failed = null;
    job.cancelled = false;
    this.state.pending = { id: job.id, message: job.message };
    this.save();
    this.showTyping(TEXTS.typing);
    if (this.asked) this.scrollTo(this.asked);
    const messages = await this.client.deliver(job, this.heard.bind(this));
    if (this.job !== job) return; // erased or left in the meantime
    this.job = null;
    this.state.pending = null;
    this.showTyping(null);
    if (Array.isArray(messages)) this.showAnswer(messages);
    else this.showFailure(job, messages && messages.text);
    this.save();
    this.showReady();
  }

  /** Hear how a delivery goes. */
  heard(what, text) {
    if (what === "retry") this.showTyping(navigator.onLine === false ? TEXTS.offline : TEXTS.retry);
    else if (what === "wait") this.showTyping(text || TEXTS.retry);
    else if (this.state.turns.length > 1 && text) {
      Object.assign(this.state, { simple: false, normal: null, professional: false });
      this.showSwitches();
      this.say(text);
    }
  }

  cancel() {
    const job = this.job;
    this.job = null;
    if (!job) return;
    job.cancelled = true;
    if (job.abort) job.abort();
    this.showTyping(null);
  }

  save(event) {
    if (this.left || !this.state.turns.length || !this.state.token) return;
    const leaves = Boolean(event) && event.type === "pagehide";
    keep(this.key, this.state, !leaves && document.visibilityState === "visible");
  }

  /* -- when time runs out -- */

  checkExpiry() {
    if (!this.state.token || !this.state.turns.length || this.job) return;
    const left = this.state.until - Date.now();
    if (left <= 0) {
      this.state.token = null;
      dropKept(this.key);
      Object.assign(this.state, { turns: [], simple: false, normal: null, professional: false });
      this.showSwitches();
      this.showExpiry(TEXTS.expired, true);
    } else if (left < Math.min(WARN_BEFORE, this.state.lifetime * 500)) this.showExpiry(TEXTS.expiring);
    else if (!this.expiryText.classList.contains("over")) this.showExpiry(null);
  }

  showExpiry(text, isOver) {
    if (this.expiryText.textContent === (text || "")) return;
    const hadFocus = this.shadowRoot.activeElement === this.goOn;
    empty(this.expiry);
    this.expiryText.textContent = text || "";
    this.expiryText.classList.toggle("over", Boolean(isOver));
    if (text) this.expiry.appendChild(this.expiryText);
    if (text && !isOver) this.expiry.appendChild(this.goOn);
    else if (hadFocus) this.scroller.focus({ preventScroll: true });
  }

  async renew() {
    try {
      const response = await this.client.request("POST", "sessions/renew");
      if (response.status === 401) this.state.until = 0;
      if (!response.ok) return void this.checkExpiry();
      const body = await response.json();
      this.state.lifetime = body.expires_in_seconds;
      this.client.take(body.token);
      this.showExpiry(null);
      return this.say(TEXTS.goesOn);
    } catch (_) {
      return this.say(TEXTS.offline);
    }
  }

  /* -- showing -- */

  /** Say something beside the conversation. */
  say(text) {
    empty(this.notice);
    if (text) appendText(this.notice, text);
  }

  showTyping(text) {
    empty(this.typing);
    if (text) {
      this.typing.appendChild(make("span", { class: "dots", "aria-hidden": "true" }, [make("i"), make("i"), make("i")]));
      this.typing.appendChild(appendText(make("span"), text));
    }
    this.showReady();
  }

  /** Bring a message to the top of the chat, so that reading starts where it begins. */
  scrollTo(element) {
    const top = element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop - 12;
    if (this.scroller.scrollTo) this.scroller.scrollTo({ top: top, behavior: matches("(prefers-reduced-motion: reduce)") ? "auto" : "smooth" });
    else this.scroller.scrollTop = top;
  }

  showAnswer(messages) {
    const turn = { messages: messages };
    const answer = payloadOf(messages);
    const understood = answer.understood || {};
    const normal = (answer.follow_ups || []).filter(function (item) { return /normale Sprache/.test(item.title); })[0];
    if (understood.intent === "simple_language") this.state.simple = true;
    if (understood.intent === "normal_language") this.state.simple = false;
    if (normal) this.state.normal = normal.payload;
    const stays = this.turn && this.turn.text === TEXTS.professionalOff && understood.role === "professional";
    if (stays) this.say(TEXTS.stillProfessional);
    if (understood.role) this.state.professional = understood.role === "professional";
    this.showSwitches();
    this.showPlace();
    if (this.asked && understood.language && this.state.turns.length) {
      this.state.turns[this.state.turns.length - 1].language = understood.language;
      this.asked.querySelector(".bubble").setAttribute("lang", understood.language);
    }
    this.state.turns.push(turn);
    const element = answerTurn(turn, this);
    this.log.appendChild(element);
    this.watch();
    showVoices(this.root);
    keepReadable(this.root);
    this.showExpiry(null);
    this.scrollTo(answer.kind === "crisis" || !this.asked ? element : this.asked);
  }

  /** Make the way out stand out once somebody has written of a danger at home. */
  watch() {
    const loud = this.log.querySelector(".exit.loud");
    if (loud) this.root.setAttribute("data-watched", "");
    else this.root.removeAttribute("data-watched");
  }

  /** Say that nothing arrived, who can be reached instead, and offer to try again. */
  showFailure(job, text) {
    const again = button("choice", TEXTS.again, function () {
      if (this.job) return;
      again.parentNode.classList.add("past");
      this.send(job);
    }.bind(this));
    this.failed = job;
    this.log.appendChild(botTurn("failure", [
      bubble(text ? [text] : TEXTS.failure, "de"),
      make("div", { class: "choices" }, [again])
    ]));
    if (this.asked) this.scrollTo(this.asked);
  }
}

if (!customElements.get("familien-lotse")) customElements.define("familien-lotse", FamilienLotse);
