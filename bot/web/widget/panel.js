/* The widget's frame: header, switches, settings, log, writing. */

const LOOKS = ["auto", "light", "dark", "contrast"];

function radios(name, legend, labels, values, checked, onChange) {
  return make("fieldset", {}, [make("legend", {}, [legend])].concat(labels.map(function (label, number) {
    const value = String(values[number]);
    const input = make("input", { type: "radio", name: name, value: value });
    input.checked = value === String(checked);
    input.addEventListener("change", function () { onChange(value); });
    return make("label", {}, [input, label]);
  })));
}

/** Return a button that is on or off; it changes when the assistant says so, not when it is pressed. */
function switchButton(label, onClick) {
  const element = button("switch", label, onClick);
  element.setAttribute("aria-pressed", "false");
  return element;
}

/** Build the frame and return its parts; `chat` is the widget. */
function buildPanel(chat) {
  const isLauncher = chat.isLauncher;
  const parts = {};
  const placeholder = { id: "message", rows: "1", maxlength: "4000", enterkeyhint: "send", autocomplete: "off", placeholder: TEXTS.placeholder, "aria-describedby": "hint" };
  parts.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": TEXTS.log });
  parts.typing = make("p", { class: "typing", role: "status" });
  parts.notice = make("p", { class: "notice", role: "status" });
  parts.scroller = make("div", { class: "scroller", role: "group", tabindex: "0", "aria-label": TEXTS.scroller }, [parts.log, parts.typing]);
  parts.input = make("textarea", placeholder);
  parts.hint = make("p", { id: "hint", class: "hint" });
  parts.sendButton = make("button", { type: "submit", class: "send" }, [make("span", {}, [TEXTS.send]), icon("send")]);
  parts.simple = switchButton(TEXTS.simple, function () { chat.switchSimple(); });
  parts.professional = switchButton(TEXTS.professional, function () { chat.switchRole(); });
  parts.more = button("switch", TEXTS.more, function () { chat.showSettings(parts.settings.hidden); }, null, TEXTS.moreSpoken);
  parts.more.setAttribute("aria-expanded", "false");
  parts.more.setAttribute("aria-controls", "settings");
  parts.settings = make("div", { class: "settings", id: "settings", hidden: "" }, [
    radios("size", TEXTS.size, TEXTS.sizes, [1, 2, 3], chat.state.size, function (value) { chat.setSize(Number(value)); }),
    radios("look", TEXTS.colours, LOOKS.map(function (look) { return TEXTS.looks[look]; }), LOOKS, chat.state.look, function (value) { chat.setLook(value); }),
    make("p", { class: "links" }, [
      outward(chat.address("privacy-url", "/datenschutz"), null, [TEXTS.privacy]),
      outward(chat.address("accessibility-url", "/barrierefreiheit"), null, [TEXTS.accessibility])
    ])
  ]);
  parts.goOn = button("choice", TEXTS.goOn, function () { chat.renew(); });
  parts.expiryText = make("p", {});
  parts.expiry = make("div", { class: "expiry", role: "alert" });
  parts.form = make("form", { class: "composer", novalidate: "" }, [
    parts.expiry,
    parts.notice,
    make("label", { for: "message", class: "spoken" }, [TEXTS.label]),
    make("div", { class: "line" }, [parts.input, parts.sendButton]),
    make("div", { class: "below" }, [parts.hint, button("plain", TEXTS.erase, function () { chat.erase(); }, "trash")])
  ]);
  parts.heading = make("h2", { id: "title" }, [TEXTS.title]);
  const frame = { class: "lotse", id: "panel", "aria-labelledby": "title" };
  if (isLauncher) Object.assign(frame, { role: "dialog", tabindex: "-1", hidden: "" });
  parts.panel = make("section", frame, [
    make("header", { class: "top" }, [
      make("span", { class: "mark" }, [icon("boat")]),
      make("div", { class: "who" }, [parts.heading, make("p", {}, [TEXTS.subtitle])]),
      button("exit", TEXTS.exit, function () { chat.leave(); }, "exit"),
      isLauncher ? make("button", { type: "button", class: "close" }, [icon("cross"), spoken(TEXTS.close)]) : null
    ]),
    make("div", { class: "bar" }, [parts.simple, parts.professional, parts.more]),
    parts.settings,
    parts.scroller,
    parts.form
  ]);
  if (isLauncher) {
    parts.launcher = button("launcher", chat.getAttribute("launcher-label") || TEXTS.launcher, function () { chat.open(); }, "boat");
    parts.launcher.setAttribute("aria-expanded", "false");
    parts.launcher.setAttribute("aria-haspopup", "dialog");
    parts.launcher.setAttribute("aria-controls", "panel");
    parts.panel.querySelector(".close").addEventListener("click", function () { chat.close(); });
  }
  parts.root = make("div", { class: "root", lang: "de", dir: "ltr", hidden: "" }, [make("span", { class: "probe", "aria-hidden": "true" }), parts.launcher, parts.panel]);
  return parts;
}
