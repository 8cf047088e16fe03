/* Web addresses, mail addresses and phone numbers in texts become links. */

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
      const fits = (/^1/.test(digits) || (digits.length >= 6 && digits.length <= 15)) &&
        !NO_NUMBER_BEFORE.test(text.slice(0, match.index)) && !NO_NUMBER_AFTER.test(text.slice(end));
      if (fits) add(end, { text: found, phone: digits });
    }
    LINK.lastIndex = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** Append a text with its links, all of it as text nodes. Numbers read from left to right in every language. */
function appendText(parent, text) {
  findLinks(text).forEach(function (piece) {
    if (piece.url) parent.appendChild(outward(piece.url, null, [piece.text]));
    else if (piece.mail) parent.appendChild(make("a", { href: "mailto:" + piece.mail }, [piece.text]));
    else if (piece.phone) parent.appendChild(make("a", { class: "tel", dir: "ltr", href: "tel:" + piece.phone }, [piece.text]));
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

const GERMAN_WORDS = /(?:^|[\s„(])(?:und|oder|der|die|das|dem|ist|sind|für|Sie|Ihr|Ihnen|bei|nicht|wir|mit|von|es|hier)(?=[\s.,:;!?)]|$)/g;
const FROM_THE_RIGHT = ["ar", "fa", "ckb", "ur", "he", "ps"];

/** Return the language of one text in an answer to somebody who writes in `language`: some texts stay German. */
function languageOf(text, language) {
  if (!language || language === "de") return "de";
  return (text.match(GERMAN_WORDS) || []).length > 2 && !/[\u0370-\u1fff]{4}/.test(text) ? "de" : language;
}

function directionOf(language) {
  return FROM_THE_RIGHT.indexOf(language.split("-")[0]) < 0 ? "ltr" : "rtl";
}
