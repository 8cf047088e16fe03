/**
 * <familien-lotse>: the chat of Familienlotse as a web component. No dependency, no build step, no third party.
 *
 *   <script src="/familien-lotse.js" defer></script>
 *   <familien-lotse endpoint="https://lotse.example.org" municipality="Neuss" exit-url="https://…"></familien-lotse>
 *
 * endpoint      origin of the assistant; default: the page's own
 * municipality  a name to show and to use in the examples; optional
 * exit-url      where "Seite schnell verlassen" leads
 *
 * From the first message on it carries the attribute `started`, so that a page can give it more room.
 *
 * It speaks Rasa's REST channel and reads the answer contract "familienlotse/answer/1"; what to do is never read from
 * prose. Whatever a server or a person wrote reaches the page as text nodes only. The browser keeps one random number
 * in sessionStorage, from the first message on.
 */
(function () {
  "use strict";

  const SCHEMA = "familienlotse/answer/1";
  const SENDER_KEY = "familienlotse.sender";
  const EXIT_URL = "https://www.tagesschau.de";
  const MAX_LENGTH = 4000;
  const TIMEOUT = 45000;
  const ERASE_TEXT = "alles löschen";
  const STYLES = new URL("familien-lotse.css", (document.currentScript && document.currentScript.src) || location.href).href;

  const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

  /** Names of well-known numbers, for the big buttons of a crisis answer; the numbers come from the answer itself. */
  const KNOWN_NUMBERS = {
    "112": "Notruf: Rettungsdienst und Feuerwehr",
    "110": "Notruf: Polizei",
    "115": "Behördennummer",
    "116111": "Kinder- und Jugendtelefon",
    "116117": "Ärztlicher Bereitschaftsdienst",
    "116123": "TelefonSeelsorge",
    "116016": "Hilfetelefon Gewalt gegen Frauen",
    "022819240": "Giftnotruf",
    "08001110111": "TelefonSeelsorge",
    "08001110222": "TelefonSeelsorge",
    "08001110550": "Elterntelefon",
    "08001239900": "Hilfetelefon Gewalt an Männern",
    "08002255530": "Hilfe-Telefon Sexueller Missbrauch",
    "08004040020": "Hilfetelefon Schwangere in Not",
    "08001921000": "Medizinische Kinderschutzhotline"
  };

  const ICONS = {
    boat: "M12 2.5v11H5.2Z M13.6 5.5v8h5Z M3 15.3h18l-2.6 4.2H5.6Z",
    phone: "M6.6 3.5 9 3l2 4.6-2 1.7c1 2.3 3.4 4.7 5.7 5.7l1.7-2 4.6 2-.5 2.4c-.3 1.6-1.5 2.7-3.1 2.6C10 19.5 4.5 14 4 6.6 4 5 5 3.8 6.6 3.5Z",
    pin: "M12 21s-7-6.2-7-11.3a7 7 0 0 1 14 0C19 14.8 12 21 12 21Z M12 12.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
    globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z M3.4 12h17.2 M12 3c-4.6 5-4.6 13 0 18 M12 3c4.6 5 4.6 13 0 18",
    mail: "M3.5 6h17v12h-17Z M4 6.6l8 6.4 8-6.4",
    exit: "M13 4H5v16h8 M10 12h10 M16.5 8.5 20 12l-3.5 3.5",
    trash: "M5 7h14 M9.5 7V4.5h5V7 M7 7l1 13h8l1-13",
    send: "M4 12h15 M13 6l6 6-6 6",
    check: "M5 12.5l4.5 4.5L19 7.5",
    clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z M12 8v4.5l3 2"
  };

  /* ---------- small tools ---------- */

  /** Return an element with attributes and children; strings become text nodes, empty children are left out. */
  function make(tag, attributes, children) {
    const element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== null) element.setAttribute(name, attributes[name]);
    });
    (children || []).forEach(function (child) {
      if (child) element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return element;
  }

  /** Return a decorative icon; the words beside it carry the meaning. */
  function icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", "icon icon-" + name);
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("focusable", "false");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", ICONS[name]);
    svg.appendChild(path);
    return svg;
  }

  /** Return words for screen readers only. */
  function spoken(text) {
    return make("span", { class: "spoken" }, [text]);
  }

  function button(className, label, onClick, iconName) {
    const element = make("button", { type: "button", class: className }, [iconName ? icon(iconName) : null, make("span", {}, [label])]);
    element.addEventListener("click", onClick);
    return element;
  }

  function empty(element) {
    while (element.firstChild) element.removeChild(element.firstChild);
  }

  /** Return a web address that is safe to link to, or null: never javascript:, data: and the like. */
  function safeUrl(text, base) {
    try {
      const url = new URL(text, base);
      return url.protocol === "https:" || url.protocol === "http:" ? url : null;
    } catch (_) {
      return null;
    }
  }

  function outward(url, className, children) {
    return make("a", { class: className, href: url.href, target: "_blank", rel: "noopener noreferrer" }, children.concat(spoken(" (öffnet ein neues Fenster)")));
  }

  /** Return a random version 4 UUID. */
  function randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  /** Say a partial date: "2020", "März 2020", "26. März 2020". */
  function sayDate(partial) {
    const parts = partial.split("-");
    const month = parts[1] ? MONTHS[Number(parts[1]) - 1] + " " + parts[0] : parts[0];
    return parts[2] ? Number(parts[2]) + ". " + month : month;
  }

  function sayChecked(checked) {
    if (!checked.on) return "Stand unbekannt, noch nicht nachgeprüft";
    const day = sayDate(checked.on);
    if (checked.state === "verified") return "Geprüft am " + day;
    if (checked.state === "stale") return "Zuletzt geprüft am " + day + ", das ist länger her";
    return "Stand: " + day + ", noch nicht nachgeprüft";
  }

  /** Say where somebody lives: "in Neuss", "im Kreis Unna", "im Rheinisch-Bergischen Kreis". */
  function sayWhere(name) {
    return /\bKreis\b/.test(name) ? "im " + name.replace(/er Kreis$/, "en Kreis") : "in " + name;
  }

  function isCalm() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /* ---------- links in texts ---------- */

  const LINK = new RegExp(
    "(https?://[^\\s<>\"]+|www\\.[^\\s<>\"]+)" +
    "|([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)" +
    "|((?:\\+49|0049)[ \u00a0]?(?:\\(0\\))?(?:[ \u00a0/–-]{0,3}\\d)+" +
    "|\\(?0\\d{2,5}\\)?(?:[ \u00a0/–-]{0,3}\\d)+" +
    "|116[ \u00a0]?\\d{3}|11[025])",
    "g"
  );
  const NO_NUMBER_BEFORE = /(?:[\wÄÖÜäöüß§+-]|\d[.,:]|(?:str\.|stra(?:ß|ss)e|weg|platz|allee|ring|damm|gasse|ufer|wall|§|Absatz|Artikel|Seite)[ \u00a0]*)$/i;
  const NO_NUMBER_AFTER = /^(?:[\wÄÖÜäöüß%€]|[.,:-]\d|[ \u00a0](?:Euro|€|%|Prozent|Uhr|Tage|Stunden|Jahre))/;

  /** Split a text into pieces: plain ones and those that name a web address, a mail address or a phone number. */
  function findLinks(text) {
    const pieces = [];
    let done = 0;
    let match;
    function add(end, piece) {
      if (match.index > done) pieces.push({ text: text.slice(done, match.index) });
      pieces.push(piece);
      done = end;
    }
    LINK.lastIndex = 0;
    while ((match = LINK.exec(text))) {
      let found = match[0];
      let end = match.index + found.length;
      if (match[1]) {
        found = found.replace(/[.,;:!?)\]}'“”]+$/, "");
        end = match.index + found.length;
        const url = safeUrl(/^www\./.test(found) ? "https://" + found : found);
        if (url) add(end, { text: found, url: url });
      } else if (match[2]) {
        add(end, { text: found, mail: found });
      } else {
        const digits = found.replace("(0)", "").replace(/[^\d+]/g, "");
        const isShort = /^1/.test(digits);
        const fits = (isShort || (digits.length >= 6 && digits.length <= 15)) &&
          !NO_NUMBER_BEFORE.test(text.slice(0, match.index)) && !NO_NUMBER_AFTER.test(text.slice(end));
        if (fits) add(end, { text: found, phone: digits });
      }
      LINK.lastIndex = end;
    }
    if (done < text.length) pieces.push({ text: text.slice(done) });
    return pieces;
  }

  /** Append a text with its links, all of it as text nodes. */
  function appendText(parent, text) {
    findLinks(text).forEach(function (piece) {
      if (piece.url) parent.appendChild(outward(piece.url, null, [piece.text]));
      else if (piece.mail) parent.appendChild(make("a", { href: "mailto:" + piece.mail }, [piece.text]));
      else if (piece.phone) parent.appendChild(make("a", { class: "tel", href: "tel:" + piece.phone }, [piece.text]));
      else parent.appendChild(document.createTextNode(piece.text));
    });
    return parent;
  }

  /** Return one text message as a paragraph; a line wholly in brackets (source, date) is set smaller. */
  function paragraph(text, isDetails) {
    const element = make("p");
    text.split("\n").forEach(function (line, number) {
      if (number) element.appendChild(document.createTextNode("\n"));
      const label = isDetails && number ? /^[A-ZÄÖÜ][^:.]{2,24}:(?= )/.exec(line) : null;
      if (/^\(.*\)$/.test(line)) element.appendChild(appendText(make("span", { class: "note" }), line.slice(1, -1)));
      else if (isDetails && !number) element.appendChild(appendText(make("strong"), line));
      else if (label) {
        element.appendChild(make("span", { class: "label" }, [label[0]]));
        appendText(element, line.slice(label[0].length));
      } else appendText(element, line);
    });
    return element;
  }

  /* ---------- offers ---------- */

  function callLink(phone, shown, className) {
    return make("a", { class: className, href: "tel:" + phone }, [icon("phone"), make("span", {}, ["Anrufen "]), make("span", { class: "number" }, [shown])]);
  }

  /** Return the ways to get in touch with an offer, as large links. */
  function actionsOf(offer) {
    const phone = /^\+?\d{3,15}$/.test(offer.phone || "") ? offer.phone : null;
    const site = offer.website ? safeUrl(offer.website) : null;
    const mail = /^[^\s?&@]+@[^\s?&@]+$/.test(offer.email || "") ? offer.email : null;
    const row = make("div", { class: "actions" });
    if (phone) row.appendChild(callLink(phone, offer.phone_text || phone, "action main"));
    if (offer.address) {
      const map = safeUrl("https://www.openstreetmap.org/search?query=" + encodeURIComponent(offer.address));
      row.appendChild(outward(map, "action", [icon("pin"), make("span", {}, ["Karte"]), spoken(" bei OpenStreetMap: " + offer.name)]));
    }
    if (site) row.appendChild(outward(site, "action", [icon("globe"), make("span", {}, ["Webseite"]), spoken(": " + offer.name)]));
    if (mail) row.appendChild(make("a", { class: "action", href: "mailto:" + mail }, [icon("mail"), make("span", {}, ["E-Mail"]), spoken(" an " + mail)]));
    if (!phone && !site && !mail) row.appendChild(callLink("115", "115", "action"));
    return row;
  }

  function factLine(className, label, text) {
    return text ? appendText(make("p", { class: className }, [label ? make("span", { class: "label" }, [label + " "]) : null]), text) : null;
  }

  /** Return one offer as a card. Without a phone, web or mail address it says how to get there otherwise: never a dead end. */
  function card(offer, number, isProfessional) {
    const checked = offer.checked || { state: "unverified", on: null };
    const source = offer.source ? safeUrl(offer.source.split(" | ")[0].trim()) : null;
    const reachable = offer.phone || offer.website || offer.email;
    return make("li", { class: "card" }, [
      make("h3", {}, [make("span", { class: "count" }, [String(number)]), spoken(". "), make("span", {}, [offer.name])]),
      offer.provider && offer.provider !== offer.name ? make("p", { class: "provider" }, [offer.provider]) : null,
      factLine("summary", "", offer.summary),
      make("p", { class: "spoken" }, ["Passt, weil:"]),
      make("ul", { class: "why", role: "list" }, (offer.why || []).map(function (reason) { return make("li", {}, [icon("check"), reason]); })),
      offer.address ? make("p", { class: "fact" }, [make("span", { class: "label" }, ["Adresse: "]), offer.address]) : null,
      factLine("fact", "Kosten:", offer.cost),
      reachable ? null : factLine("fact", "So geht es:", offer.access || "Kontakt nicht bekannt. Die Behördennummer 115 hilft weiter."),
      isProfessional ? factLine("fact", "Zum Vermitteln:", offer.referral_note) : null,
      actionsOf(offer),
      make("p", { class: "checked " + checked.state }, [
        icon(checked.state === "verified" ? "check" : "clock"),
        make("span", {}, [sayChecked(checked), source ? ". Quelle: " : null, source ? outward(source, null, [source.hostname.replace(/^www\./, "")]) : null])
      ])
    ]);
  }

  /* ---------- the component ---------- */

  class FamilienLotse extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.build();
    }

    disconnectedCallback() {
      this.cancel();
    }

    build() {
      const shadow = this.attachShadow({ mode: "open" });
      const place = this.getAttribute("municipality");
      this.sender = null;
      this.call = null;

      this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": "Nachrichten" });
      this.typing = make("p", { class: "typing", role: "status" });
      this.scroller = make("div", { class: "scroller", role: "region", tabindex: "0", "aria-label": "Gesprächsverlauf" }, [this.log, this.typing]);
      this.input = make("textarea", {
        id: "message", rows: "1", maxlength: String(MAX_LENGTH), enterkeyhint: "send", autocomplete: "off",
        placeholder: "Worum geht es?", "aria-describedby": "hint"
      });
      this.hint = make("p", { id: "hint", class: "hint" });
      this.sendButton = make("button", { type: "submit", class: "send" }, [make("span", {}, ["Senden"]), icon("send")]);
      const form = make("form", { class: "composer", novalidate: "" }, [
        make("label", { for: "message", class: "spoken" }, ["Ihre Nachricht"]),
        make("div", { class: "line" }, [this.input, this.sendButton]),
        make("div", { class: "below" }, [this.hint, button("plain", "Verlauf löschen", this.erase.bind(this), "trash")])
      ]);
      const root = make("section", { class: "lotse", lang: "de", "aria-labelledby": "title", hidden: "" }, [
        make("header", { class: "top" }, [
          make("span", { class: "mark" }, [icon("boat")]),
          make("div", { class: "who" }, [
            make("h2", { id: "title" }, [place ? "Familienlotse " + place : "Familienlotse"]),
            make("p", {}, ["Computerprogramm, kein Mensch"])
          ]),
          button("exit", "Seite schnell verlassen", this.leave.bind(this), "exit")
        ]),
        this.scroller,
        form
      ]);

      form.addEventListener("submit", this.submit.bind(this));
      this.input.addEventListener("input", this.inputChanged.bind(this));
      this.input.addEventListener("keydown", function (event) {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.submit(event);
        }
      }.bind(this));

      const styles = make("link", { rel: "stylesheet", href: STYLES });
      const show = function () { root.hidden = false; };
      styles.addEventListener("load", show);
      styles.addEventListener("error", show);
      shadow.appendChild(styles);
      shadow.appendChild(root);
      this.inputChanged();
      this.greet();
    }

    /* -- what the person does -- */

    submit(event) {
      event.preventDefault();
      const text = this.input.value.trim();
      if (!text || this.call) return;
      this.input.value = "";
      this.inputChanged();
      this.ask(text, text);
    }

    inputChanged() {
      const left = MAX_LENGTH - this.input.value.length;
      const hint = left > 400 ? "Bitte keine Namen schreiben." : "Noch " + left + " Zeichen.";
      if (this.hint.textContent !== hint) this.hint.textContent = hint;
      this.input.style.height = "auto";
      if (this.input.scrollHeight) this.input.style.height = this.input.scrollHeight + 2 + "px";
      this.showReady();
    }

    /** Buttons are never really disabled: that would take the focus away from whoever is on them. */
    showReady() {
      this.sendButton.setAttribute("aria-disabled", String(Boolean(this.call) || !this.input.value.trim()));
      this.scroller.setAttribute("aria-busy", String(Boolean(this.call)));
      Array.from(this.log.querySelectorAll(".choices button")).forEach(function (choice) {
        choice.setAttribute("aria-disabled", String(Boolean(this.call)));
      }, this);
    }

    /** Forget the conversation here and, as far as it can be reached, on the server. */
    erase() {
      this.forget();
      empty(this.log);
      this.greet("Der Verlauf ist hier gelöscht. Wir fangen neu an.");
      this.scroller.scrollTop = 0;
    }

    /** Leave at once: nothing stays on the screen while the next page loads, and "back" does not lead here. */
    leave() {
      const target = safeUrl(this.getAttribute("exit-url") || EXIT_URL, location.href) || new URL(EXIT_URL);
      this.forget();
      empty(this.log);
      document.documentElement.hidden = true;
      document.title = "…";
      try { sessionStorage.clear(); } catch (_) { /* storage is blocked: nothing was kept */ }
      location.replace(target.href);
    }

    forget() {
      const sender = this.readSender();
      this.cancel();
      this.input.value = "";
      this.inputChanged();
      this.sender = null;
      try { sessionStorage.removeItem(SENDER_KEY); } catch (_) { /* storage is blocked: nothing was kept */ }
      if (sender) this.post(sender, ERASE_TEXT, { keepalive: true }).catch(function () { /* the server forgets by itself after a pause */ });
    }

    /* -- talking to the assistant -- */

    readSender() {
      if (this.sender) return this.sender;
      try { return sessionStorage.getItem(SENDER_KEY); } catch (_) { return null; }
    }

    makeSender() {
      this.sender = this.readSender() || randomId();
      try { sessionStorage.setItem(SENDER_KEY, this.sender); } catch (_) { /* kept in memory only */ }
      return this.sender;
    }

    post(sender, message, options) {
      const endpoint = (this.getAttribute("endpoint") || "").replace(/\/+$/, "");
      return fetch(endpoint + "/webhooks/rest/webhook", Object.assign({
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ sender: sender, message: message }),
        cache: "no-store",
        referrerPolicy: "no-referrer"
      }, options));
    }

    /** Show what the person said (a button's title, never its payload) and send the message. */
    ask(message, shown) {
      Array.from(this.log.querySelectorAll(".choices")).forEach(function (choices) { choices.classList.add("past"); });
      this.asked = make("div", { class: "turn user" }, [spoken("Sie: "), make("p", { class: "bubble" }, [shown])]);
      this.log.appendChild(this.asked);
      this.setAttribute("started", "");
      this.scrollIntoView({ block: "nearest", behavior: isCalm() ? "auto" : "smooth" });
      this.send(message);
    }

    async send(message) {
      const call = new AbortController();
      const timer = setTimeout(function () { call.abort(); }, TIMEOUT);
      this.call = call;
      this.showTyping(true);
      this.scrollTo(this.asked);
      let messages = null;
      try {
        const response = await this.post(this.makeSender(), message, { signal: call.signal });
        if (response.ok) messages = await response.json();
      } catch (_) { /* not reachable, too slow, or no JSON: said below */ }
      clearTimeout(timer);
      if (this.call !== call) return; // erased or left in the meantime
      this.call = null;
      this.showTyping(false);
      if (Array.isArray(messages) && messages.length) this.showAnswer(messages);
      else this.showFailure(message);
      this.showReady();
    }

    cancel() {
      const call = this.call;
      this.call = null;
      if (call) call.abort();
      if (this.typing) this.showTyping(false);
    }

    /* -- showing -- */

    showTyping(on) {
      empty(this.typing);
      if (on) {
        this.typing.appendChild(make("span", { class: "dots", "aria-hidden": "true" }, [make("i"), make("i"), make("i")]));
        this.typing.appendChild(document.createTextNode("Familienlotse schreibt …"));
      }
      this.showReady();
    }

    /** Bring a message to the top of the chat, so that reading starts where it begins. */
    scrollTo(element) {
      const top = element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop - 12;
      if (this.scroller.scrollTo) this.scroller.scrollTo({ top: top, behavior: isCalm() ? "auto" : "smooth" });
      else this.scroller.scrollTop = top;
    }

    botTurn(className, children) {
      return make("div", { class: "turn bot" + (className ? " " + className : "") }, [spoken("Familienlotse: ")].concat(children));
    }

    bubble(texts, isDetails) {
      return make("div", { class: "bubble" }, texts.map(function (text) { return paragraph(text, isDetails); }));
    }

    choices(label, items) {
      return make("div", { class: "choices", role: "group", "aria-label": label }, items.map(function (item) {
        return button("choice", item.title, function () {
          if (!this.call) this.ask(item.payload, item.title);
        }.bind(this));
      }, this));
    }

    greet(first) {
      const place = this.getAttribute("municipality");
      const examples = [
        "Mein Sohn ist 4 und spricht kaum, wir wohnen " + sayWhere(place || "Neuss"),
        "Meine Tochter ist 2, wir suchen einen Kitaplatz " + sayWhere(place || "Hamm"),
        "Meine Tochter ist 13 und will nicht mehr zur Schule, wir wohnen " + sayWhere(place || "Moers")
      ];
      const texts = [
        "Hallo! Ich bin Familienlotse, ein Computerprogramm und kein Mensch. Ich suche mit Ihnen Angebote für Familien " + (place ? sayWhere(place) : "in Ihrer Stadt oder Ihrem Kreis") + ".",
        "Schreiben Sie einfach, worum es geht, wie alt Ihr Kind ist und wo Sie wohnen. Ihren Namen brauche ich nicht. Zum Beispiel:"
      ];
      this.log.appendChild(this.botTurn("hello", [
        this.bubble((first ? [first] : []).concat(texts)),
        this.choices("Beispiele", examples.map(function (text) { return { title: text, payload: text }; }))
      ]));
    }

    showAnswer(messages) {
      const texts = messages.map(function (message) { return message && message.text; }).filter(function (text) { return typeof text === "string" && text.trim(); });
      const answer = messages.map(function (message) { return message && message.custom; })
        .filter(function (custom) { return custom && custom.schema === SCHEMA; }).pop() || { kind: "info", offers: [], follow_ups: [] };
      const isCrisis = answer.kind === "crisis";
      const children = this.contents(texts, answer);
      if (isCrisis) {
        children.unshift(make("h3", { class: "alarm" }, ["Hilfe jetzt"]));
        children.splice(2, 0, this.bigNumbers(texts, answer.offers));
      }
      if (answer.kind === "details" && answer.offers[0]) children.push(actionsOf(answer.offers[0]));
      const turn = this.botTurn(isCrisis ? "crisis" : answer.kind, children);
      if ((answer.follow_ups || []).length) turn.appendChild(this.choices("Antworten zum Auswählen", answer.follow_ups));
      this.log.appendChild(turn);
      this.scrollTo(isCrisis ? turn : this.asked);
    }

    /** Return the answer's texts and cards in order; a text that only repeats an offer ("1. Name…") gives way to its card. */
    contents(texts, answer) {
      const offers = answer.offers || [];
      const isProfessional = Boolean(answer.understood && answer.understood.role === "professional");
      const all = answer.kind === "offers" || answer.kind === "crisis";
      const blocks = [];
      const shown = new Set();
      const add = function (kind, item) {
        const last = blocks[blocks.length - 1];
        if (last && last.kind === kind) last.items.push(item);
        else blocks.push({ kind: kind, items: [item] });
      };
      const addCard = function (index) {
        shown.add(index);
        add("cards", card(offers[index], index + 1, isProfessional));
      };
      texts.forEach(function (text) {
        const index = offers.findIndex(function (offer, number) { return text.startsWith(number + 1 + ". " + offer.name); });
        if (index < 0) add("texts", text);
        else if (!shown.has(index)) addCard(index);
      });
      if (all) offers.forEach(function (_, index) { if (!shown.has(index)) addCard(index); });
      return blocks.map(function (block) {
        return block.kind === "texts" ? this.bubble(block.items, answer.kind === "details") : make("ol", { class: "cards", role: "list" }, block.items);
      }, this);
    }

    /** Return every number that the texts name as a big button. */
    bigNumbers(texts, offers) {
      const names = (offers || []).map(function (offer) { return offer.name; });
      const numbers = new Map();
      texts.filter(function (text) { return !names.some(function (name, index) { return text.startsWith(index + 1 + ". " + name); }); })
        .forEach(function (text) {
          findLinks(text).forEach(function (piece) {
            if (piece.phone && !numbers.has(piece.phone)) numbers.set(piece.phone, piece.text);
          });
        });
      return make("div", { class: "numbers" }, Array.from(numbers, function (entry) {
        const urgent = entry[0] === "112" || entry[0] === "110";
        return make("a", { class: "call" + (urgent ? " urgent" : ""), href: "tel:" + entry[0] }, [
          icon("phone"), spoken("Anrufen: "), make("span", { class: "number" }, [entry[1]]), make("span", { class: "name" }, [KNOWN_NUMBERS[entry[0]] || "Anrufen"])
        ]);
      }));
    }

    /** Say that nothing arrived, who can be reached instead, and offer to try again. */
    showFailure(message) {
      const again = button("choice", "Noch einmal senden", function () {
        if (this.call) return;
        again.parentNode.classList.add("past");
        this.send(message);
      }.bind(this));
      const turn = this.botTurn("failure", [
        this.bubble([
          "Ich bin gerade nicht erreichbar. Das tut mir leid. Es liegt nicht an Ihnen.",
          "In Lebensgefahr: 112\nElterntelefon, kostenlos und anonym: 0800 111 0550\nFragen an Ihre Stadt oder Ihr Jugendamt: Behördennummer 115"
        ]),
        make("div", { class: "choices" }, [again])
      ]);
      this.log.appendChild(turn);
      this.scrollTo(this.asked);
    }
  }

  if (!customElements.get("familien-lotse")) customElements.define("familien-lotse", FamilienLotse);
})();
