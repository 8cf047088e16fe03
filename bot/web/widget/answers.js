/* One answer of the assistant as a turn in the log. What to do is read from the payload, never from prose. */

const SCHEMA = "familienlotse/answer/1";
const REAL_ANSWERS = ["offers", "info", "details"];
/** Kinds of crisis in which somebody who reads along may be the danger. */
const WATCHED = ["violence_partner", "violence_child", "sexual_abuse"];

function textsOf(messages) {
  return messages.map(function (message) { return message && message.text; })
    .filter(function (text) { return typeof text === "string" && text.trim(); });
}

function payloadOf(messages) {
  return messages.map(function (message) { return message && message.custom; })
    .filter(function (custom) { return custom && custom.schema === SCHEMA; }).pop() ||
    { kind: "redirect", understood: {}, offers: [], follow_ups: [] };
}

/** Return the texts of an answer with the language of each. */
function withLanguages(messages) {
  const language = (payloadOf(messages).understood || {}).language;
  return textsOf(messages).map(function (text) { return { text: text, language: languageOf(text, language) }; });
}

function userTurn(text, language) {
  return make("div", { class: "turn user" }, [spoken(TEXTS.you), make("p", { class: "bubble", dir: "auto", lang: language || null }, [text])]);
}

function botTurn(className, children) {
  return make("div", { class: "turn bot" + (className ? " " + className : "") }, [spoken(TEXTS.bot)].concat(children));
}

/** Return texts of one language as a bubble. */
function bubble(texts, language, isDetails) {
  return make("div", { class: "bubble", lang: language, dir: directionOf(language) }, texts.map(function (text) { return paragraph(text, isDetails); }));
}

/** Return buttons that send something; `chat` is the widget. */
function choices(label, items, chat) {
  return make("div", { class: "choices", role: "group", "aria-label": label }, items.map(function (item) {
    return button("choice", item.title, function () { chat.choose(item.payload, item.title); });
  }));
}

/** Return every number that the texts name as a big button. */
function bigNumbers(texts) {
  const numbers = new Map();
  texts.forEach(function (text) {
    findLinks(text).forEach(function (piece) {
      if (piece.phone && !numbers.has(piece.phone)) numbers.set(piece.phone, piece.text);
    });
  });
  return make("div", { class: "numbers", lang: "de", dir: "ltr" }, Array.from(numbers, function (entry) {
    const urgent = entry[0] === "112" || entry[0] === "110";
    return make("a", { class: "call" + (urgent ? " urgent" : ""), href: "tel:" + entry[0] }, [
      icon("phone"), spoken(TEXTS.callSpoken), make("span", { class: "number" }, [entry[1]]),
      spoken(" "), make("span", { class: "name" }, [KNOWN_NUMBERS[entry[0]] || TEXTS.call])
    ]);
  }));
}

/** Return which offer a text only repeats ("1. Name…"), or -1. */
function offerIn(text, offers) {
  return offers.findIndex(function (offer, number) { return text.indexOf(number + 1 + ". " + offer.name) === 0; });
}

/** Return the line of what was understood, with the button that changes it. */
function understoodLine(line, change, language, chat) {
  return make("div", { class: "understood", lang: language, dir: directionOf(language) }, [
    make("p", {}, [line]),
    button("change", change.title, function () { chat.choose(change.payload, change.title); }, "pen")
  ]);
}

/** Return the answer's texts and cards in order; a text that only repeats an offer gives way to its card. */
function contentsOf(messages, answer, change, chat) {
  const offers = answer.offers || [];
  const isProfessional = Boolean(answer.understood && answer.understood.role === "professional");
  const shown = new Set();
  const blocks = [];
  let changes = change;
  const add = function (kind, language, item) {
    const last = blocks[blocks.length - 1];
    if (last && last.kind === kind && last.language === language) last.items.push(item);
    else blocks.push({ kind: kind, language: language, items: [item] });
  };
  const addCard = function (index) {
    if (shown.has(index)) return;
    shown.add(index);
    add("cards", "de", card(offers[index], index + 1, isProfessional, chat.tell));
  };
  withLanguages(messages).forEach(function (entry) {
    const index = offerIn(entry.text, offers);
    const line = entry.text.split("\n")[0];
    if (index >= 0) return addCard(index);
    if (!changes || !/^(?:Ich habe v|V)erstanden:/.test(line)) return add("texts", entry.language, entry.text);
    add("understood", entry.language, understoodLine(line, changes, entry.language, chat));
    changes = null;
    const rest = entry.text.slice(line.length).trim();
    return rest ? add("texts", entry.language, rest) : undefined;
  });
  if (answer.kind === "offers" || answer.kind === "crisis") offers.forEach(function (_, index) { addCard(index); });
  const elements = blocks.map(function (block) {
    if (block.kind === "understood") return block.items[0];
    if (block.kind === "cards") return make("ol", { class: "cards", role: "list" }, block.items);
    return bubble(block.items, block.language, answer.kind === "details");
  });
  return { elements: elements, change: changes };
}

/** Return "War das hilfreich?" with two buttons that count once. */
function feedbackOf(turn, answer, chat) {
  const done = make("span", { class: "done" }, [typeof turn.helpful === "boolean" ? TEXTS.thanks : ""]);
  const options = [[true, TEXTS.yes], [false, TEXTS.no]].map(function (option) {
    const element = button("tool", option[1], function () {
      if (typeof turn.helpful === "boolean") return;
      turn.helpful = option[0];
      show();
      chat.sendFeedback(option[0], answer).then(function (text) { done.textContent = text; });
    });
    element.value = String(option[0]);
    return element;
  });
  function show() {
    options.forEach(function (element) {
      element.setAttribute("aria-pressed", String(element.value === String(turn.helpful)));
      element.setAttribute("aria-disabled", String(typeof turn.helpful === "boolean"));
    });
  }
  show();
  return make("div", { class: "feedback", role: "group", "aria-label": TEXTS.helpful }, [make("span", {}, [TEXTS.helpful])].concat(options, done));
}

function speakButton(messages) {
  const texts = withLanguages(messages);
  const element = button("tool speak", TEXTS.speak, function () {
    if (element.getAttribute("data-on")) return hush();
    readAloud(texts, function () {
      element.removeAttribute("data-on");
      relabel(element, TEXTS.speak);
    });
    element.setAttribute("data-on", "true");
    relabel(element, TEXTS.hush);
    return undefined;
  }, "sound");
  element.setAttribute("data-languages", texts.map(function (entry) { return entry.language; }).join(" "));
  return element;
}

/** Show the buttons for reading aloud where the device has a voice for every language of the answer. */
function showVoices(root) {
  Array.from(root.querySelectorAll(".speak")).forEach(function (element) {
    element.hidden = !element.getAttribute("data-languages").split(" ").every(findVoice);
  });
}

/** Return one answer; `turn` is {messages, helpful}, `chat` the widget. */
function answerTurn(turn, chat) {
  const answer = payloadOf(turn.messages);
  const offers = answer.offers || [];
  const isCrisis = answer.kind === "crisis";
  const followUps = answer.follow_ups || [];
  const change = followUps.filter(function (item) { return item.title === TEXTS.change; })[0] || null;
  const contents = contentsOf(turn.messages, answer, change, chat);
  const children = contents.elements;
  if (isCrisis) {
    const texts = textsOf(turn.messages).filter(function (text) { return offerIn(text, offers) < 0; });
    const isWatched = WATCHED.indexOf(answer.crisis) >= 0;
    children.unshift(make("h3", { class: "alarm", lang: "de", dir: "ltr" }, [TEXTS.alarm]), bigNumbers(texts));
    if (isWatched) children.splice(2, 0, button("exit loud", TEXTS.exit, function () { chat.leave(); }, "exit"));
  }
  if (answer.kind === "details" && offers[0]) children.push(actionsOf(offers[0], chat.tell));
  const isReal = REAL_ANSWERS.indexOf(answer.kind) >= 0;
  children.push(make("div", { class: "tools", lang: "de", dir: "ltr" }, [
    speakButton(turn.messages),
    isReal && offers.length ? button("tool", TEXTS.takeaway, function () { chat.takeAway(offers); }, "sheet") : null,
    isReal ? feedbackOf(turn, answer, chat) : null
  ]));
  const left = followUps.filter(function (item) { return item !== change || contents.change; });
  if (left.length) children.push(choices(TEXTS.choices, left, chat));
  return botTurn(answer.kind, children);
}
