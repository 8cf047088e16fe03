/* Small tools for elements. Whatever a server or a person wrote reaches the page as text nodes only. */

const ICONS = {
  boat: "M12 2.5v11H5.2Z M13.6 5.5v8h5Z M3 15.3h18l-2.6 4.2H5.6Z",
  phone: "M6.6 3.5 9 3l2 4.6-2 1.7c1 2.3 3.4 4.7 5.7 5.7l1.7-2 4.6 2-.5 2.4c-.3 1.6-1.5 2.7-3.1 2.6C10 19.5 4.5 14 4 6.6 4 5 5 3.8 6.6 3.5Z",
  pin: "M12 21s-7-6.2-7-11.3a7 7 0 0 1 14 0C19 14.8 12 21 12 21Z M12 12.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  route: "M6 21a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z M18 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z M8 19h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h7",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z M3.4 12h17.2 M12 3c-4.6 5-4.6 13 0 18 M12 3c4.6 5 4.6 13 0 18",
  mail: "M3.5 6h17v12h-17Z M4 6.6l8 6.4 8-6.4",
  share: "M12 15V4 M8 7.5 12 3.5l4 4 M6 11H5v9.5h14V11h-1",
  sheet: "M12 4v10 M7.5 10 12 14.5 16.5 10 M5 19.5h14",
  sound: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z M15.5 9a4.5 4.5 0 0 1 0 6 M18 6.5a8 8 0 0 1 0 11",
  exit: "M13 4H5v16h8 M10 12h10 M16.5 8.5 20 12l-3.5 3.5",
  trash: "M5 7h14 M9.5 7V4.5h5V7 M7 7l1 13h8l1-13",
  pen: "M4 20l1-4L16.5 4.5l3 3L8 19Z",
  cross: "M6 6l12 12 M18 6 6 18",
  send: "M4 12h15 M13 6l6 6-6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z M12 8v4.5l3 2"
};

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
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon icon-" + name);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  path.setAttribute("d", ICONS[name]);
  svg.appendChild(path);
  return svg;
}

/** Return words for screen readers only. */
function spoken(text) {
  return make("span", { class: "spoken" }, [text]);
}

/** Return a button; `more` is what screen readers are told beyond the label. */
function button(className, label, onClick, iconName, more) {
  const name = more ? label + more : null;
  const element = make("button", { type: "button", class: className, "aria-label": name }, [iconName ? icon(iconName) : null, make("span", {}, [label])]);
  element.addEventListener("click", onClick);
  return element;
}

/** Change the words of a button that `button` made. */
function relabel(element, label) {
  element.querySelector("span").textContent = label;
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
  const attributes = { class: className, href: url.href, target: "_blank", rel: "noopener noreferrer" };
  return make("a", attributes, children.concat(spoken(TEXTS.newWindow)));
}

/** Return a random version 4 UUID. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function matches(query) {
  return Boolean(window.matchMedia) && matchMedia(query).matches;
}
