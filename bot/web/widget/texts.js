/* All that the widget itself says. What the assistant says comes from the server. */

const TEXTS = {
  title: "Familienlotse",
  subtitle: "Computerprogramm, kein Mensch",
  launcher: "Fragen zu Familie und Kind",
  close: "Chat schließen",
  exit: "Seite schnell verlassen",
  log: "Nachrichten",
  scroller: "Gesprächsverlauf",
  you: "Sie: ",
  bot: "Familienlotse: ",
  label: "Ihre Nachricht",
  placeholder: "Worum geht es?",
  hint: "Bitte keine Namen schreiben.",
  send: "Senden",
  erase: "Verlauf löschen",
  erased: "Der Verlauf ist gelöscht, hier und auf dem Server. Wir fangen neu an.",
  erasedHere: "Der Verlauf ist hier gelöscht. Den Server erreiche ich gerade nicht. Er vergisst das Gespräch nach einer Pause von allein.",
  hello: "Hallo! Ich bin Familienlotse, ein Computerprogramm und kein Mensch. Ich suche mit Ihnen Angebote für Familien in Ihrer Stadt oder Ihrem Kreis.\nSchreiben Sie einfach, worum es geht, wie alt Ihr Kind ist und wo Sie wohnen. Ihren Namen brauche ich nicht.",
  examples: "Zum Beispiel",
  choices: "Antworten zum Auswählen",
  typing: "Familienlotse schreibt …",
  retry: "Gerade fehlt die Verbindung. Ihre Nachricht ist noch da, ich sende sie gleich noch einmal. Sie müssen nichts tun. In Lebensgefahr: 112",
  offline: "Gerade gibt es kein Internet. Sie können weiterlesen. Was Sie schreiben, sende ich, sobald es wieder geht. In Lebensgefahr: 112",
  online: "Die Verbindung ist wieder da.",
  failure: [
    "Ich bin gerade nicht erreichbar. Das tut mir leid. Es liegt nicht an Ihnen.",
    "In Lebensgefahr: 112\nElterntelefon, kostenlos und anonym: 0800 111 0550\nFragen an Ihre Stadt oder Ihr Jugendamt: Behördennummer 115"
  ],
  again: "Noch einmal senden",
  simple: "Einfache Sprache",
  simpleOn: "einfache sprache bitte",
  simpleOff: "wieder normale sprache",
  simpleOnShown: "Bitte in einfacher Sprache",
  simpleOffShown: "Bitte wieder wie vorher",
  professional: "Ich bin Fachkraft",
  professionalOn: "Ich bin Fachkraft",
  professionalOff: "Ich bin keine Fachkraft, ich frage für meine eigene Familie",
  stillProfessional: "Ich antworte noch wie für eine Fachkraft. Mit „Verlauf löschen“ fangen wir neu an.",
  more: "Mehr",
  moreSpoken: ": Schrift, Farben, Datenschutz",
  size: "Schrift",
  sizes: ["normal", "größer", "sehr groß"],
  colours: "Farben",
  looks: { auto: "automatisch", light: "hell", dark: "dunkel", contrast: "hoher Kontrast" },
  privacy: "Datenschutz",
  accessibility: "Barrierefreiheit",
  change: "Angaben ändern",
  alarm: "Hilfe jetzt",
  callSpoken: "Anrufen: ",
  call: "Anrufen",
  map: "Karte",
  mapSpoken: " bei OpenStreetMap: ",
  route: "Route",
  site: "Webseite",
  mail: "E-Mail",
  share: "Teilen",
  copy: "Kopieren",
  copied: "Kopiert. Sie können es jetzt einfügen.",
  shared: "Geteilt.",
  notCopied: "Das Kopieren geht in diesem Browser nicht.",
  newWindow: " (öffnet ein neues Fenster)",
  takeaway: "Als PDF mitnehmen",
  takeawayDone: "Das PDF ist da. Es liegt bei Ihren Downloads.",
  takeawayFailed: "Das PDF konnte ich gerade nicht holen. Bitte versuchen Sie es gleich noch einmal.",
  fileName: "angebote.pdf",
  speak: "Vorlesen",
  hush: "Vorlesen anhalten",
  helpful: "War das hilfreich?",
  yes: "Ja",
  no: "Nein",
  thanks: "Danke für Ihre Rückmeldung.",
  notCounted: "Die Rückmeldung kam gerade nicht an.",
  expiring: "Sie haben länger nichts geschrieben. In kurzer Zeit vergesse ich unser Gespräch. Möchten Sie weitermachen?",
  goOn: "Weitermachen",
  goesOn: "Gut, wir machen weiter.",
  expired: "Nach der langen Pause habe ich unser Gespräch vergessen. Was hier steht, können Sie noch lesen. Schreiben Sie einfach, wenn Sie etwas brauchen.",
  why: "Passt, weil:",
  address: "Adresse:",
  hours: "Öffnungszeiten:",
  cost: "Kosten:",
  access: "So geht es:",
  referral: "Zum Vermitteln:",
  noContact: "Kontakt nicht bekannt. Die Behördennummer 115 hilft weiter.",
  source: "Quelle:",
  undated: "Stand unbekannt, noch nicht nachgeprüft",
  months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ")
};

/** Names of well-known numbers, for the big buttons of a crisis answer; the numbers come from the answer itself. */
const KNOWN_NUMBERS = {
  "112": "Notruf: Rettungsdienst und Feuerwehr",
  "110": "Notruf: Polizei",
  "115": "Behördennummer",
  "116000": "Hotline für vermisste Kinder",
  "116006": "Opfer-Telefon, WEISSER RING",
  "116016": "Hilfetelefon Gewalt gegen Frauen",
  "116111": "Kinder- und Jugendtelefon",
  "116117": "Ärztlicher Bereitschaftsdienst",
  "116123": "TelefonSeelsorge",
  "022819240": "Giftnotruf",
  "08001110111": "TelefonSeelsorge",
  "08001110222": "TelefonSeelsorge",
  "08001110550": "Elterntelefon",
  "08001239900": "Hilfetelefon Gewalt an Männern",
  "08002255530": "Hilfe-Telefon Sexueller Missbrauch",
  "08004040020": "Hilfetelefon Schwangere in Not",
  "08001921000": "Medizinische Kinderschutzhotline"
};

/** Say a partial date: "2020", "März 2020", "26. März 2020". */
function sayDate(partial) {
  const parts = partial.split("-");
  const month = parts[1] ? TEXTS.months[Number(parts[1]) - 1] + " " + parts[0] : parts[0];
  return parts[2] ? Number(parts[2]) + ". " + month : month;
}

function sayChecked(checked) {
  if (!checked.on) return TEXTS.undated;
  const day = sayDate(checked.on);
  if (checked.state === "verified") return "Geprüft am " + day;
  if (checked.state === "stale") return "Zuletzt geprüft am " + day + ", das ist länger her";
  return "Stand: " + day + ", noch nicht nachgeprüft";
}

/** Say where somebody lives: "in Neuss", "im Kreis Unna", "im Rheinisch-Bergischen Kreis". */
function sayWhere(name) {
  return /\bKreis\b/.test(name) ? "im " + name.replace(/er Kreis$/, "en Kreis") : "in " + name;
}

/** Return questions to start with, for the page's place if it has one. */
function exampleQuestions(place) {
  return [
    "Mein Sohn ist 4 und spricht kaum, wir wohnen " + sayWhere(place || "Neuss"),
    "Meine Tochter ist 2, wir suchen einen Kitaplatz " + sayWhere(place || "Hamm"),
    "Meine Tochter ist 13 und will nicht mehr zur Schule, wir wohnen " + sayWhere(place || "Moers")
  ];
}
